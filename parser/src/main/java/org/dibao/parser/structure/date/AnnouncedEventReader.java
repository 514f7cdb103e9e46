package org.dibao.parser.structure.date;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
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

    private static final Dictionary TAKES_PLACE = Dictionary.resource("verbs-take-place.txt");
    private static final Dictionary OTHER_DAYS = Dictionary.resource("verbs-other-days.txt");

    /** Words that only hold such a verb. */
    private static final Dictionary NO_VERBS = Dictionary.of("安全生产", "生产安全", "生产经营", "报名参加", "登记在册");

    /** Verbs that say nothing alone: 实行全封闭施工. */
    private static final Dictionary LIGHT = Dictionary.of("实行", "实施", "执行", "进行", "开展", "组织", "采取");

    /** Verbs of which what stands before the day tells whether it is an event's: 体育考试将于5月16日开始. */
    private static final Dictionary BEGINS = Dictionary.of("开始", "进行", "启动", "正式开始");

    /** Characters between a verb that says nothing alone and what it speaks of. */
    private static final int LIGHT_REACH = 4;

    /** A verb that stands no further behind the day is that of its clause. */
    private static final int NEXT_TO_DAY = 4;

    /** Right before the day of something that is certain to take place. */
    private static final Dictionary SET = Dictionary.of(
            "定于", "兹定于", "订于", "拟定于", "决定于", "确定于", "定在", "确定在", "安排在", "改在", "改于", "改到", "改至", "改为", "改期至", "改期到",
            "推迟至", "推迟到", "延期至", "延期到", "延至", "顺延至", "顺延到", "提前至", "提前到", "调整至", "调整到", "调整为", "推迟于", "延期于", "择定于");

    /** Right before the day of something to come, which may be its coming into force. */
    private static final Dictionary COMING =
            Dictionary.of("将于", "拟于", "计划于", "将在", "即将于", "预定于", "预计于", "拟在", "计划在", "计划", "拟", "将", "预计");

    /** Right before the day that no longer holds. */
    private static final Dictionary GIVEN_UP =
            Dictionary.of("原定于", "原定", "原定在", "原计划于", "原计划", "原拟于", "原拟", "原定的", "原安排在");

    /** What makes a day the end or the beginning of a time or describes something else by it. */
    private static final Dictionary BOUNDS_AFTER = Dictionary.of(
            "前", "之前", "以前", "以来", "起", "止", "为止", "后", "之后", "以后", "至今", "的", "期间", "截止", "出生", "生", "发布的", "印发的",
            "内");

    private static final Dictionary STRETCHES = Dictionary.of("至", "到", "-", "—", "~", "～");

    private static final Dictionary FIRST_RUNS = Dictionary.of("首班车", "首班", "首车");

    /** Words that only begin like those. */
    private static final Dictionary BOUNDS_NOTHING = Dictionary.of("后天", "起跑", "起飞", "生效");

    private static final Dictionary BOUNDS_BEFORE = Dictionary.of(
            "截至", "截止", "截止到", "限", "至", "到", "—", "-", "~", "～", "不迟于", "不晚于", "最迟", "每年", "每月", "成立于", "建于", "始于");

    private static final Dictionary BEGINNINGS = Dictionary.of("自", "从", "自从");

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
    private static final Dictionary LIMITS = Dictionary.of(
            "截止", "报名", "申报", "缴费", "期限", "征求", "公示", "受理", "有效期", "提交", "报送", "缴纳", "登记时间", "申领", "施行", "实施", "执行");

    private static final Dictionary LABEL_ENDS = Dictionary.of(
            "时间", "日期", "日子", "时段", "时 间", "日 期", "日期、时间", "日期和时间", "日期及时间", "时间、地点", "时间和地点", "时间及地点", "时间地点", "日");

    /** Between a label and its first day: 时间:第一期5月26日至28日. */
    private static final Dictionary FIRST_OF_SEVERAL =
            Dictionary.of("第一期", "第一批", "第一场", "第一轮", "第一次", "第一天", "首期", "首批", "首场", "首轮", "首日");

    /** What the label of an event's day speaks of (会议时间, 停水日期). */
    private static final Dictionary LABELLED = Dictionary.of(
            "会议", "大会", "活动", "比赛", "竞赛", "赛事", "决赛", "开赛", "考试", "笔试", "面试", "机考", "开考", "测试", "测评", "体检", "听证", "听证会",
            "开庭", "庭审", "审理", "宣判", "拍卖", "拍卖会", "竞拍", "竞价", "开标", "演练", "演习", "试鸣", "停水", "停电", "停气", "停供", "封闭", "封路",
            "管制", "交通管制", "断行", "断交", "限行", "绕行", "举办", "举行", "召开", "开会", "培训", "讲座", "开讲", "授课", "招聘", "招聘会", "义诊",
            "接访", "演出", "开演", "展出", "展览", "检修", "放假", "开幕", "开幕式", "选举", "投票", "爆破", "集合", "抽签", "摇号", "选房", "献血", "采样",
            "飞播", "关闭", "闭馆", "闭园", "停诊", "停课", "停业", "停运", "暂停服务", "影响", "销毁", "发布会", "座谈会", "宣讲", "宣讲会", "开班", "调研",
            "检查", "视察", "游行", "巡游", "论坛", "仪式", "开学", "上课", "直播", "首播", "比武", "评审", "答辩", "复试", "初试", "接种", "巡诊", "作业",
            "维护", "抢修", "断网", "升级", "高考", "中考", "统考", "联考", "开放", "集市", "采血", "党日");

    private static final Pattern CELLS = Pattern.compile("[\\s|]+");

    /** Labels that need no more to tell what they are of. */
    private static final Dictionary TERMS = Dictionary.of("会期", "庭期", "展期", "赛期", "考期", "假期");

    private static final Dictionary ORDINALS = Dictionary.of(
            "一、", "二、", "三、", "四、", "五、", "六、", "七、", "八、", "九、", "十、", "1.", "2.", "3.", "4.", "5.", "6.", "(一)",
            "(二)", "(三)", "(四)", "(五)", "1、", "2、", "3、", "4、", "5、", "(1)", "(2)", "(3)");

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

    /** Characters looked back from a date. */
    private static final int BACK = 40;

    private static final int LONGEST_LABEL = 16;
    private static final int LONGEST_TABLE_HEAD = 40;
    private static final int LONGEST_TITLE = 300;

    private static final int DAYS_A_NOTICE_MAY_COME_LATE = 3;
    private static final int DAYS_A_LABEL_MAY_LIE_BACK = 31;
    private static final int DAYS_A_BULLETIN_MAY_COME_LATE = 60;
    private static final int DAYS_AHEAD = 400;

    private final String title;
    private final PageText text;
    private final DateBase base;

    AnnouncedEventReader(String title, PageText text, DateBase base) {
        this.title = title;
        this.text = text;
        this.base = base;
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
            LocalDate labelled = isLabelled(day, index) ? day.future(base) : null;
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
        if (isBounded(folded, span, after, sentence)) {
            return null;
        }
        LocalDate date = day.future(base);
        if (date == null || !isNear(date, DAYS_A_NOTICE_MAY_COME_LATE)) {
            return null;
        }
        int clause = clauseStart(folded, span.start(), sentence.start());
        int limit = Math.min(sentence.end(), after + REACH);
        boolean range =
                next <= after + (isPeriod(folded, span.end(), after) ? 2 : 1); // 5月20日至22日: the verb stands behind both
        int verb = verb(folded, after, range ? limit : Math.min(limit, next));
        boolean happens = verb >= 0
                && (takesPlace(folded, verb)
                        || BEGINS.longestAt(folded, verb) > 0 && TAKES_PLACE.in(folded, clause, span.start()));
        boolean set = SET.longestBefore(folded, span.start(), clause) > 0;
        if (set) {
            boolean limited = LIMITS.in(folded, clause, span.start());
            boolean later = verb - after > NEXT_TO_DAY && TAKES_PLACE.in(folded, verb, limit); // 就你单位申请一案举行听证会
            return !limited && (verb < 0 || happens || later) ? Told.inText(date, span, ANNOUNCED) : null;
        }
        int told = Characters.clauseEnd(folded, Math.max(verb, after), sentence.end());
        if (verb >= 0 && !happens || PAST.in(folded, clause, told)) {
            return null;
        }
        if (COMING.longestBefore(folded, span.start(), clause) > 0) {
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
        if (!bulletin && !day.isRelative() || isBounded(folded, span, span.end(), sentence)) {
            return null;
        }
        int clause = clauseStart(folded, span.start(), sentence.start());
        int reach = Math.min(sentence.end(), span.end() + REACH);
        boolean occurs = OCCURS.in(folded, span.end(), reach) || bulletin && TAKES_PLACE.in(folded, span.end(), reach);
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
                    && !isBounded(title, day.span(), after, whole)) {
                int verb = verb(title, after, limit);
                return verb >= 0 && takesPlace(title, verb) ? Told.inTitle(date, day.span(), SUPPOSED) : null;
            }
        }
        return null;
    }

    /** Whether the date only begins or ends a time, is given up, or belongs to a document's title. */
    private static boolean isBounded(String folded, Span span, int after, Sentence sentence) {
        int clause = clauseStart(folded, span.start(), sentence.start());
        if (GIVEN_UP.longestBefore(folded, span.start(), clause) > 0
                || inTitleOfDocument(folded, span.start(), sentence)) {
            return true;
        }
        if (SET.longestBefore(folded, span.start(), clause) == 0
                && BOUNDS_BEFORE.longestBefore(folded, span.start(), clause) > 0) {
            return true;
        }
        boolean period = isPeriod(folded, span.end(), after);
        boolean begins = folded.startsWith("起", after) && BOUNDS_NOTHING.longestAt(folded, after) == 0;
        if (begins
                && (SET.longestBefore(folded, span.start(), clause) > 0
                        || COMING.longestBefore(folded, span.start(), clause) > 0)) {
            return false; // 定于5月20日起分批接种, 将于下周一起开展检查
        }
        if (BEGINNINGS.longestBefore(folded, span.start(), clause) > 0 && begins && !period) {
            return true;
        }
        return !period && (bounds(folded, span.end()) || bounds(folded, after));
    }

    private static boolean bounds(String folded, int at) {
        return BOUNDS_AFTER.longestAt(folded, at) > 0
                && BOUNDS_NOTHING.longestAt(folded, at) == 0
                && !GoingThere.at(folded, at, folded.length());
    }

    /** 5月20日8时起至…, 5月20日至22日止: by what stands behind its first day and the hours of that, or behind both. */
    private static boolean isPeriod(String folded, int from, int at) {
        boolean stretch = folded.startsWith("止", at) && STRETCHES.in(folded, from, at);
        return stretch || folded.startsWith("起至", at) || folded.startsWith("起到", at);
    }

    private static boolean inTitleOfDocument(String folded, int at, Sentence sentence) {
        for (int i = at - 1; i >= Math.max(sentence.start(), at - BACK); i--) {
            if (folded.charAt(i) == '《' || folded.charAt(i) == '》') {
                return folded.charAt(i) == '《';
            }
        }
        return false;
    }

    private static int clauseStart(String folded, int at, int limit) {
        return Characters.clauseStart(folded, at, Math.max(limit, at - BACK));
    }

    /** Where the first known verb begins; -1 if none does. */
    private static int verb(String folded, int from, int to) {
        for (int at = from; at < to; at++) {
            if (folded.charAt(at) == ';') {
                return -1;
            }
            boolean known = TAKES_PLACE.longestAt(folded, at, to) > 0
                    || OTHER_DAYS.longestAt(folded, at, to) > 0
                    || BEGINS.longestAt(folded, at, to) > 0;
            int none = NO_VERBS.longestAt(folded, at, to);
            if (known && none == 0) {
                return at;
            }
            at += Math.max(0, none - 1);
        }
        return -1;
    }

    private static boolean takesPlace(String folded, int verb) {
        int other = OTHER_DAYS.longestAt(folded, verb);
        int light = LIGHT.longestAt(folded, verb);
        return TAKES_PLACE.longestAt(folded, verb) > other
                || light > 0 && light >= other && speaksOfEvent(folded, verb + light);
    }

    private static boolean speaksOfEvent(String folded, int from) {
        for (int at = from; at <= from + LIGHT_REACH && at < folded.length(); at++) {
            if (!Characters.isHan(folded.charAt(at)) || folded.charAt(at) == '的') {
                return false;
            }
            if (TAKES_PLACE.longestAt(folded, at) > 0) {
                return true;
            }
        }
        return false;
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

    /** 会议时间:5月20日, also with the label as a heading above it. */
    private boolean isLabelled(EventDay day, int index) {
        String folded = text.folded();
        Sentence sentence = text.sentences().get(index);
        int cell = beforeCell(folded, day.span().start(), sentence.start());
        int first = FIRST_OF_SEVERAL.longestBefore(folded, cell, sentence.start());
        int start = first > 0 ? cell - first : day.span().start();
        int end = beforeSeparator(folded, start, sentence.start());
        if (end > sentence.start()) {
            return end < start && isLabel(folded, end, sentence.start()) || isInColumnOfDays(day, sentence, index);
        }
        if (end == sentence.start() && index > 0) {
            Sentence above = text.sentences().get(index - 1);
            int aboveEnd = beforeSeparator(folded, above.end(), above.start());
            return above.end() - above.start() <= LONGEST_LABEL && isLabel(folded, aboveEnd, above.start())
                    || LABELLED.in(title) && isTableHead(folded, above);
        }
        return false;
    }

    /** 1 | 东关社区 | 2月26日 below 序号 | 社区 | 时间: by the column. */
    private boolean isInColumnOfDays(EventDay day, Sentence row, int index) {
        String folded = text.folded();
        Sentence head = text.sentences().get(Math.max(0, index - 1));
        if (index == 0 || !LABELLED.in(title) || head.end() - head.start() > LONGEST_TABLE_HEAD) {
            return false;
        }
        int cell = day.span().start();
        while (cell > row.start() && folded.charAt(cell - 1) != '|') {
            cell--;
        }
        boolean opens =
                cell > row.start() && folded.substring(cell, day.span().start()).isBlank();
        String[] heads = folded.substring(head.start(), head.end()).split("\\|", -1);
        int column = (int) folded.substring(row.start(), Math.max(row.start(), cell))
                .chars()
                .filter(c -> c == '|')
                .count();
        return opens && column < heads.length && isHeadOfDays(heads[column].strip());
    }

    /** 日期 时间 场次: the cells above the first row of a schedule. */
    private static boolean isTableHead(String folded, Sentence line) {
        if (line.end() - line.start() > LONGEST_TABLE_HEAD) {
            return false;
        }
        String[] cells = CELLS.split(folded.substring(line.start(), line.end()));
        return cells.length > 1
                && !LIMITS.in(cells[0])
                && Arrays.stream(cells).anyMatch(AnnouncedEventReader::isHeadOfDays);
    }

    /** 时间, 日期, 面试时间; but not 报名截止时间, 缴费时间. */
    private static boolean isHeadOfDays(String head) {
        return LABEL_ENDS.endsOne(head) && !LIMITS.in(head);
    }

    /** Behind the cell before (第一场 | 2月26日). */
    private static int beforeCell(String folded, int at, int limit) {
        int end = at;
        while (end > limit && " \t|".indexOf(folded.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static int beforeSeparator(String folded, int at, int limit) {
        int end = at;
        while (end > limit && " :\t|为是定于在自从。".indexOf(folded.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static boolean isLabel(String folded, int end, int limit) {
        int length = LABEL_ENDS.longestBefore(folded, end, limit);
        if (length == 0) {
            return TERMS.longestBefore(folded, end, limit) > 0;
        }
        int from = Math.max(limit, end - LONGEST_LABEL);
        int start = end - length;
        while (start > from
                && Characters.isHan(folded.charAt(start - 1))
                && ORDINALS.longestAt(folded, start - 1) == 0) {
            start--;
        }
        boolean bare = start == end - length;
        boolean opens = start == limit
                || ORDINALS.longestBefore(folded, start, limit) == start - limit
                || folded.charAt(start - 1) == ','
                        && (LABELLED.longestBefore(folded, start - 1, limit) > 0
                                || TAKES_PLACE.longestBefore(folded, start - 1, limit) > 0);
        if (bare) {
            return opens && folded.charAt(end - 1) != '日';
        }
        int of = folded.charAt(end - length - 1) == '的' ? 1 : 0; // 召开的时间
        return LABELLED.longestBefore(folded, end - length - of, start) > 0;
    }

    private boolean isNear(LocalDate day, int daysBack) {
        LocalDate near = base.near();
        return near == null || !day.isBefore(near.minusDays(daysBack)) && !day.isAfter(near.plusDays(DAYS_AHEAD));
    }
}
