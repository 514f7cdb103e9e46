package org.dibao.parser.structure.date;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.Deadline;
import org.dibao.contracts.Span;
import org.dibao.parser.structure.date.DateMention.Counting;
import org.dibao.parser.structure.text.Characters;
import org.dibao.parser.structure.text.Dictionary;
import org.dibao.parser.structure.text.Numerals;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Sentence;
import org.dibao.parser.structure.text.Told;
import org.jspecify.annotations.Nullable;

/**
 * Finds time limits: a date with 前 or 截止, the end of a stated period, a stretch of time within which (30日内) or for
 * which (有效期五年, 再战十天). What is told of the past is no limit.
 */
public final class DeadlineReader {

    private static final Dictionary BEFORE = Dictionary.of("前", "之前", "以前", "截止", "止", "为止", "内", "之内");

    /** About a day rather than up to it, and words that only begin like 前. */
    private static final Dictionary NOT_BEFORE = Dictionary.of("前后", "前期", "前夕");

    private static final Dictionary UNTIL = Dictionary.of(
            "截止", "截至", "至", "到", "延至", "延长至", "延期至", "推迟至", "——", "—", "-", "~", "～", "最迟", "最晚", "最迟不超过", "最晚不超过",
            "不晚于", "不迟于", "不得晚于", "不得迟于", "限", "赶在");
    private static final Dictionary CLOSING_LABELS = Dictionary.of(
            "截止时间", "截止日期", "截止日", "最后期限", "报名截止", "截止到", "截至", "有效期至", "有效期截至", "期限至", "期限为", "截止时间为", "截止日期为");
    private static final Dictionary PERIODS = Dictionary.of(
            "公示期", "公示时间", "公示日期", "报名时间", "征求意见时间", "征求意见期限", "征集时间", "有效期", "申报时间", "施工时间", "施工期", "管制时间", "实施时间",
            "封闭时间", "期限", "整治时间", "受理时间", "行动时间", "禁渔期", "执行时间", "即日起", "停水时间", "停电时间", "限行时间", "开展时间", "自", "从", "于",
            "停工", "防控措施", "时间安排", "阶段", "时间", "公告期");
    private static final Dictionary THINGS = Dictionary.of(
            "核酸", "的", "有效", "阴性", "检测", "有", "曾", "到过", "降雨", "降水", "气温", "累计", "将", "无", "全市", "全省", "我市");
    private static final Dictionary EVENTS = Dictionary.of(
            "举行", "召开", "举办", "开考", "开庭", "进行", "开赛", "开幕", "开演", "开标", "开学", "上课", "开课", "考试", "面试", "笔试");

    /** What may stand between a date and 前: 5月8日下班前, 9月20日(含)以前. */
    private static final Dictionary ENDS_OF_DAY = Dictionary.of(
            "下班", "上班", "放学", "收市", "收盘", "闭馆", "午休", "天黑", "日落", "营业结束", "(含)", "(含当日)", "(含当天)", "(含本日)", "(不含)");

    /** Characters between the new day of what is put off and its verb. */
    private static final int PUT_OFF_REACH = 12;

    private static final Dictionary RECKONED = Dictionary.of("累计", "共计", "已", "全市共", "全省共", "全县共", "全区共");

    private static final Dictionary RECURRING = Dictionary.of("每月", "每周", "每年", "每季度", "次月", "每个月", "每日", "每天", "当月");

    // How often each way is right, in percent: see bench/reports/structure.md.
    private static final int WITH_DATE = 94;
    private static final int WITHOUT_DATE = 85;

    /** A limit that lies so many days back is told of, not set. */
    private static final int DAYS_A_LIMIT_MAY_LIE_BACK = 31;

    /** A line no longer than this that holds a range of dates (5月1日12时至8月16日12时) states a period. */
    private static final int LONGEST_RANGE_LINE = 48;

    private static final Dictionary PAST =
            Dictionary.of("已", "完成了", "基本实现", "截至目前", "累计", "新增", "以来", "曾", "历时", "经过", "去年", "成功", "同比", "了");
    /** 未来48小时内: what is expected, not what is to be done. */
    private static final Dictionary FORECAST = Dictionary.of("未来", "预计", "过去", "近", "最近");

    private static final Dictionary AHEAD =
            Dictionary.of("努力", "力争", "确保", "实现", "完成", "达到", "要", "争取", "必须", "务必", "清零", "落实", "到位");

    /** Letters on either side of a part of the year within which its clause says what shall be done in it. */
    private static final int GOAL_REACH = 60;

    /** Letters of 有效期延长至 and the like. */
    private static final int LONGEST_LABEL = 12;

    private final PageText text;
    private final DateBase base;
    private final LimitBase limits;

    /** Whether two dates on a short line tell how long something is forecast or went on, rather than a period set. */
    private final boolean rangesTell;

    private final List<Told<Deadline>> found = new ArrayList<>();
    private final Set<String> seen = new HashSet<>();

    private DeadlineReader(PageText text, DateBase base, LimitBase limits, boolean rangesTell) {
        this.text = text;
        this.base = base;
        this.limits = limits;
        this.rangesTell = rangesTell;
    }

    /** The time limits of a text. */
    public static List<Told<Deadline>> read(AnnouncementKind kind, PageText text, DateBase base, LimitBase limits) {
        boolean rangesTell = switch (kind) {
            case MEETING, SPEECH, NEWS, WARNING -> true;
            default -> false;
        };
        DeadlineReader reader = new DeadlineReader(text, base, limits, rangesTell);
        text.sentences().forEach(reader::readSentence);
        return reader.found;
    }

    private void readSentence(Sentence sentence) {
        String folded = text.folded();
        DateMention before = null;
        for (DateMention date : DateFinder.find(folded, sentence.start(), sentence.end())) {
            readDate(ofSameYear(before, date), sentence);
            before = date;
        }
        EventDay.findComing(folded, sentence.start(), sentence.end()).stream()
                .filter(day -> day.date() == null)
                .forEach(day -> readWeekday(day, sentence));
        for (int at = sentence.start(); at < sentence.end(); ) {
            at = Math.max(at + 1, Math.max(readOccasion(sentence, at), readYearPart(sentence, at)));
        }
        for (int at = sentence.start(); at < sentence.end(); ) {
            int end = Numerals.end(folded, at);
            if (end > at) {
                readStretch(sentence, at, end);
            }
            at = Math.max(end, at + 1);
        }
    }

    /** 2024年4月至8月: the year that stands before the beginning of a period holds for its end. */
    private static DateMention ofSameYear(@Nullable DateMention from, DateMention date) {
        if (from == null || from.year() == 0 || from.month() == 0 || date.counting() != Counting.CALENDAR) {
            return date;
        }
        boolean ends = date.year() == 0
                && date.month() >= from.month()
                && date.span().start() - from.span().end() == 1;
        return ends ? DateMention.of(date.span(), from.year(), date.month(), date.day()) : date;
    }

    /** Reads the occasion that begins at a place, if one does; returns where it ends, or the place itself. */
    private int readOccasion(Sentence sentence, int at) {
        Occasion occasion = Occasion.at(text.folded(), at, sentence.end());
        if (occasion == null || toldOfPast(sentence, at)) {
            return occasion == null ? at : occasion.end();
        }
        int recurring = RECURRING.longestBefore(text.folded(), at, Math.max(sentence.start(), at - 4));
        LocalDate day = recurring > 0 || occasion.recurring() ? null : occasion.dayFrom(base.near());
        add(text.folded(), at - recurring, occasion.end(), day);
        return occasion.end();
    }

    /** Reads the half or quarter of a year that begins at a place, if one does; returns where it ends, or the place. */
    private int readYearPart(Sentence sentence, int at) {
        YearPart part = YearPart.at(text.folded(), at, sentence.start(), sentence.end());
        if (part == null) {
            return at;
        }
        int before = BEFORE.longestAt(text.folded(), part.end(), sentence.end());
        int clause = Characters.clauseStart(
                text.folded(), part.start(), Math.max(sentence.start(), part.start() - GOAL_REACH));
        int clauseEnd =
                Characters.clauseEnd(text.folded(), part.end(), Math.min(sentence.end(), part.end() + GOAL_REACH));
        boolean limits = before > 0 && !isAbout(part.end(), sentence.end())
                || part.isAimedAt(text.folded(), clause, clauseEnd, rangesTell);
        LocalDate day = part.lastDay(base.near());
        LocalDate near = base.near();
        boolean over = day != null && near != null && day.isBefore(near);
        if (limits && !over && !toldOfPast(sentence, at)) {
            add(text.folded(), part.start(), part.end() + before, day);
        }
        return part.end() + before;
    }

    private void readDate(DateMention date, Sentence sentence) {
        String folded = text.folded();
        int start = date.span().start();
        int end = date.span().end();
        int after = afterClock(end, sentence.end());
        boolean monthEnd = date.day() == DateMention.LAST_DAY;
        int before = BEFORE.longestAt(folded, after, sentence.end());
        boolean excluded =
                before > 0 && folded.charAt(after) == '内' && date.day() != DateMention.LAST_DAY && date.namesDay();
        boolean about = isAbout(after, sentence.end());
        if (before > 0 && !about && !excluded && !toldOfPast(sentence, start)) {
            add(date, start, after + before);
            return;
        }
        int until = untilBefore(folded, start, sentence.start());
        if (until < start
                && closesPeriod(folded, until, start, sentence)
                && !toldOfPast(sentence, start)
                && !isReckoned(folded, until, end, sentence)
                && !isPutOff(folded, until, after, sentence)) {
            add(date, labelStart(until, start, sentence), end);
            return;
        }
        if (monthEnd
                && date.year() == 0
                && AHEAD.in(folded, clauseStart(start, sentence), clauseEnd(end, sentence))
                && !toldOfPast(sentence, start)) {
            add(date, start, end);
        }
    }

    /** 本周五下班前. */
    private void readWeekday(EventDay day, Sentence sentence) {
        int after = afterClock(day.span().end(), sentence.end());
        int before = BEFORE.longestAt(text.folded(), after, sentence.end());
        if (before > 0
                && !isAbout(after, sentence.end())
                && !toldOfPast(sentence, day.span().start())) {
            add(text.folded(), day.span().start(), after + before, day.future(base));
        }
    }

    private boolean isAbout(int at, int limit) {
        return NOT_BEFORE.longestAt(text.folded(), at, limit) > 0 || GoingThere.at(text.folded(), at, limit);
    }

    /** Behind a time of day (18时, 24:00) and a weekday in brackets. */
    private int afterClock(int end, int limit) {
        String folded = text.folded();
        int at = end;
        while (at < limit
                && (" :时点分整(星期周一二三四五六日)上下午晚夜间".indexOf(folded.charAt(at)) >= 0
                        || Characters.isDigit(folded.charAt(at)))) {
            at += Math.max(1, ENDS_OF_DAY.longestAt(folded, at, limit));
        }
        return at + ENDS_OF_DAY.longestAt(folded, at, limit);
    }

    private static int untilBefore(String folded, int start, int limit) {
        int at = start;
        while (at > limit
                && (folded.charAt(at - 1) == ' '
                        || folded.charAt(at - 1) == ':'
                        || folded.charAt(at - 1) == '为'
                        || folded.charAt(at - 1) == '是')) {
            at--;
        }
        int length = UNTIL.longestBefore(folded, at, limit);
        int label = CLOSING_LABELS.longestBefore(folded, at, limit);
        return length > 0 || label > 0 ? at - Math.max(length, label) : start;
    }

    /** 截止5月8日,全市累计完成…: up to when something is counted. */
    private static boolean isReckoned(String folded, int until, int end, Sentence sentence) {
        return folded.startsWith("截", until) && RECKONED.in(folded, end, sentence.end());
    }

    /** 推迟至5月9日举行: the new day of an event. */
    private static boolean isPutOff(String folded, int until, int after, Sentence sentence) {
        return (folded.startsWith("推迟", until) || folded.startsWith("延", until))
                && EVENTS.in(folded, after, Math.min(sentence.end(), after + PUT_OFF_REACH));
    }

    /** 至 and 到 close a period only if one is spoken of: a label, or a date before them. */
    private boolean closesPeriod(String folded, int until, int start, Sentence sentence) {
        if (CLOSING_LABELS.longestAt(folded, until, start) > 0) {
            return !folded.startsWith("截至", until) || PERIODS.in(folded, sentence.start(), until);
        }
        boolean strong = folded.startsWith("延", until)
                || folded.startsWith("最", until)
                || folded.startsWith("不", until)
                || folded.startsWith("截止", until)
                || folded.startsWith("推迟", until)
                || folded.startsWith("赶在", until);
        boolean opened = until > sentence.start() && folded.charAt(until - 1) == '起'; // 自发布之日起至4月10日
        boolean dated =
                opened || !DateFinder.find(folded, sentence.start(), until).isEmpty();
        boolean range = dated && !rangesTell && sentence.end() - sentence.start() <= LONGEST_RANGE_LINE;
        return strong
                || range
                || dated && !rangesTell && PERIODS.in(folded, sentence.start(), until)
                || PERIODS.in(folded, Math.max(sentence.start(), until - 8), until)
                        && !folded.startsWith("到", until)
                        && dated;
    }

    /** 有效期至…: how long a document holds is told with that word; elsewhere the day alone is the limit. */
    private int labelStart(int until, int start, Sentence sentence) {
        String folded = text.folded();
        int label = lastLabel(folded, until, Math.max(sentence.start(), start - LONGEST_LABEL));
        boolean alone =
                label >= 0 && folded.substring(label, start).chars().noneMatch(c -> Numerals.isNumeral((char) c));
        return alone ? label : start;
    }

    private static int lastLabel(String folded, int until, int from) {
        int label = folded.indexOf("有效期", from);
        return label >= 0 && label <= until ? label : -1;
    }

    private boolean toldOfPast(Sentence sentence, int at) {
        return PAST.in(text.folded(), clauseStart(at, sentence), clauseEnd(at, sentence));
    }

    private int clauseStart(int at, Sentence sentence) {
        return Characters.clauseStart(text.folded(), at, sentence.start());
    }

    private int clauseEnd(int at, Sentence sentence) {
        return Characters.clauseEnd(text.folded(), at, sentence.end());
    }

    private void readStretch(Sentence sentence, int start, int end) {
        String folded = text.folded();
        if (start > sentence.start() && folded.charAt(start - 1) == '第') {
            return; // 抗洪第七天: which day it is, not how many are left
        }
        Stretch stretch = Stretch.at(folded, start, end, sentence.end());
        if (stretch == null
                || toldOfPast(sentence, start)
                || FORECAST.longestBefore(folded, start, sentence.start()) > 0) {
            return;
        }
        if (stretch.within() && !describesThing(folded, stretch.end())) {
            int from = Math.max(clauseStart(start, sentence), start - 40);
            add(folded, start, stretch.end(), limits.within(folded.substring(from, start), stretch));
        } else if (fights(folded, start)) {
            LocalDate from = limits.event();
            add(folded, start - 2, stretch.end(), from == null ? null : stretch.after(from));
        } else if (isValidity(folded, start, sentence.start())) {
            LocalDate from = limits.effective();
            int begin = Math.max(sentence.start(), start - 6);
            int label = Math.max(folded.indexOf("有效期", begin, start), folded.indexOf("试行", begin, start));
            add(folded, Math.max(label, begin), stretch.end(), from == null ? null : stretch.lastDayFrom(from));
        }
    }

    /** 48小时内核酸检测证明: so recent a thing, not so soon an act. */
    private static boolean describesThing(String folded, int end) {
        return THINGS.longestAt(folded, end) > 0;
    }

    /** 再战十天, 奋战三天. */
    private static boolean fights(String folded, int start) {
        return start > 1 && folded.charAt(start - 1) == '战' && "再奋苦大决".indexOf(folded.charAt(start - 2)) >= 0;
    }

    private static boolean isValidity(String folded, int start, int limit) {
        int from = Math.max(limit, start - 6);
        String before = folded.substring(from, start);
        return before.endsWith("有效期")
                || before.endsWith("有效期为")
                || before.endsWith("有效期限")
                || before.endsWith("有效期限为")
                || before.endsWith("试行期")
                || before.endsWith("试行");
    }

    private void add(DateMention date, int start, int end) {
        LocalDate day = base.future(date);
        LocalDate near = base.near();
        int recurring = RECURRING.longestBefore(text.folded(), start, Math.max(0, start - 4));
        if (recurring > 0) {
            add(text.folded(), start - recurring, end, null);
        } else if (day == null || near == null || !day.isBefore(near.minusDays(DAYS_A_LIMIT_MAY_LIE_BACK))) {
            add(text.folded(), start, end, day);
        }
    }

    private void add(String folded, int start, int end, @Nullable LocalDate date) {
        Span span = text.trimmed(start, end);
        if (seen.add(folded.substring(span.start(), span.end()) + date)) {
            Deadline deadline = new Deadline(text.original(span), date, span);
            found.add(Told.inText(deadline, span, date == null ? WITHOUT_DATE : WITH_DATE));
        }
    }
}
