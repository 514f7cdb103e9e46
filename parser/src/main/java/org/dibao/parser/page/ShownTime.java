package org.dibao.parser.page;

import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import org.dibao.contracts.DatePrecision;
import org.jspecify.annotations.Nullable;

/**
 * Finds the time that a page shows its readers: behind a label, or between title and text; never in a footer, in a stamp of
 * the page's making, or in the future.
 */
final class ShownTime {

    private static final int HEAD_OF_BODY = 4;

    private static final int ABOVE_TITLE = 2;

    /** Of a line with one comma. */
    private static final double LITTLE_PROSE = 2.5;

    private static final int LONGEST_LABELLED = 80;

    private static final int LONGEST_LINE = 160;

    /** The name of a newspaper beside a day; on its site that may be today's. */
    private static final Pattern PAPER = Pattern.compile("(?:[日晚早晨时商]|都市|青年)报(?!社)");

    /** The day of an edition of a newspaper, which the top of its pages shows: 第A02版. */
    private static final Pattern EDITION = Pattern.compile("第 ?[A-Z]?\\d{1,3} ?版|[A-Z]?\\d{2} ?版");

    /** Between a label and its day. */
    private static final Pattern WEEKDAY =
            Pattern.compile("(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun),? ?$");

    /** 活动时间 05-12 19:30, without a colon. */
    private static final Pattern OTHER_TIMES =
            Pattern.compile("(?:" + Byline.EVENTS + "|直播|开放|办公|工作|营业|服务|受理)(?:时间|日期)");

    private static final Pattern OF_POST = Pattern.compile("(?:(?:来自|IP属地:?) ?[^，。]{1,16})?(?:\\d{1,5}楼|楼主|沙发)? ?");

    /** Passages under a text in which its time may stand: a number of a post, a button. */
    private static final int UNDER = 3;

    /** Passages at the end of a text among which the mark of its end may stand. */
    private static final int UNDER_END = 8;

    private final PageContent content;
    private final Body body;
    private final RawPage raw;
    private final ZoneId zone;
    private final TimeLines lines;
    private final int titled;
    private final UpdateTime updates;

    ShownTime(Findings findings, RawPage raw, ZoneId zone) {
        this.content = findings.content();
        this.body = findings.body();
        this.raw = raw;
        this.zone = zone;
        this.lines = new TimeLines(body, raw, zone);
        this.titled = findings.titlePassage();
        this.updates = new UpdateTime(findings, lines);
    }

    /** The time; null where the page shows none. */
    @Nullable
    FoundTime find() {
        FoundTime labelled = new LabelledTime(content, body, lines, raw, zone).find();
        FoundTime shown = labelled == null ? betweenTitleAndText() : labelled;
        FoundTime below = shown == null ? underText() : shown;
        FoundTime updated = below == null ? updates.above(startOfHead()) : below;
        FoundTime edition = updated == null ? ofEdition() : updated;
        FoundTime ended = edition == null ? underEnd() : edition;
        FoundTime dated = ended == null ? Dateline.in(content.passages(), body, raw.fetchedAt(), zone) : ended;
        return dated == null ? updates.below() : dated;
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
            FoundTime time = ended && line.length() <= LONGEST_LABELLED ? lines.usable(line) : null;
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
            boolean may = TimeLines.isShort(passage) && TimeLines.mayTell(passage.text()) && lines.canTell(passage);
            boolean edition = may && EDITION.matcher(passage.text()).find();
            if (may && (edition || PAPER.matcher(passage.text()).find())) {
                FoundTime time = lines.usable(passage.text());
                if (time != null && (edition || passage.text().contains("星期") && !isToday(time))) {
                    return time;
                }
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
            if (isBelowText(i)) {
                return best; // what stands there is of the text
            }
            boolean below = titled >= 0 && i > titled && i < body.first();
            boolean linked =
                    i < titled ? passage.linkLength() * 4 > passage.text().length() : passage.isLink() && !below;
            FoundTime time = isHead(i, passage) && !linked ? unlabelled(passage, i) : null;
            if (time != null && (best == null || time.precision().compareTo(best.precision()) >= 0)) {
                best = time;
            }
        }
        return best;
    }

    /** Whether a passage stands above the text, or among its first lines without being one of it by its looks. */
    private boolean isHead(int i, Passage passage) {
        String line = passage.text();
        return i < body.first()
                || i < titled
                || TimeLines.isTimeLine(line)
                || Byline.tellsTime(line, raw.fetchedAt(), zone)
                || (titled >= 0 && i > titled && passage.prose() <= LITTLE_PROSE);
    }

    /** Whether prose stands above a passage and none below it. */
    private boolean isBelowText(int i) {
        return hasProse(Math.max(body.first(), titled + 1), i)
                && !hasProse(
                        i,
                        Math.min(
                                Math.min(body.end(), i + UNDER_END),
                                content.passages().size()));
    }

    private boolean hasProse(int from, int to) {
        for (int i = from; i < to; i++) {
            Passage passage = content.passages().get(i);
            boolean prose = passage.prose() > LITTLE_PROSE;
            if (prose && (passage.text().length() > LONGEST_LINE || !TimeLines.isTimeLine(passage.text()))) {
                return true;
            }
        }
        return false;
    }

    /** A line right under the text that is nothing but a time with its hour: when a post was written. */
    private @Nullable FoundTime underText() {
        List<Passage> passages = content.passages();
        for (int i = Math.max(body.first(), body.end() - UNDER);
                i < Math.min(passages.size(), body.end() + UNDER);
                i++) {
            Passage passage = passages.get(i);
            boolean may = i < body.end() ? Posts.isNumbered(passage.text()) : !passage.isLink();
            FoundTime time = may ? lines.usable(passage.text()) : null;
            boolean stamp =
                    time != null && (i < body.end() || isAlone(time, passage.text()) || isOfPost(time, passage.text()));
            if (stamp && lines.canTell(passage)) {
                return time;
            }
        }
        return null;
    }

    /** 来自Android客户端1楼2018-08-11 07:15: who wrote by what means as the how manieth, and when. */
    private static boolean isOfPost(FoundTime time, String line) {
        return time.precision() != DatePrecision.DAY
                && time.end() >= line.length() - 2
                && OF_POST.matcher(line.substring(0, time.start())).matches();
    }

    private static boolean isAlone(FoundTime time, String line) {
        return time.precision() != DatePrecision.DAY && line.length() - (time.end() - time.start()) <= 2;
    }

    /** A little above the title, where it stands above the text; what a site shows at its top is not about the text. */
    private int startOfHead() {
        int earliest = Math.max(0, body.first() - 25);
        return titled < 0 ? earliest : Math.max(earliest, titled - ABOVE_TITLE);
    }

    private @Nullable FoundTime unlabelled(Passage passage, int index) {
        String line = passage.text();
        FoundTime time = line.length() <= LONGEST_LINE && TimeLines.mayTell(line) ? anyIn(line) : null;
        if (time == null
                || !lines.canTell(passage)
                || (passage.isHeading() || passage.isLink()) && !isTold(time, line)) {
            return null;
        }
        // 2024年5月31日 星期五 at a site's top is the day on which the page was looked at
        boolean today = time.precision() == DatePrecision.DAY
                && (line.contains("星期") && !(titled >= 0 && index > titled) || index < titled && isToday(time))
                && !EDITION.matcher(line).find();
        boolean ofSomethingElse = follows(line, time.start(), ":：")
                || OTHER_TIMES.matcher(line).find()
                || TimeWords.tellsUpdate(line, time)
                || TimeWords.tellsOther(line, time)
                || Captions.is(passage);
        return today || ofSomethingElse ? null : time;
    }

    private boolean isToday(FoundTime time) {
        return time.local().toLocalDate().equals(raw.fetchedAt().atZone(zone).toLocalDate());
    }

    /** Of a heading or a link: whether it is nothing but a time, or begins with one to the minute. */
    private static boolean isTold(FoundTime time, String line) {
        return TimeWords.isAlone(line, time)
                || (time.precision() != DatePrecision.DAY && time.start() == 0 && time.end() > 0);
    }

    private @Nullable FoundTime anyIn(String line) {
        FoundTime whole = lines.usable(line);
        if (whole != null || Byline.tellsOfEvent(line)) {
            return whole;
        }
        FoundTime shortYear = lines.ofShortYear(line);
        if (shortYear != null) {
            return shortYear;
        }
        FoundTime counted = RelativeTime.first(line, raw.fetchedAt(), zone);
        FoundTime yearless = counted == null ? YearlessTime.first(line, raw.fetchedAt(), zone) : counted;
        String parted = yearless == null ? PartedDay.written(line) : null;
        FoundTime apart = parted == null ? null : lines.usable(parted);
        return apart == null ? yearless : new FoundTime(apart.local(), apart.precision(), null, 0, line.length());
    }

    /** Whether one of these marks stands before the index: the time of a label that is not one of ours (会议时间). */
    private static boolean follows(String text, int index, String marks) {
        String before =
                WEEKDAY.matcher(text.substring(0, index)).replaceFirst("").stripTrailing();
        return !before.isEmpty() && marks.indexOf(before.charAt(before.length() - 1)) >= 0;
    }
}
