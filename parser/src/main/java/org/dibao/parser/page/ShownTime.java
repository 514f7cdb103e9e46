package org.dibao.parser.page;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
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
            "发布",
            "发表",
            "首次发布",
            "首发时间",
            "公告日期",
            "公告时间",
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
            "Issue date",
            "Date posted",
            "Date Posted",
            "Publish date",
            "Publish Date",
            "Publication Date",
            "Post date",
            "Released",
            "Released on",
            "Recall date",
            "Recall Date");

    /** They tell when a page was last touched: of a page that tells nothing else, when it was published. */
    private static final Labels UPDATES =
            Labels.of("更新时间", "更新日期", "更新于", "最后更新", "Updated", "Last updated", "Last Updated", "Last modified");

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
            "今天是", "今日是", "现在是", "当前时间", "生成", "Processed", "GMT+", "Copyright", "©", "版权", "备案", "截止", "有效期");

    /** Inside a text they may be those of what it tells of. */
    private static final Set<String> GENERAL_LABELS = Set.of("时间", "日期", "Date", "Issued", "Issued on");

    private static final int HEAD_OF_BODY = 4;

    private static final int ABOVE_TITLE = 2;
    private static final int LONGEST_LABELLED = 80;

    private static final int LONGEST_LINE = 160;

    /** The day of an edition of a newspaper, which the top of its pages shows: 第A02版. */
    private static final Pattern EDITION = Pattern.compile("第 ?[A-Z]?\\d{1,3} ?版|[A-Z]?\\d{2} ?版");

    /** Between a label and its day. */
    private static final Pattern WEEKDAY =
            Pattern.compile("(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun),? ?$");

    /** 活动时间 05-12 19:30, without a colon. */
    private static final Pattern OTHER_TIMES =
            Pattern.compile("(?:" + Byline.EVENTS + "|直播|开放|办公|工作|营业|服务|受理)(?:时间|日期)");

    /** Passages under a text in which its time may stand: a number of a post, a button. */
    private static final int UNDER = 3;

    /** Passages at the end of a text among which the mark of its end may stand. */
    private static final int UNDER_END = 8;

    private final PageContent content;
    private final Body body;
    private final RawPage raw;
    private final ZoneId zone;
    private final int titled;

    ShownTime(Findings findings, RawPage raw, ZoneId zone) {
        this.content = findings.content();
        this.body = findings.body();
        this.raw = raw;
        this.zone = zone;
        this.titled = findings.titlePassage();
    }

    /** The time; null where the page shows none. */
    @Nullable
    FoundTime find() {
        FoundTime labelled = labelled();
        FoundTime shown = labelled == null ? betweenTitleAndText() : labelled;
        FoundTime below = shown == null ? underText() : shown;
        FoundTime updated = below == null ? updated() : below;
        FoundTime edition = updated == null ? ofEdition() : updated;
        FoundTime ended = edition == null ? underEnd() : edition;
        return ended == null ? Dateline.in(content.passages(), body, raw.fetchedAt(), zone) : ended;
    }

    /** What a release says under the mark of its end; its text is at an end there. */
    private @Nullable FoundTime underEnd() {
        List<Passage> passages = content.passages();
        boolean ended = false;
        for (int i = Math.max(body.first(), body.end() - UNDER_END);
                i < Math.min(passages.size(), body.end() + UNDER);
                i++) {
            String line = passages.get(i).text();
            ended |= PressEnd.is(line);
            FoundTime time = ended && line.length() <= LONGEST_LABELLED ? usable(line) : null;
            if (time != null) {
                return time;
            }
        }
        return null;
    }

    /** The day of a newspaper's edition, at the top of its page or right under the text. */
    private @Nullable FoundTime ofEdition() {
        List<Passage> passages = content.passages();
        FoundTime top = ofEdition(passages.subList(0, Math.min(body.first(), passages.size())));
        int end = Math.min(passages.size(), body.end() + UNDER);
        return top == null ? ofEdition(passages.subList(Math.max(body.first(), end - UNDER * 2), end)) : top;
    }

    private @Nullable FoundTime ofEdition(List<Passage> passages) {
        for (Passage passage : passages) {
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
        int last = Math.min(content.passages().size(), body.first() + HEAD_OF_BODY);
        for (int i = startOfHead(); i < last; i++) {
            Passage passage = content.passages().get(i);
            if (isShort(passage) && canTell(passage)) {
                for (Labels.Labelled found : UPDATES.scan(passage.text())) {
                    FoundTime time = usable(found.value());
                    if (time != null) {
                        return time;
                    }
                }
                FoundTime time = i < body.first() ? usable(passage.text()) : null;
                if (time != null && TimeWords.tellsUpdate(passage.text(), time)) {
                    return time;
                }
            }
        }
        return null;
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
            time = time == null ? usable(found.label() + '：' + found.value()) : time;
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
        int last = Math.min(content.passages().size(), Math.max(body.first(), titled + 1) + HEAD_OF_BODY);
        for (int i = startOfHead(); i < last; i++) {
            Passage passage = content.passages().get(i);
            if (i >= body.first() && i > titled && passage.prose() >= 1 && !isTimeLine(passage.text())) {
                return best; // the text has begun: what stands below is its own
            }
            boolean head = i < body.first()
                    || i < titled
                    || isTimeLine(passage.text())
                    || Byline.tellsTime(passage.text(), raw.fetchedAt(), zone);
            boolean linked = passage.isLink() && !(titled >= 0 && i > titled && i < body.first());
            FoundTime time = head && !linked ? unlabelled(passage, titled >= 0 && i > titled) : null;
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
        return titled < 0 ? earliest : Math.max(earliest, titled - ABOVE_TITLE);
    }

    private @Nullable FoundTime unlabelled(Passage passage, boolean belowTitle) {
        String line = passage.text();
        FoundTime time = line.length() <= LONGEST_LINE ? anyIn(line) : null;
        if (time == null || !canTell(passage) || (passage.isHeading() || passage.isLink()) && !isTold(time, line)) {
            return null;
        }
        // 2024年5月31日 星期五 at a site's top is the day on which the page was looked at
        boolean today = !belowTitle
                && time.precision() == DatePrecision.DAY
                && line.contains("星期")
                && !EDITION.matcher(line).find();
        boolean ofSomethingElse = follows(line, time.start(), ":：")
                || OTHER_TIMES.matcher(line).find()
                || TimeWords.tellsUpdate(line, time)
                || TimeWords.tellsOther(line, time)
                || Captions.is(passage);
        return today || ofSomethingElse ? null : time;
    }

    /** Of a heading or a link: whether it is nothing but a time, or begins with one to the minute. */
    private static boolean isTold(FoundTime time, String line) {
        return TimeWords.isAlone(line, time)
                || (time.precision() != DatePrecision.DAY && time.start() == 0 && time.end() > 0);
    }

    private @Nullable FoundTime anyIn(String line) {
        FoundTime whole = usable(line);
        if (whole != null || Byline.tellsOfEvent(line)) {
            return whole;
        }
        FoundTime counted = RelativeTime.first(line, raw.fetchedAt(), zone);
        FoundTime yearless = counted == null ? YearlessTime.first(line, raw.fetchedAt(), zone) : counted;
        String parted = yearless == null ? PartedDay.written(line) : null;
        FoundTime apart = parted == null ? null : usable(parted);
        return apart == null ? yearless : new FoundTime(apart.local(), apart.precision(), null, 0, line.length());
    }

    /** Whether one of these marks stands before the index: the time of a label that is not one of ours (会议时间). */
    private static boolean follows(String text, int index, String marks) {
        String before =
                WEEKDAY.matcher(text.substring(0, index)).replaceFirst("").stripTrailing();
        return !before.isEmpty() && marks.indexOf(before.charAt(before.length() - 1)) >= 0;
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

    private boolean canTell(Passage passage) {
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

    private @Nullable FoundTime usable(String text) {
        return TimeScanner.firstNotAfter(text, raw.fetchedAt(), zone);
    }

    private @Nullable FoundTime relative(String text) {
        return RelativeTime.at(text, raw.fetchedAt(), zone);
    }
}
