package org.dibao.notifier.email;

import java.util.List;
import org.dibao.contracts.Span;

/**
 * A line of a mail.
 *
 * @param label what stands before it in bold, a date for instance; empty for nothing
 * @param text the line
 * @param marks where the reader's words stand in it, in order and apart
 * @param depth how far it is indented, from 0
 */
record Line(String label, String text, List<Span> marks, int depth) {

    /** A line in which nothing is marked. */
    static Line plain(String text) {
        return new Line("", text, List.of(), 0);
    }
}
