package org.dibao.parser.page;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
            "发稿时间",
            "发稿日期",
            "发帖时间",
            "公布时间",
            "公布日期",
            "信息时间",
            "信息日期",
            "编发时间",
            "见报日期",
            "时间",
            "日期",
            "Published",
            "Posted",
            "Date",
            "Publication date",
            "Published on",
            "First published",
            "Date published",
            "Release date",
            "Release Date",
            "Date of release",
            "Issued",
            "Issued on",
            "Date issued",
            "Issue date");

    /** They tell when a page was last touched: of a page that tells nothing else, when it was published. */
    private static final Labels UPDATES = Labels.of("更新时间", "更新日期");

    /** They need no colon. */
    private static final List<String> FREE_LABELS = List.of(
            "发表于",
            "发布于",
            "First published",
            "Published on",
            "Posted on",
            "posted @",
            "posted on",
            "Published",
            "PUBLISHED",
            "Posted");

    private static final Phrases STAMPS = Phrases.of(
            "今天是", "今日是", "现在是", "当前时间", "生成", "Processed", "GMT", "Copyright", "©", "版权", "备案", "截止", "有效期");

    /** Inside a text they may be those of what it tells of. */
    private static final Set<String> GENERAL_LABELS = Set.of("时间", "日期", "Date", "Issued", "Issued on");

    private static final int HEAD_OF_BODY = 4;
    private static final int LONGEST_LABELLED = 80;

    private static final int LONGEST_LINE = 160;

    private static final int LONGEST_DATELINE = 90;
    private static final int LONGEST_AGENCY = 14;
    private static final Phrases AGENCIES = Phrases.of("本报", "本网", "本站", "新华社", "中新社", "中新网", "新华网", "人民网");
    private static final Pattern CAPITALS = Pattern.compile("^[\\s(]{0,2}[A-Z][A-Z.'’ -]{2,30}\\b");
    private static final Pattern DASH = Pattern.compile("^[)\\]]?\\s?(?:—|–|-)");

    /** The day of an edition of a newspaper, which the top of its pages shows: 第A02版. */
    private static final Pattern EDITION = Pattern.compile("第 ?[A-Z]?\\d{1,3} ?版|[A-Z]?\\d{2}版");

    /** Between a label and its day. */
    private static final Pattern WEEKDAY =
            Pattern.compile("(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun),? ?$");

    /** 活动时间 05-12 19:30, without a colon. */
    private static final Pattern OTHER_TIMES =
            Pattern.compile("(?:" + Byline.EVENTS + "|直播|开放|办公|工作|营业|服务|受理)(?:时间|日期)");

    /** A day apart from its month (06 beside 2026-04), as lists and titles are decorated with. */
    private static final Pattern DAY_AND_MONTH =
            Pattern.compile("^(\\d{2})\\s?(\\d{4})[-./年](\\d{1,2})月?$|^(\\d{4})[-./年](\\d{1,2})月?\\s(\\d{2})日?$");

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
        FoundTime below = shown == null ? underText() : shown;
        FoundTime updated = below == null ? updated() : below;
        FoundTime edition = updated == null ? ofEdition() : updated;
        return edition == null ? inDateline() : edition;
    }

    /** The day of a newspaper's edition at the top of its page. */
    private @Nullable FoundTime ofEdition() {
        for (Passage passage : content.passages()
                .subList(0, Math.min(body.first(), content.passages().size()))) {
            if (isShort(passage)
                    && canTell(passage)
                    && EDITION.matcher(passage.text()).find()) {
                FoundTime time = usable(passage.text());
                if (time != null) {
                    return time;
                }
            }
        }
        return null;
    }

    private @Nullable FoundTime updated() {
        int last = Math.min(content.passages().size(), body.first() + 4);
        for (int i = startOfHead(); i < last; i++) {
            Passage passage = content.passages().get(i);
            if (isShort(passage) && canTell(passage)) {
                for (Labels.Labelled found : UPDATES.scan(passage.text())) {
                    FoundTime time = usable(found.value());
                    if (time != null) {
                        return time;
                    }
                }
            }
        }
        return null;
    }

    /** {@code HARLOW, February 19, 2026 – }, {@code 本报2026年2月19日讯}: at the beginning of the text, with its year. */
    private @Nullable FoundTime inDateline() {
        int last = Math.min(body.end(), body.first() + 2);
        for (int i = body.first(); i < Math.min(last, content.passages().size()); i++) {
            String line = content.passages().get(i).text();
            FoundTime time = usable(line.substring(0, Math.min(line.length(), LONGEST_DATELINE)));
            if (time != null && opens(line, time) && closes(line, time.end())) {
                return time;
            }
        }
        return null;
    }

    /** A place in capitals, or the name of an agency, before the day. */
    private static boolean opens(String line, FoundTime time) {
        String before = line.substring(0, time.start());
        return CAPITALS.matcher(before).find() || before.length() <= LONGEST_AGENCY && AGENCIES.areIn(before);
    }

    private static boolean closes(String line, int end) {
        String behind = line.substring(end, Math.min(line.length(), end + 4)).strip();
        return behind.startsWith("电")
                || behind.startsWith("讯")
                || DASH.matcher(behind).find();
    }

    /** The label nearest before the text, or else the first after it. */
    private @Nullable FoundTime labelled() {
        FoundTime before = null;
        for (int i = 0; i < content.passages().size(); i++) {
            boolean inside = i >= body.first() && i < body.end();
            Passage passage = content.passages().get(i);
            boolean line = isShort(passage)
                    && (!inside || Credits.isLine(passage.text()) || isLabelledTime(passage.text()) || opensText(i));
            FoundTime found = line ? afterLabel(passage.text()) : null;
            FoundTime time = found != null && canTell(passage) ? found : null;
            if (time != null && i >= body.first()) {
                return before == null ? time : before;
            }
            before = time == null ? before : time;
        }
        return before;
    }

    /** Whether a passage at the beginning of the body is a label with its time, or a byline. */
    private boolean opensText(int index) {
        String line = content.passages().get(index).text();
        if (index >= body.first() + HEAD_OF_BODY) {
            return false;
        }
        return Byline.tellsTime(line, raw.fetchedAt(), zone)
                || isNoProse(line)
                        && LABELS.scan(line).stream()
                                .anyMatch(found -> found.start() == 0 && !GENERAL_LABELS.contains(found.label()));
    }

    private static boolean isNoProse(String line) {
        return line.length() <= LONGEST_LABELLED && line.indexOf('。') < 0 && line.indexOf('，') < 0;
    }

    private @Nullable FoundTime afterLabel(String line) {
        for (Labels.Labelled found : LABELS.scan(line)) {
            FoundTime time = usable(found.value());
            time = time == null ? relative(found.value()) : time;
            boolean general = GENERAL_LABELS.contains(found.label());
            time = time == null && !general ? YearlessTime.first(found.value(), raw.fetchedAt(), zone) : time;
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
        boolean belowTitle = false;
        int last = Math.min(content.passages().size(), body.first() + 4);
        for (int i = startOfHead(); i < last; i++) {
            Passage passage = content.passages().get(i);
            belowTitle |= passage.text().equals(title);
            boolean head = i < body.first()
                    || isTimeLine(passage.text())
                    || Byline.tellsTime(passage.text(), raw.fetchedAt(), zone);
            FoundTime time = head ? unlabelled(passage, belowTitle) : null;
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

    private @Nullable FoundTime unlabelled(Passage passage, boolean belowTitle) {
        FoundTime time = isShort(passage) && !isHeading(passage) ? anyIn(passage.text()) : null;
        // 2024年5月31日 星期五 at a site's top is the day on which the page was looked at
        boolean today = time != null
                && !belowTitle
                && time.precision() == DatePrecision.DAY
                && passage.text().contains("星期")
                && !EDITION.matcher(passage.text()).find();
        boolean ofSomethingElse = time != null
                && (follows(passage.text(), time.start(), ":：")
                        || OTHER_TIMES.matcher(passage.text()).find());
        return time != null && !today && !ofSomethingElse && canTell(passage) ? time : null;
    }

    private @Nullable FoundTime anyIn(String line) {
        FoundTime whole = usable(line);
        if (whole != null || Byline.tellsOfEvent(line)) {
            return whole;
        }
        FoundTime counted = RelativeTime.first(line, raw.fetchedAt(), zone);
        FoundTime yearless = counted == null ? YearlessTime.first(line, raw.fetchedAt(), zone) : counted;
        return yearless == null ? apart(line) : yearless;
    }

    private @Nullable FoundTime apart(String line) {
        Matcher parts = DAY_AND_MONTH.matcher(line);
        if (!parts.matches()) {
            return null;
        }
        boolean dayFirst = parts.group(1) != null;
        String written = dayFirst
                ? parts.group(2) + '-' + parts.group(3) + '-' + parts.group(1)
                : parts.group(4) + '-' + parts.group(5) + '-' + parts.group(6);
        return usable(written);
    }

    /** Whether one of these marks stands before the index: the time of a label that is not one of ours (会议时间). */
    private static boolean follows(String text, int index, String marks) {
        String before =
                WEEKDAY.matcher(text.substring(0, index)).replaceFirst("").stripTrailing();
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
