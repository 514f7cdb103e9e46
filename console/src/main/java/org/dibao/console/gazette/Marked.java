package org.dibao.console.gazette;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dibao.console.gazette.Whereabouts.Mark;
import org.jspecify.annotations.Nullable;

/**
 * A piece of text as a page shows it: plain, or a marked stretch with pieces in it.
 *
 * @param text plain text; empty for a marked stretch
 * @param anchor the mark's id; null for plain text
 * @param parts what stands in the mark
 */
public record Marked(String text, @Nullable String anchor, List<Marked> parts) {

    private static final Comparator<Mark> OUTER_FIRST = Comparator.<Mark>comparingInt(
                    mark -> mark.span().start())
            .thenComparing(mark -> mark.span().end(), Comparator.reverseOrder());

    /** Cuts a text that begins at {@code offset} of what the marks count in; a mark ends with the one it begins in. */
    static List<Marked> of(String text, int offset, List<Mark> marks) {
        List<Mark> here = marks.stream()
                .filter(mark -> mark.span().start() >= offset && mark.span().start() < offset + text.length())
                .sorted(OUTER_FIRST)
                .toList();
        return cut(text, offset, offset, offset + text.length(), here);
    }

    private static List<Marked> cut(String text, int offset, int from, int to, List<Mark> marks) {
        List<Marked> pieces = new ArrayList<>();
        int at = from;
        for (int i = 0; i < marks.size(); ) {
            Mark mark = marks.get(i);
            int end = Math.min(mark.span().end(), to);
            int next = i + 1;
            while (next < marks.size() && marks.get(next).span().start() < end) {
                next++;
            }
            plain(text.substring(at - offset, mark.span().start() - offset), pieces);
            List<Marked> inside = cut(text, offset, mark.span().start(), end, marks.subList(i + 1, next));
            pieces.add(new Marked("", mark.anchor(), inside));
            at = end;
            i = next;
        }
        plain(text.substring(at - offset, to - offset), pieces);
        return pieces;
    }

    private static void plain(String text, List<Marked> pieces) {
        if (!text.isEmpty()) {
            pieces.add(new Marked(text, null, List.of()));
        }
    }
}
