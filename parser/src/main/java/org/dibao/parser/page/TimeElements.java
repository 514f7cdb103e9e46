package org.dibao.parser.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among the elements that give times for machines the one that says when the text was published: the one marked as
 * such, or the one between title and text. Times of other news, of remarks and of events within the text are not it.
 */
final class TimeElements {

    /** Passages above the title, or below it, in which the text's time may stand. */
    private static final int ABOVE = 4;

    private static final int UNDER = 8;

    /** The last passages of a text may be the line under it. */
    private static final int LAST = 3;

    private final List<PlacedTime> times;
    private final int title;
    private final int first;
    private final int end;

    TimeElements(Findings findings) {
        this.times = findings.content().landmarks().times();
        this.title = findings.titlePassage();
        this.first = findings.body().first();
        this.end = findings.body().end();
    }

    /** What the one at the head of the text gives; null for none. */
    @Nullable
    String above() {
        int start = title < 0 ? first : title;
        PlacedTime marked = null;
        PlacedTime near = null;
        PlacedTime far = null;
        int others = 0;
        for (PlacedTime time : times) {
            if (time.passage() >= end || time.isUpdate()) {
                continue;
            }
            marked = marked == null && time.isMarked() ? time : marked;
            boolean atHead = time.passage() >= start - ABOVE && time.passage() <= Math.max(start, first) + UNDER;
            if (atHead && !time.isBeside()) {
                near = near == null || near.passage() <= start
                        ? time
                        : near; // above the title the last, below it the first
            } else if (time.passage() < start) {
                far = time;
                others++;
            }
        }
        // one alone, wherever it stands above, is the page's; several are those of a list
        PlacedTime best = marked != null ? marked : near != null ? near : others == 1 ? far : null;
        return best == null ? null : best.given();
    }

    /** What the first one below the text gives; null for none. */
    @Nullable
    String below() {
        for (PlacedTime time : times) {
            if (time.passage() >= end - LAST && !time.isBeside() && !time.isUpdate()) {
                return time.given();
            }
        }
        return null;
    }
}
