package org.dibao.parser.structure.date;

import org.dibao.contracts.Span;
import org.dibao.parser.structure.text.Characters;
import org.dibao.parser.structure.text.Dictionary;
import org.dibao.parser.structure.text.Sentence;

/** What stands right before and behind a day: whether it is set, to come, given up, or only the end or beginning of a time. */
final class DayBounds {

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

    /** Words that only begin like those. */
    private static final Dictionary BOUNDS_NOTHING = Dictionary.of("后天", "起跑", "起飞", "生效");

    private static final Dictionary BOUNDS_BEFORE = Dictionary.of(
            "截至", "截止", "截止到", "限", "至", "到", "—", "-", "~", "～", "不迟于", "不晚于", "最迟", "每年", "每月", "成立于", "建于", "始于");

    private static final Dictionary BEGINNINGS = Dictionary.of("自", "从", "自从");

    /** Characters looked back from a date. */
    private static final int BACK = 40;

    private DayBounds() {}

    /** 定于5月20日, 改期至5月20日: as certain as a day can be. */
    static boolean isSet(String folded, int day, int clause) {
        return SET.longestBefore(folded, day, clause) > 0;
    }

    /** 将于5月20日, 拟在5月20日: of an event or of a coming into force. */
    static boolean isComing(String folded, int day, int clause) {
        return COMING.longestBefore(folded, day, clause) > 0;
    }

    /** Whether the date only begins or ends a time, is given up, or belongs to a document's title. */
    static boolean isBounded(String folded, Span span, int after, Sentence sentence) {
        int clause = clauseStart(folded, span.start(), sentence.start());
        if (GIVEN_UP.longestBefore(folded, span.start(), clause) > 0
                || inTitleOfDocument(folded, span.start(), sentence)) {
            return true;
        }
        if (!isSet(folded, span.start(), clause) && BOUNDS_BEFORE.longestBefore(folded, span.start(), clause) > 0) {
            return true;
        }
        boolean period = isPeriod(folded, span.end(), after);
        boolean begins = folded.startsWith("起", after) && BOUNDS_NOTHING.longestAt(folded, after) == 0;
        if (begins && (isSet(folded, span.start(), clause) || isComing(folded, span.start(), clause))) {
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
    static boolean isPeriod(String folded, int from, int at) {
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

    /** Where the clause begins in which a day stands, no further back than it is worth looking. */
    static int clauseStart(String folded, int at, int limit) {
        return Characters.clauseStart(folded, at, Math.max(limit, at - BACK));
    }
}
