package org.dibao.parser.structure.date;

import java.time.LocalDate;
import java.util.List;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.Span;
import org.dibao.parser.structure.text.Characters;
import org.dibao.parser.structure.text.Dictionary;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Sentence;
import org.dibao.parser.structure.text.Told;
import org.jspecify.annotations.Nullable;

/**
 * The day of what a document announces: 定于5月20日举行, 考试时间:5月20日, 5月20日8时至18时停水; of a postponed event the new day.
 * Which day a date is, the first known verb behind it tells: things take place, come into force, are to be handed in.
 */
final class AnnouncedEventReader {

    // How often each way is right, in percent: see bench/reports/structure.md.
    private static final int ANNOUNCED = 95;

    /** A day that nothing marks but the verb behind it, or that the title alone tells. */
    private static final int SUPPOSED = 90;

    /** A verb that stands no further behind the day is that of its clause. */
    private static final int NEXT_TO_DAY = 4;

    private static final Dictionary FIRST_RUNS = Dictionary.of("首班车", "首班", "首车");

    /** In the clause before a day on which somebody is told to do something. */
    private static final Dictionary OBLIGES = Dictionary.of(
            "须", "应", "必须", "务必", "需", "请", "不得", "要求", "可于", "可在", "凭", "根据", "按照", "依据", "传达", "针对", "鉴于", "截至",
            "落实");

    /** Asking to come names the day of what one comes to. */
    private static final Dictionary COMES = Dictionary.of(
            "参加会议", "到会", "参会", "出席", "开会", "参加培训", "集合", "参加面试", "参加考试", "参加笔试", "参加听证", "参加演练", "参加体检", "旁听", "集中,",
            "集中。", "集中;", "候考", "签到", "收看", "观看", "到场", "入场", "参赛");

    /** What tells of the past. */
    private static final Dictionary PAST =
            Dictionary.of("已", "曾", "了", "以来", "去年", "至今", "上次", "上一次", "此前", "当时", "历次");

    /** Time limits that are put off are no events. */
    static final Dictionary LIMITS = Dictionary.of(
            "截止", "报名", "申报", "缴费", "期限", "征求", "公示", "受理", "有效期", "提交", "报送", "缴纳", "登记时间", "申领", "施行", "实施", "执行");

    /** What a bulletin tells of (3月2日14时许,…发生爆燃事故). */
    private static final Dictionary OCCURS = Dictionary.of(
            "发生", "突发", "起火", "爆炸", "坍塌", "爆燃", "泄漏", "爆管", "爆裂", "破裂", "失踪", "溺水", "相撞", "侧翻", "沉没", "垮塌", "塌陷", "遇难",
            "确诊", "冲突");

    private static final Dictionary BULLETINS =
            Dictionary.of("通报", "情况", "警情", "事故", "快报", "续报", "火灾", "险情", "处置", "抢修", "调查");

    /** Sentences in which a verb alone makes a day the event's; further down documents regulate details. */
    private static final int OPENING_SENTENCES = 8;

    /** Sentences looked at, so that the time for long documents keeps in bounds. */
    private static final int MOST_SENTENCES = 400;

    /** Characters between a date and the verb that it goes with. */
    private static final int REACH = 60;

    private static final int LONGEST_TITLE = 300;

    private static final int DAYS_A_NOTICE_MAY_COME_LATE = 3;
    private static final int DAYS_A_LABEL_MAY_LIE_BACK = 31;
    private static final int DAYS_A_BULLETIN_MAY_COME_LATE = 60;
    private static final int DAYS_AHEAD = 400;

    private final String title;
    private final PageText text;
    private final DateBase base;
    private final DayLabel label;

    AnnouncedEventReader(String title, PageText text, DateBase base) {
        this.title = title;
        this.text = text;
        this.base = base;
        this.label = new DayLabel(title, text);
    }

    /** Whether documents of a kind announce events; rules, opinions and the like only regulate. */
    static boolean announces(AnnouncementKind kind) {
        return switch (kind) {
            case RULES, OPINIONS, INTERPRETATION, CORRECTION -> false;
            default -> true;
        };
    }

    /** The day of what a document that is no report announces; null where it announces nothing. */
    @Nullable
    Told<LocalDate> ofDocument() {
        List<Sentence> sentences = text.sentences();
        for (int i = 0; i < Math.min(MOST_SENTENCES, sentences.size()); i++) {
            Told<LocalDate> day = in(i, i < OPENING_SENTENCES);
            if (day != null) {
                return day;
            }
        }
        return inTitle();
    }

    /** The day of what a report announces in its first sentence or a label; null where it does not. */
    @Nullable
    Told<LocalDate> ofReport() {
        return text.sentences().isEmpty() ? null : in(0, true);
    }

    private @Nullable Told<LocalDate> in(int index, boolean opening) {
        Sentence sentence = text.sentences().get(index);
        List<EventDay> days = EventDay.findComing(text.folded(), sentence.start(), sentence.end());
        for (int i = 0; i < days.size(); i++) {
            EventDay day = days.get(i);
            if (!day.isDay(text.folded())) {
                continue;
            }
            int verbEnd = i + 1 < days.size() ? days.get(i + 1).span().start() : sentence.end();
            LocalDate labelled = label.marks(day, index) ? day.future(base) : null;
            if (labelled != null && isNear(labelled, DAYS_A_LABEL_MAY_LIE_BACK)) {
                return Told.inText(labelled, day.span(), ANNOUNCED);
            }
            Told<LocalDate> told = announced(day, sentence, opening, verbEnd);
            if (told == null && opening) {
                told = occurred(day, sentence, index);
            }
            if (told != null) {
                return told;
            }
        }
        return null;
    }

    private @Nullable Told<LocalDate> announced(EventDay day, Sentence sentence, boolean opening, int next) {
        String folded = text.folded();
        Span span = day.span();
        int after = afterClock(folded, span.end(), sentence.end());
        if (DayBounds.isBounded(folded, span, after, sentence)) {
            return null;
        }
        LocalDate date = day.future(base);
        if (date == null || !isNear(date, DAYS_A_NOTICE_MAY_COME_LATE)) {
            return null;
        }
        int clause = DayBounds.clauseStart(folded, span.start(), sentence.start());
        int limit = Math.min(sentence.end(), after + REACH);
        boolean range = next
                <= after
                        + (DayBounds.isPeriod(folded, span.end(), after)
                                ? 2
                                : 1); // 5月20日至22日: the verb stands behind both
        int verb = EventVerbs.first(folded, after, range ? limit : Math.min(limit, next));
        boolean happens = verb >= 0
                && (EventVerbs.takesPlace(folded, verb)
                        || EventVerbs.begins(folded, verb) && EventVerbs.anyTakesPlace(folded, clause, span.start()));
        boolean set = DayBounds.isSet(folded, span.start(), clause);
        if (set) {
            boolean limited = LIMITS.in(folded, clause, span.start());
            boolean later =
                    verb - after > NEXT_TO_DAY && EventVerbs.anyTakesPlace(folded, verb, limit); // 就你单位申请一案举行听证会
            return !limited && (verb < 0 || happens || later) ? Told.inText(date, span, ANNOUNCED) : null;
        }
        int told = Characters.clauseEnd(folded, Math.max(verb, after), sentence.end());
        if (verb >= 0 && !happens || PAST.in(folded, clause, told)) {
            return null;
        }
        if (DayBounds.isComing(folded, span.start(), clause)) {
            return happens ? Told.inText(date, span, ANNOUNCED) : null;
        }
        boolean obliges = OBLIGES.in(folded, clause, span.start());
        boolean supposed = obliges ? COMES.in(folded, after, limit) : opening && happens;
        return supposed ? Told.inText(date, span, SUPPOSED) : null;
    }

    /** What a bulletin tells of, and what a notice says of today or yesterday. */
    private @Nullable Told<LocalDate> occurred(EventDay day, Sentence sentence, int index) {
        String folded = text.folded();
        Span span = day.span();
        boolean bulletin = BULLETINS.in(title) && index < 2;
        if (!bulletin && !day.isRelative() || DayBounds.isBounded(folded, span, span.end(), sentence)) {
            return null;
        }
        int clause = DayBounds.clauseStart(folded, span.start(), sentence.start());
        int reach = Math.min(sentence.end(), span.end() + REACH);
        boolean occurs =
                OCCURS.in(folded, span.end(), reach) || bulletin && EventVerbs.anyTakesPlace(folded, span.end(), reach);
        LocalDate date = day.past(base);
        LocalDate near = base.near();
        return occurs
                        && date != null
                        && !OBLIGES.in(folded, clause, span.start())
                        && (near == null
                                || !date.isAfter(near) && !date.isBefore(near.minusDays(DAYS_A_BULLETIN_MAY_COME_LATE)))
                ? Told.inText(date, span, SUPPOSED)
                : null;
    }

    /** The day that the title names (关于5月20日停水的通知). */
    private @Nullable Told<LocalDate> inTitle() {
        int limit = Math.min(title.length(), LONGEST_TITLE);
        Sentence whole = new Sentence(0, limit, 0);
        for (EventDay day : EventDay.findComing(title, 0, limit)) {
            int after = afterClock(title, day.span().end(), limit);
            LocalDate date = day.future(base);
            if (day.isDay(title)
                    && date != null
                    && isNear(date, DAYS_A_NOTICE_MAY_COME_LATE)
                    && !DayBounds.isBounded(title, day.span(), after, whole)) {
                int verb = EventVerbs.first(title, after, limit);
                return verb >= 0 && EventVerbs.takesPlace(title, verb)
                        ? Told.inTitle(date, day.span(), SUPPOSED)
                        : null;
            }
        }
        return null;
    }

    /** Behind a weekday in brackets, a time of day and the end of a period (5月20日(星期三)8时至18时). */
    private static int afterClock(String folded, int from, int limit) {
        int at = from;
        while (at < limit
                && (Characters.isDigit(folded.charAt(at))
                        || " :时点分整许左右()星期周一二三四五六日天月次至到-—~～上中下午晚间早晨凌清零号年".indexOf(folded.charAt(at)) >= 0)) {
            at++;
        }
        return at + FIRST_RUNS.longestAt(folded, at, limit);
    }

    private boolean isNear(LocalDate day, int daysBack) {
        LocalDate near = base.near();
        return near == null || !day.isBefore(near.minusDays(daysBack)) && !day.isAfter(near.plusDays(DAYS_AHEAD));
    }
}
