package org.dibao.notifier.revision;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Block;
import org.dibao.contracts.Span;
import org.jspecify.annotations.Nullable;

/**
 * One passage that has changed, cut to what stands around the change.
 *
 * @param before how it read; null where there was nothing
 * @param after how it reads; null where nothing is left
 */
public record Change(@Nullable Passage before, @Nullable Passage after) {

    /** Characters left on either side of what changed: about a clause. */
    private static final int AROUND = 30;

    /** Longer texts are not compared: what that costs grows with the square of what differs. */
    private static final int MOST_PARAGRAPHS = 800;

    /** Longest passage that is told; whoever wants more follows the link. */
    private static final int LONGEST = 240;

    /**
     * A piece of a paragraph.
     *
     * @param text the piece
     * @param mark what in it changed; empty where that is nothing
     */
    public record Passage(String text, Span mark) {}

    /** What changed from one revision to the next: title first, then the text from its beginning. */
    public static List<Change> in(Revised revised) {
        List<String> before = paragraphs(revised.before());
        List<String> after = paragraphs(revised.after());
        if (before.size() > MOST_PARAGRAPHS || after.size() > MOST_PARAGRAPHS) {
            return List.of();
        }
        List<Change> changes = new ArrayList<>();
        for (AbstractDelta<String> delta : DiffUtils.diff(before, after).getDeltas()) {
            List<String> gone = delta.getSource().getLines();
            List<String> come = delta.getTarget().getLines();
            for (int i = 0; i < Math.max(gone.size(), come.size()); i++) {
                changes.add(between(i < gone.size() ? gone.get(i) : null, i < come.size() ? come.get(i) : null));
            }
        }
        return List.copyOf(changes);
    }

    private static List<String> paragraphs(AnnouncementPublished published) {
        Announcement announcement = published.announcement();
        return Stream.concat(
                        Stream.of(announcement.title()),
                        announcement.blocks().stream().map(Block::text).flatMap(String::lines))
                .map(String::strip)
                .filter(paragraph -> !paragraph.isEmpty())
                .toList();
    }

    private static Change between(@Nullable String before, @Nullable String after) {
        if (before == null || after == null) {
            return new Change(
                    before == null ? null : passage(before, 0, before.length()),
                    after == null ? null : passage(after, 0, after.length()));
        }
        int shorter = Math.min(before.length(), after.length());
        int same = 0;
        while (same < shorter && before.charAt(same) == after.charAt(same)) {
            same++;
        }
        int end = 0;
        while (end < shorter - same
                && before.charAt(before.length() - 1 - end) == after.charAt(after.length() - 1 - end)) {
            end++;
        }
        return new Change(passage(before, same, before.length() - end), passage(after, same, after.length() - end));
    }

    /** The piece around what changed, which is cut itself where it is too long. */
    private static Passage passage(String paragraph, int begin, int finish) {
        int start = whole(paragraph, begin);
        int end = whole(paragraph, finish) == finish ? finish : finish + 1;
        int from = whole(paragraph, start <= AROUND ? 0 : start - AROUND);
        int to = whole(paragraph, Math.min(Math.min(paragraph.length(), end + AROUND), from + LONGEST));
        String lead = from > 0 ? "…" : "";
        String tail = to < paragraph.length() ? "…" : "";
        int shift = lead.length() - from;
        return new Passage(
                lead + paragraph.substring(from, to) + tail, new Span(start + shift, Math.min(end, to) + shift));
    }

    /** The place itself, or the one before it where it would part the halves of one character. */
    private static int whole(String text, int at) {
        boolean within = at > 0
                && at < text.length()
                && Character.isLowSurrogate(text.charAt(at))
                && Character.isHighSurrogate(text.charAt(at - 1));
        return within ? at - 1 : at;
    }
}
