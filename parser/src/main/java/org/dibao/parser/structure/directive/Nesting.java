package org.dibao.parser.structure.directive;

import java.util.Objects;
import org.dibao.parser.structure.text.Dictionary;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * How deep unnumbered orders stand: one deeper than the numbered item whose line or heading they follow (（一）优化布局。各地要…),
 * as long as nobody else is given the word; else 0.
 */
final class Nesting {

    /** Characters of an item in the middle of a line that is a heading to what follows it (一是强化责任。). */
    private static final int LONGEST_INNER_HEADING = 16;

    /** Characters of an item that fills its line and is a heading to the lines below. */
    private static final int LONGEST_HEADING = 24;

    /** With what a line begins that is about the whole again. */
    private static final Dictionary CLOSES =
            Dictionary.of("请", "以上", "特此", "此通知", "此通告", "附件", "附:", "希望", "本通知", "本通告", "本公告", "联系");

    private final PageText text;
    private final boolean document;
    private int line = -1;
    private int depth;
    private boolean heading;
    private @Nullable String speaker;
    private int sentence = -1;

    /** The line of the last item that is numbered in writing, and how deep it stands. */
    private int numberedLine = -1;

    private int numberedDepth;

    Nesting(PageText text, boolean document) {
        this.text = text;
        this.document = document;
    }

    /** A sentence begins: whether what was opened before still holds for it. */
    void begin(Sentence next) {
        boolean same = next.line() == line;
        boolean below = heading && CLOSES.longestAt(text.folded(), next.start(), next.end()) == 0;
        if (same) {
            return;
        }
        if (below) {
            numberedLine = numberedLine == line ? next.line() : numberedLine;
            line = next.line();
        } else {
            close();
        }
    }

    /** How deep an item stands: 一是 is below the item on whose line it stands, whatever number that has. */
    int depthOf(Ordinal ordinal, Sentence within) {
        if (!ordinal.spoken()) {
            numberedLine = within.line();
            numberedDepth = ordinal.depth();
        } else if (ordinal.depth() > 0 && within.line() == numberedLine) {
            return Math.max(ordinal.depth(), numberedDepth + 1);
        }
        return ordinal.depth();
    }

    /** An item that orders: what follows it on its line stands below it. */
    void item(Sentence within, int start, int end, Ordinal ordinal, int itemDepth, @Nullable String itemSpeaker) {
        boolean first = sentence != within.start();
        sentence = within.start();
        boolean plain = text.folded().indexOf(',', start, end) < 0;
        boolean written =
                !ordinal.spoken() && (start == within.start() || text.folded().charAt(start - 1) == ':');
        boolean opensLine = written || start == text.lines().get(within.line()).start();
        boolean inner = first && plain && end - start <= LONGEST_INNER_HEADING && isClosed(within, start, end);
        if (opensLine || inner) {
            boolean whole = end == text.lines().get(within.line()).end();
            boolean stopped = "。;".indexOf(text.folded().charAt(end - 1)) >= 0;
            open(within, itemDepth + 1, whole && plain && !stopped && end - start <= LONGEST_HEADING, itemSpeaker);
        } else {
            close();
        }
    }

    /** A numbered line of a document that orders nothing itself. */
    void statement(Sentence within, int start, int itemDepth, @Nullable String itemSpeaker) {
        if (document && start == text.lines().get(within.line()).start()) {
            open(within, itemDepth, false, itemSpeaker);
        } else {
            close();
        }
    }

    /** How deep an unnumbered order stands that somebody gives. */
    int depthFor(@Nullable String now) {
        return line >= 0 && Objects.equals(now, speaker) ? depth : 0;
    }

    private boolean isClosed(Sentence within, int start, int end) {
        return end == within.end() && text.folded().indexOf(';', within.start(), start) < 0;
    }

    private void open(Sentence within, int below, boolean isHeading, @Nullable String now) {
        line = within.line();
        depth = below;
        heading = isHeading;
        speaker = now;
    }

    private void close() {
        line = -1;
        depth = 0;
        heading = false;
        speaker = null;
    }
}
