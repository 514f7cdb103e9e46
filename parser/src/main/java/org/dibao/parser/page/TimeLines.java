package org.dibao.parser.page;

import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What the steps that look for a shown time have in common: which lines may tell one, and which times are usable. */
final class TimeLines {

    private static final Phrases STAMPS = Phrases.of(
            "今天是", "今日是", "现在是", "当前时间", "生成", "Processed", "GMT+", "Copyright", "©", "版权", "备案", "截止", "有效期");

    private static final int LONGEST_LINE = 160;

    private final Body body;
    private final RawPage raw;
    private final ZoneId zone;

    TimeLines(Body body, RawPage raw, ZoneId zone) {
        this.body = body;
        this.raw = raw;
        this.zone = zone;
    }

    /** A line in which hardly anything but a time and credits stand. */
    static boolean isTimeLine(String line) {
        FoundTime time = TimeScanner.first(line);
        return time != null && (line.length() - (time.end() - time.start()) <= 6 || Credits.isLine(line));
    }

    /** Whether it has figures, or a word that counts or tells a year: most lines of a page have none. */
    static boolean mayTell(String line) {
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if ((c >= '0' && c <= '9') || c == '二' || c == '一') {
                return true;
            }
        }
        return line.contains("ago");
    }

    /** Whether it may hold a time: it is no text and no link. */
    static boolean isShort(Passage passage) {
        return passage.text().length() <= LONGEST_LINE && !passage.isLink();
    }

    /** Whether it is neither a stamp of the page's making nor in a footer. */
    boolean canTell(Passage passage) {
        return !STAMPS.areIn(passage.text()) && !isFooter(passage.region());
    }

    /** What is called a footer and stands above the text is none. */
    private boolean isFooter(Region region) {
        boolean above = region.end <= body.first();
        for (Region at = region; at != null; at = at.parent) {
            String names = (at.element.normalName() + " " + at.element.className() + " " + at.element.id())
                    .toLowerCase(Locale.ROOT);
            if (names.contains("foot") && !(above && at.end <= body.first())
                    || names.contains("copyright")
                    || names.contains("comment")
                    || names.contains("related")
                    || names.contains("event-")) {
                return true;
            }
        }
        return false;
    }

    /** The first time of a text, unless it is still to come. */
    @Nullable
    FoundTime usable(String text) {
        return TimeScanner.firstNotAfter(text, raw.fetchedAt(), zone);
    }

    /** The day of a Chinese line that writes its year with two figures (21-03-05); null where it has none. */
    @Nullable
    FoundTime ofShortYear(String line) {
        String whole = zone.equals(PageComposer.CHINA) ? PartedDay.withCentury(line) : null;
        FoundTime time = whole == null ? null : usable(whole);
        return time == null ? null : new FoundTime(time.local(), time.precision(), null, 0, line.length());
    }

    /** The time that a text counts back from now. */
    @Nullable
    FoundTime relative(String text) {
        return RelativeTime.at(text, raw.fetchedAt(), zone);
    }
}
