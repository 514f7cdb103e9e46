package org.dibao.console.source;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.dibao.console.sourcefile.SourceEntry;
import org.jspecify.annotations.Nullable;

/** What came of bringing in a file of sources. */
public final class ImportReport {

    /**
     * An entry that was left out.
     *
     * @param name its name, else its address
     * @param reasons what is wrong with it, as message keys
     * @param other the name of the source that has its address; null where that is not the reason
     */
    public record Refused(
            String name, List<String> reasons, @Nullable String other) {}

    private final List<String> added = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private int unchanged;

    void added(String id) {
        added.add(id);
    }

    void changed(String id) {
        changed.add(id);
    }

    void unchanged() {
        unchanged++;
    }

    void refused(SourceEntry entry, Collection<String> reasons, @Nullable String other) {
        String name = entry.name() != null ? entry.name() : String.valueOf(entry.address());
        refused.add(new Refused(name, List.copyOf(reasons), other));
    }

    /** The ids of those that were not there. */
    public List<String> getAdded() {
        return added;
    }

    /** The ids of those that said something else. */
    public List<String> getChanged() {
        return changed;
    }

    /** How many said the same. */
    public int getUnchanged() {
        return unchanged;
    }

    /** Those that were left out. */
    public List<Refused> getRefused() {
        return refused;
    }
}
