package org.dibao.notifier.email;

import java.util.ArrayList;
import java.util.List;
import org.dibao.contracts.Span;

/** Cuts out of a text what stands around given places, so that a reader sees a word where it was found. */
final class Passages {

    /** UTF-16 units shown on either side of a place; some two lines of Chinese on a phone. */
    private static final int AROUND = 24;

    /** More passages for one word tell no more. */
    private static final int MOST = 2;

    private Passages() {}

    /** The first passages with what is marked in the text; each on one line. */
    static List<Line> of(String text, List<Span> marks) {
        List<Line> passages = new ArrayList<>();
        int shownUntil = 0;
        for (Span mark : marks) {
            if (passages.size() == MOST) {
                break;
            }
            if (mark.start() >= shownUntil) {
                int from = boundary(text, Math.max(shownUntil, mark.start() - AROUND));
                int to = boundary(text, Math.min(text.length(), mark.end() + AROUND));
                passages.add(cut(text, from, to, marks));
                shownUntil = to;
            }
        }
        return passages;
    }

    private static Line cut(String text, int from, int to, List<Span> marks) {
        String before = from > 0 ? "…" : "";
        String after = to < text.length() ? "…" : "";
        List<Span> inside = marks.stream()
                .filter(mark -> mark.start() >= from && mark.end() <= to)
                .map(mark -> new Span(mark.start() - from + before.length(), mark.end() - from + before.length()))
                .toList();
        // One unit for one unit, so that the marks stay where they are.
        String line = text.substring(from, to).replaceAll("[\\s\\p{Cntrl}]", " ");
        return new Line("", before + line + after, inside, 0);
    }

    /** Never between the two halves of a character beyond the basic plane. */
    private static int boundary(String text, int at) {
        boolean split = at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
        return split ? at + 1 : at;
    }
}
