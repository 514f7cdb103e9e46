package org.dibao.parser.structure.date;

import org.dibao.parser.structure.text.Characters;
import org.dibao.parser.structure.text.Dictionary;

/** The verb that goes with a day: what takes place on it, begins, comes into force or falls due. */
final class EventVerbs {

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

    private EventVerbs() {}

    /** Whether a verb says that something begins, whatever it is. */
    static boolean begins(String folded, int verb) {
        return BEGINS.longestAt(folded, verb) > 0;
    }

    /** Whether anything in a stretch of text takes place. */
    static boolean anyTakesPlace(String folded, int from, int to) {
        return TAKES_PLACE.in(folded, from, to);
    }

    /** Whether what takes place ends at a place in the text, and begins no earlier than at the limit. */
    static boolean endsWithOne(String folded, int end, int limit) {
        return TAKES_PLACE.longestBefore(folded, end, limit) > 0;
    }

    /** Where the first known verb begins; -1 if none does. */
    static int first(String folded, int from, int to) {
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

    /** Whether a verb, or what it is said of, takes place (举行; 实行全封闭施工). */
    static boolean takesPlace(String folded, int verb) {
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
}
