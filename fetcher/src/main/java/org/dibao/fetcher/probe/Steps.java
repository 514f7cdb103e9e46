package org.dibao.fetcher.probe;

import java.util.ArrayList;
import java.util.List;
import org.dibao.contracts.SourceNote;
import org.jspecify.annotations.Nullable;

/** What a probe did, step by step, for the admin to follow. */
final class Steps {

    private final List<String> all = new ArrayList<>();
    private @Nullable SourceNote advice;

    void add(SourceNote.Code code, Object... about) {
        add(SourceNote.of(code, about));
    }

    void add(SourceNote note) {
        add(note.text());
    }

    /** A step that is a note already. */
    void add(String note) {
        all.add(note);
        advice = null;
    }

    /** A step that is a fault, and what can be done about it. */
    void add(SourceNote fault, SourceNote whatToDo) {
        add(fault);
        advice = whatToDo;
    }

    /** The last one; when nothing came of the probe, it is the reason. */
    String last() {
        return all.getLast();
    }

    /** What can be done about the last one; null where that is not known, or it says so itself. */
    @Nullable
    String advice() {
        return advice == null ? null : advice.text();
    }

    List<String> all() {
        return List.copyOf(all);
    }
}
