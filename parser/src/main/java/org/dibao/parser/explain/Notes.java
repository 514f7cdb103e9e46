package org.dibao.parser.explain;

import java.util.ArrayList;
import java.util.List;

/** A trace that keeps what it hears, in order. For one reading on one thread. */
public final class Notes implements Trace {

    private final List<Note> notes = new ArrayList<>();

    /**
     * What one step said.
     *
     * @param step its name
     * @param outcome what it found
     * @param reason why; may be empty
     */
    public record Note(String step, String outcome, String reason) {}

    @Override
    public void note(String step, String outcome, String reason) {
        notes.add(new Note(step, outcome, reason));
    }

    /** What was said, in the order of the steps. */
    public List<Note> all() {
        return List.copyOf(notes);
    }
}
