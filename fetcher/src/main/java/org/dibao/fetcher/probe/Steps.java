package org.dibao.fetcher.probe;

import java.util.ArrayList;
import java.util.List;

/** What a probe did, line by line, for the admin to follow. */
final class Steps {

    private final List<String> lines = new ArrayList<>();

    void add(String line) {
        lines.add(line);
    }

    /** The last one; when nothing came of the probe, it is the reason. */
    String last() {
        return lines.getLast();
    }

    List<String> all() {
        return List.copyOf(lines);
    }
}
