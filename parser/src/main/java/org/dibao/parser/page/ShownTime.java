package org.dibao.parser.page;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.dibao.contracts.Block;
import org.dibao.contracts.DatePrecision;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time that a page shows its readers: behind a label, or between title and text; never in a footer, in a stamp of
 * the page's making, or in the future.
 */
final class ShownTime {

    private static final Labels LABELS = Labels.of(
            "发布时间",
            "发布日期",
            "发表时间",
            "发表日期",
            "发表于",
            "发布于",
            "发文时间",
            "公开日期",
            "公开时间",
            "上传时间",
            "录入时间",
            "添加时间",
            "刊发时间",
            "时间",
            "日期",
            "Published",
            "Posted",
            "Date",
            "Publication date");

    /** They need no colon. */
    private static final List<String> FREE_LABELS = List.of(
            "发表于", "发布于", "Published on", "Posted on", "posted @", "posted on", "Published", "PUBLISHED", "Posted");

    private static final Phrases STAMPS = Phrases.of(
            "今天是", "今日是", "现在是", "当前时间", "生成", "Processed", "GMT", "Copyright", "©", "版权", "备案", "截止", "有效期");

    private static final int LONGEST_LINE = 160;

    /** Passages under a text in which its time may stand: a number of a post, a button. */
    private static final int UNDER = 3;

    private final PageContent content;
    private final Body body;
    private final String title;
    private final RawPage raw;
    private final ZoneId zone;

    ShownTime(Findings findings, RawPage raw, ZoneId zone) {
        this.content = findings.content();
        this.body = findings.body();
        this.title = findings.title();
        this.raw = raw;
        this.zone = zone;
    }

    /** The time; null where the page shows none. */
    @Nullable
    FoundTime find() {
        FoundTime labelled = labelled();
        FoundTime shown = labelled == null ? betweenTitleAndText() : labelled;
        return shown == null ? underText() : shown;
    }

    /** The label nearest before the text, or else the first after it. */
    private @Nullable FoundTime labelled() {
        FoundTime before = null;
        for (int i = 0; i < content.passages().size(); i++) {
            boolean inside = i >= body.first() && i < body.end();
            Passage passage = content.passages().get(i);
            boolean line =
                    isShort(passage) && (!inside || Credits.isLine(passage.text()) || isLabelledTime(passage.text()));
            FoundTime found = line ? afterLabel(passage.text()) : null;
            FoundTime time = found != null && canTell(passage) ? found : null;
            if (time != null && i >= body.first()) {
                return before == null ? time : before;
            }
            before = time == null ? before : time;
        }
        return before;
    }

    private @Nullable FoundTime afterLabel(String line) {
        for (Labels.Labelled found : LABELS.scan(line)) {
            FoundTime time = usable(found.value());
            time = time == null ? relative(found.value()) : time;
            if (time != null) {
                return time;
            }
        }
        for (String label : FREE_LABELS) {
            int at = line.indexOf(label);
            if (at >= 0) {
                String rest = line.substring(at + label.length());
                FoundTime time = usable(rest);
                return time == null ? relative(rest.strip()) : time;
            }
        }
        return null;
    }

    /** The most exact of the times in short lines between title and text, or in lines of credits at the text's beginning. */
    private @Nullable FoundTime betweenTitleAndText() {
        FoundTime best = null;
        int last = Math.min(content.passages().size(), body.first() + 4);
        for (int i = startOfHead(); i < last; i++) {
            Passage passage = content.passages().get(i);
            FoundTime time = i < body.first() || isTimeLine(passage.text()) ? unlabelled(passage) : null;
            if (time != null && (best == null || time.precision().compareTo(best.precision()) >= 0)) {
                best = time;
            }
        }
        return best;
    }

    /** A line right under the text that is nothing but a time with its hour: when a post was written. */
    private @Nullable FoundTime underText() {
        List<Passage> passages = content.passages();
        for (int i = body.end(); i < Math.min(passages.size(), body.end() + UNDER); i++) {
            Passage passage = passages.get(i);
            FoundTime time = passage.isLink() ? null : usable(passage.text());
            if (time != null && isAlone(time, passage.text()) && canTell(passage)) {
                return time;
            }
        }
        return null;
    }

    private static boolean isAlone(FoundTime time, String line) {
        return time.precision() != DatePrecision.DAY && line.length() - (time.end() - time.start()) <= 2;
    }

    /** A little above the title, where it stands above the text; what a site shows at its top is not about the text. */
    private int startOfHead() {
        int earliest = Math.max(0, body.first() - 25);
        for (int i = Math.min(body.first(), content.passages().size() - 1); i >= earliest; i--) {
            if (content.passages().get(i).text().equals(title)) {
                return Math.max(earliest, i - 2);
            }
        }
        return earliest;
    }

    private @Nullable FoundTime unlabelled(Passage passage) {
        FoundTime time = isShort(passage) && !isHeading(passage) ? usable(passage.text()) : null;
        // 2024年5月31日 星期五 at a site's top is the day on which the page was looked at
        boolean today = time != null
                && time.precision() == DatePrecision.DAY
                && passage.text().contains("星期");
        boolean ofSomethingElse = time != null && follows(passage.text(), time.start(), ":：");
        return time != null && !today && !ofSomethingElse && canTell(passage) ? time : null;
    }

    /** Whether one of these marks stands before the index: the time of a label that is not one of ours (会议时间). */
    private static boolean follows(String text, int index, String marks) {
        String before = text.substring(0, index).stripTrailing();
        return !before.isEmpty() && marks.indexOf(before.charAt(before.length() - 1)) >= 0;
    }

    private static boolean isHeading(Passage passage) {
        return passage.form() == Block.Form.HEADING;
    }

    /** A line in which hardly anything but a time and credits stand. */
    private static boolean isTimeLine(String line) {
        FoundTime time = TimeScanner.first(line);
        return time != null && (line.length() - (time.end() - time.start()) <= 6 || Credits.isLine(line));
    }

    /** {@code Posted March 11, 2026}: nothing but such a label and a time. */
    private static boolean isLabelledTime(String line) {
        FoundTime time = TimeScanner.first(line);
        return time != null
                && line.length() - (time.end() - time.start()) <= 14
                && FREE_LABELS.stream().anyMatch(line::startsWith);
    }

    private static boolean isShort(Passage passage) {
        return passage.text().length() <= LONGEST_LINE && !passage.isLink();
    }

    private static boolean canTell(Passage passage) {
        return !STAMPS.areIn(passage.text()) && !isFooter(passage.region());
    }

    private static boolean isFooter(Region region) {
        for (Region at = region; at != null; at = at.parent) {
            String names = (at.element.normalName() + " " + at.element.className() + " " + at.element.id())
                    .toLowerCase(Locale.ROOT);
            if (names.contains("foot")
                    || names.contains("copyright")
                    || names.contains("comment")
                    || names.contains("related")) {
                return true;
            }
        }
        return false;
    }

    private @Nullable FoundTime usable(String text) {
        return TimeScanner.firstNotAfter(text, raw.fetchedAt(), zone);
    }

    private @Nullable FoundTime relative(String text) {
        return RelativeTime.at(text, raw.fetchedAt(), zone);
    }
}
