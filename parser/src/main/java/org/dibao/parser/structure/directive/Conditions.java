package org.dibao.parser.structure.directive;

import org.dibao.parser.structure.text.Characters;
import org.dibao.parser.structure.text.Dictionary;
import org.dibao.parser.structure.text.Numerals;
import org.jspecify.annotations.Nullable;

/**
 * Tells what an order depends on (如发现隐患, 未经批准, 对不戴口罩的) and what it leaves out (除急需外) from other clauses: an
 * order without it says something else, or the opposite.
 */
final class Conditions {

    /** What begins a clause that sets a condition or makes an exception. */
    private static final Dictionary OPENS = Dictionary.of(
            "如", "若", "倘", "假如", "假若", "一旦", "万一", "凡", "除", "未经", "非经", "遇", "只要", "只有", "确需", "确有", "确因", "对", "非",
            "原则上", "符合", "因特殊", "因故", "因工作需要", "因生产需要", "因急", "因病", "因公", "因私", "经批准", "必要时", "紧急情况", "特殊情况", "有条件",
            "未", "没有", "无", "拒不", "违反", "违规", "每逢", "每当", "逢");

    /** Of these, what before a word of order in the same clause leads to who must act: 凡进店人员要…. */
    private static final Dictionary NAMES_ACTOR = Dictionary.of("凡", "非", "符合", "有条件", "未", "没有", "无", "违反", "违规");

    /** Words that only begin like those. */
    private static final Dictionary OTHER_WORDS = Dictionary.of(
            "如下", "如此", "如今", "如何", "如期", "如实", "如上", "如图", "如前", "如同", "如数", "如约", "如常", "如愿", "若干", "除夕", "除尘", "除草",
            "除险", "除雪", "除冰", "除害", "除锈", "除四害", "除臭", "除湿", "除名", "对此", "对外", "对内", "对照", "对标", "对接", "对口", "对策", "对象",
            "对方", "对手", "对症", "对立", "对比", "对账", "对话", "对岸", "对面", "对应", "对表", "非常", "非法", "非遗", "非公", "非洲", "非机动",
            "非物质", "非凡", "遇难", "未来", "无锡", "无为", "无人机");

    /** What may stand before them: 但经批准的, 同时对…. */
    private static final Dictionary LEADS =
            Dictionary.of("但", "但是", "同时", "其中", "此外", "另外", "并", "且", "而", "特别是", "尤其是", "另", "今后", "目前", "当前");

    /** What sets a condition behind a subject too: 各单位如发现隐患. */
    private static final Dictionary ANYWHERE = Dictionary.of(
            "如果", "假如", "假若", "倘若", "倘有", "一旦", "万一", "如有", "如遇", "如需", "如确", "如因", "如发现", "如发生", "如出现", "如未", "如不",
            "如无", "如属", "如在", "如已", "如要", "如接到", "如收到", "如遭", "若有", "若遇", "若需", "若确", "若因", "若发现", "若发生", "若出现", "若未",
            "若不", "若无", "若要", "若属", "若在", "确需", "确因", "未经", "非经", "除非");

    /** Before 如 where it is part of another word (例如有人). */
    private static final String NOT_BEFORE_RU = "例比诸譬犹宛正";

    private static final Dictionary ENDS = Dictionary.of("情况下", "前提下", "条件下", "情形下", "以外", "之外", "除外");

    /** Ends of clauses that say when it is rather than on what occasion. */
    private static final Dictionary TIMES = Dictionary.of(
            "届时", "同时", "平时", "及时", "按时", "准时", "随时", "暂时", "小时", "当时", "此时", "临时", "实时", "限时", "定时", "何时", "有时", "适时",
            "现时", "工时", "课时", "学时", "即时");

    /** What begins a clause on somebody who is not as he should be: 未办理登记的, 拒不配合者. */
    private static final String LACKING = "未没无不拒违有";

    /** Verbs that bring an order whose condition may follow at once: 会议要求如发现隐患,要立即上报. */
    private static final Dictionary BRINGS_ORDERS = Dictionary.of("强调", "指出", "要求", "号召", "叮嘱", "提醒");

    private static final int SHORTEST = 3;

    private Conditions() {}

    /**
     * A condition that was found.
     *
     * @param start where its clause begins
     * @param opener where the words begin that make it one; what stands before them is its subject
     */
    record Condition(int start, int opener) {}

    /** The first condition among the clauses from {@code from} to {@code clause}, where the order's own clause begins. */
    static @Nullable Condition before(String text, int from, int clause) {
        Condition found = null;
        for (int start = from; start < clause; ) {
            int end = Characters.clauseEnd(text, start, clause);
            if (end >= clause || text.charAt(end) != ',') {
                found = null; // what a colon or a semicolon parts is no condition of what follows
            } else if (found == null) {
                found = in(text, start, end);
            }
            start = end + 1;
        }
        return found;
    }

    private static @Nullable Condition in(String text, int clause, int end) {
        int start = behindSpeech(text, clause, end);
        int opener = opener(text, start, end);
        if (opener >= 0) {
            return new Condition(start, opener);
        }
        if (!endsAsOne(text, clause, end)) {
            return null;
        }
        int circumstance = text.indexOf('在', clause, end); // 各部门在做好防护的前提下
        return new Condition(clause, Math.max(clause, circumstance));
    }

    /** Where in an order's own clause a condition begins that stands before its word of order; -1 if none does. */
    static int inside(String text, int start, int modal) {
        int opener = opener(text, start, modal);
        if (opener >= 0 && !namesActor(text, opener, modal)) {
            return opener;
        }
        return endsAsOne(text, start, modal) ? start : -1;
    }

    private static boolean namesActor(String text, int opener, int modal) {
        int length = NAMES_ACTOR.longestAt(text, opener, modal);
        return length > 0 && length == OPENS.longestAt(text, opener, modal);
    }

    /** Whether a clause begins as conditions do. */
    static boolean opens(String text, int start, int end) {
        return OPENS.longestAt(text, start, end) > 0 && OTHER_WORDS.longestAt(text, start, end) == 0;
    }

    private static int opener(String text, int start, int end) {
        int first = start;
        for (int lead = LEADS.longestAt(text, first, end); lead > 0; lead = LEADS.longestAt(text, first, end)) {
            first += lead;
        }
        if (opens(text, first, end)) {
            return first;
        }
        for (int at = start; at < end; at++) {
            if (ANYWHERE.longestAt(text, at, end) > 0
                    && (at == start || NOT_BEFORE_RU.indexOf(text.charAt(at - 1)) < 0)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean endsAsOne(String text, int start, int end) {
        boolean beforeComma = end < text.length() && text.charAt(end) == ',';
        if (end - start < SHORTEST) {
            return false;
        }
        boolean lacks = LACKING.indexOf(text.charAt(start)) >= 0;
        return switch (text.charAt(end - 1)) {
            case '的' -> !states(text, start, end);
            case '时' ->
                TIMES.longestBefore(text, end, start) == 0
                        && Characters.isHan(text.charAt(end - 2))
                        && !Numerals.isNumeral(text.charAt(end - 2));
            case '者' -> lacks && beforeComma;
            case '前' -> lacks;
            default -> ENDS.longestBefore(text, end, start) > 0;
        };
    }

    /** 成绩是来之不易的: a statement. */
    private static boolean states(String text, int start, int end) {
        for (int at = start; at < end; at++) {
            if (text.charAt(at) == '是' && (at == start || "凡但若还于或只要".indexOf(text.charAt(at - 1)) < 0)) {
                return true;
            }
        }
        return false;
    }

    private static int behindSpeech(String text, int clause, int end) {
        for (int at = clause; at < end; at++) {
            int length = BRINGS_ORDERS.longestAt(text, at, end);
            boolean noun = at > clause && "的按照".indexOf(text.charAt(at - 1)) >= 0;
            if (length > 0 && !noun && at + length < end && text.charAt(at + length) != '的') {
                return at + length;
            }
        }
        return clause;
    }
}
