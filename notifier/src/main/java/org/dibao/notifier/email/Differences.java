package org.dibao.notifier.email;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Block;
import org.dibao.contracts.Purpose;
import org.dibao.contracts.Span;
import org.dibao.notifier.delivery.OutgoingMessage;
import org.dibao.notifier.revision.Change;
import org.dibao.notifier.revision.EarlierRevisions;
import org.jspecify.annotations.Nullable;

/**
 * What is different, for a reader who has read something that does not hold any more: of a revision the passages before
 * and after, of another document that corrects, amends or repeals it the sentences that say so.
 */
final class Differences {

    /** More than that is read on the announcement's page. */
    private static final int MOST = 8;

    private static final int LONGEST = 240;

    /** The words in which documents usually change others. */
    private static final Pattern CHANGING = Pattern.compile(
            "修改为|更正为|修正为|调整为|变更为|改为|删去|删除|增加一[款条项]|予以废止|即行废止|同时废止|停止执行|is amended|are amended|is replaced|is repealed"
                    + "|should read|is corrected|is revoked");

    private static final Pattern SENTENCE = Pattern.compile("[^。！？\\n]+[。！？]?");

    private final EarlierRevisions revisions;

    Differences(EarlierRevisions revisions) {
        this.revisions = revisions;
    }

    /** The lines for a mail; empty where it tells of something new, or where what was before is not known any more. */
    List<Line> of(Wording words, OutgoingMessage message) {
        if (!expected(message)) {
            return List.of();
        }
        AnnouncementPublished published = message.announcement();
        List<Line> lines = message.delivery().isFor(Purpose.AMENDMENT)
                ? sentences(revisions.withText(published))
                : passages(words, published, message.received());
        if (lines.size() <= MOST) {
            return lines;
        }
        List<Line> first = new ArrayList<>(lines.subList(0, MOST));
        first.add(Line.plain(words.get("different.more")));
        return first;
    }

    /** Whether a message tells of something that has changed since its reader received it. */
    static boolean expected(OutgoingMessage message) {
        return message.delivery().isFor(Purpose.AMENDMENT)
                || message.received() > 0 && !message.delivery().isFor(Purpose.REMINDER);
    }

    private List<Line> passages(Wording words, AnnouncementPublished published, int received) {
        List<Line> lines = new ArrayList<>();
        revisions
                .since(received, published)
                .ifPresent(revised -> Change.in(revised).forEach(change -> lines.addAll(lines(words, change))));
        return lines;
    }

    /** One passage, before and after. */
    static List<Line> lines(Wording words, Change change) {
        List<Line> lines = new ArrayList<>();
        add(lines, words.get("different.before"), change.before());
        add(lines, words.get("different.after"), change.after());
        return lines;
    }

    private static void add(List<Line> lines, String label, Change.@Nullable Passage passage) {
        if (passage != null) {
            Span mark = passage.mark();
            lines.add(new Line(label, passage.text(), mark.end() > mark.start() ? List.of(mark) : List.of(), 0));
        }
    }

    private static List<Line> sentences(AnnouncementPublished published) {
        return published.announcement().blocks().stream()
                .map(Block::text)
                .flatMap(text -> SENTENCE.matcher(text).results())
                .map(found -> found.group().strip())
                .filter(sentence -> CHANGING.matcher(sentence).find())
                .map(sentence -> sentence.length() <= LONGEST ? sentence : sentence.substring(0, LONGEST) + "…")
                .map(Line::plain)
                .toList();
    }
}
