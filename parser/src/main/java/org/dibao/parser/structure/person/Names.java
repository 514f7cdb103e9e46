package org.dibao.parser.structure.person;

import org.dibao.parser.structure.text.Characters;
import org.dibao.parser.structure.text.Dictionary;

/**
 * Tells how long a person's name is that begins at a place: a surname, one or two characters, and behind them something
 * that can follow a name. The surname alone says little; what stands in front (a role, a clause's beginning) must be
 * judged by whoever asks.
 */
public final class Names {

    private static final Dictionary COMMON = Dictionary.resource("surnames-common.txt");
    private static final Dictionary OTHERS = Dictionary.resource("surnames.txt");
    private static final Dictionary FOLLOWS = Dictionary.resource("name-follows.txt");
    private static final Dictionary OTHER_WORDS = Dictionary.resource("not-names.txt");

    private static final Dictionary SPEAK = Dictionary.resource("verbs-speak.txt");
    private static final Dictionary ATTEND = Dictionary.resource("verbs-attend.txt");

    /** Surnames that are words for when, how or to whom something is done: what a verb follows is one of these. */
    private static final String ALSO_WORDS = "曾时应向于都常连方全尚初别於";

    private static final String SHORT_VERBS = "说称讲谈在到赴率对向就于为将也还又已由作均是同带去来任有被把让请要能可想与因";

    /** Verbs of one character that are nobody's name, whatever the surname. */
    private static final String SAYS = "说称";

    /** Characters that are rather the next word than the last of a name, where both are possible. */
    private static final String RATHER_NEXT_WORD = "和与及等在说率赴到从向就对于将也还又曾已由的是要并称谈因同任作为";

    /** Characters that end the names of authorities and places, and hardly a person's. */
    private static final String ORGAN_ENDS = "局厅委部院会办处站组省市县区镇乡村所队校厂社署司科股室团州盟旗";

    /** Those who are named in one breath with somebody, without names (冯维安和师生代表). */
    private static final Dictionary OTHER_PEOPLE = Dictionary.of(
            "师生", "教师", "学生", "职工", "干部", "全体", "有关", "相关", "部分", "各", "广大", "群众", "企业", "专家", "嘉宾", "记者", "志愿者",
            "工作人员", "来自", "其他", "班子", "机关", "中层", "村民", "居民", "党员", "游客", "家长", "所在");

    private static final int LONGEST_PART_OF_DOTTED_NAME = 8;

    private Names() {}

    /** Length of the name that begins at a place, padding spaces included; 0 if none does. */
    public static int lengthAt(String text, int at, int limit) {
        return length(text, at, limit, false);
    }

    /** As {@link #lengthAt}, for places where nothing in front tells that a person is named: everyday surnames only. */
    static int lengthOfUnannounced(String text, int at, int limit) {
        int length = length(text, at, limit, true);
        return length > 0 && ORGAN_ENDS.indexOf(text.charAt(at + length - 1)) >= 0 ? 0 : length;
    }

    /** Length of the name that ends before a place, where a title follows; 0 if none does. */
    static int lengthBefore(String text, int end, int limit) {
        if (end <= limit || ORGAN_ENDS.indexOf(text.charAt(end - 1)) >= 0) {
            return 0;
        }
        for (int length = 4; length >= 2; length--) {
            int start = end - length;
            if (start >= limit && isHan(text, start, end) && !isOtherWord(text, start, end)) {
                int surname = surname(text, start, end, false);
                if (surname > 0 && (length == surname + 1 || length == surname + 2)) {
                    return length;
                }
            }
        }
        return 0;
    }

    private static int length(String text, int at, int limit, boolean everyday) {
        int dotted = dotted(text, at, limit);
        if (dotted > 0) {
            return dotted;
        }
        int surname = surname(text, at, limit, everyday);
        if (surname == 0 || isOtherWord(text, at, Math.min(limit, at + surname + 2))) {
            return 0;
        }
        int padded = padded(text, at, surname, limit);
        if (padded > 0) {
            return padded;
        }
        int shorter = at + surname + 1;
        int longer = shorter + 1;
        boolean fitsShorter = fits(text, at, surname, shorter, limit);
        boolean fitsLonger = fits(text, at, surname, longer, limit);
        if (fitsShorter && fitsLonger) {
            boolean nextWord =
                    RATHER_NEXT_WORD.indexOf(text.charAt(shorter)) >= 0 || FOLLOWS.longestAt(text, shorter, limit) > 1;
            return nextWord ? shorter - at : longer - at;
        }
        return fitsLonger ? longer - at : fitsShorter ? shorter - at : 0;
    }

    private static boolean fits(String text, int at, int surname, int end, int limit) {
        return end <= limit
                && isHan(text, at, end)
                && endsHere(text, end, limit)
                && !isVerb(text, at, at + surname, end);
    }

    /** Whether what should be a given name is a verb of saying or doing (曾 before 表示). */
    private static boolean isVerb(String text, int at, int given, int end) {
        if (end - given > 1) {
            int length = end - given;
            return FOLLOWS.longestAt(text, given, end) == length
                    || SPEAK.longestAt(text, given, end) == length
                    || ATTEND.longestAt(text, given, end) == length;
        }
        char verb = text.charAt(given);
        return SAYS.indexOf(verb) >= 0 || ALSO_WORDS.indexOf(text.charAt(at)) >= 0 && SHORT_VERBS.indexOf(verb) >= 0;
    }

    /** Length of the surname that begins at a place; 0 if none does. */
    static int surnameAt(String text, int at, int limit) {
        return surname(text, at, limit, false);
    }

    private static int surname(String text, int at, int limit, boolean everyday) {
        if (at >= limit || !Characters.isHan(text.charAt(at))) {
            return 0;
        }
        int other = OTHERS.longestAt(text, at, limit);
        if (other > 1) {
            return other;
        }
        return COMMON.longestAt(text, at, limit) > 0 || !everyday && other > 0 ? 1 : 0;
    }

    private static boolean isOtherWord(String text, int at, int limit) {
        return OTHER_WORDS.longestAt(text, at, limit) > 0;
    }

    private static boolean isHan(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            if (!Characters.isHan(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** A name of two characters that is spread to the width of three (王 伟). */
    private static int padded(String text, int at, int surname, int limit) {
        int given = at + surname;
        while (given < limit && text.charAt(given) == ' ') {
            given++;
        }
        int end = given + 1;
        boolean spread = given > at + surname && given - at - surname <= 4 && end <= limit;
        return spread && Characters.isHan(text.charAt(given)) && (end == limit || !Characters.isHan(text.charAt(end)))
                ? end - at
                : 0;
    }

    /** A name with a dot between its parts (努尔·白克力). */
    private static int dotted(String text, int at, int limit) {
        int dot = at;
        while (dot < limit && dot - at < LONGEST_PART_OF_DOTTED_NAME && Characters.isHan(text.charAt(dot))) {
            dot++;
        }
        if (dot == at || dot >= limit || text.charAt(dot) != '·') {
            return 0;
        }
        for (int end = dot + 2; end <= Math.min(limit, dot + 1 + LONGEST_PART_OF_DOTTED_NAME); end++) {
            if (!Characters.isHan(text.charAt(end - 1))) {
                return 0;
            }
            if (end - dot > 2 && endsHere(text, end, limit)) {
                return end - at;
            }
        }
        return 0;
    }

    private static boolean endsHere(String text, int end, int limit) {
        if (end >= limit || !Characters.isHan(text.charAt(end))) {
            return true;
        }
        char next = text.charAt(end);
        if (next == '和' || next == '与' || next == '及') {
            return surname(text, end + 1, limit, false) > 0
                    || OpenRoles.beginsAt(text, end + 1, limit)
                    || OTHER_PEOPLE.longestAt(text, end + 1, limit) > 0;
        }
        return FOLLOWS.longestAt(text, end, limit) > 0;
    }
}
