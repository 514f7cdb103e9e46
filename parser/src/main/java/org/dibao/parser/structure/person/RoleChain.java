package org.dibao.parser.structure.person;

import org.dibao.contracts.Span;
import org.dibao.parser.structure.issuer.Places;
import org.dibao.parser.structure.text.Characters;
import org.dibao.parser.structure.text.Dictionary;

/** Reads back from the last word of a role to where the whole chain begins (省委书记、省疫情防控指挥部指挥长). */
final class RoleChain {

    private static final Dictionary HEADS = Dictionary.resource("roles.txt");

    /** What turns the last word of a role into part of another word (委员会, 书记处, 指挥部). */
    private static final Dictionary NO_HEADS = Dictionary.of(
            "委员会", "常委会", "常务委员会", "书记处", "指挥部", "指挥中心", "指挥长会", "主席团", "主席令", "代表大", "代表团", "代表性", "专员公署", "专员办",
            "成员单位", "成员国", "组长单位", "主任会议", "局长办公", "市长办公", "市长热线", "市长信箱", "市长质量奖", "省长质量奖", "会长单位", "代表处", "指挥体系",
            "指挥调度", "指挥平台", "院长办公", "代表着", "代表了", "参赞处", "大使馆", "领事馆", "校长会", "局长会", "专家组", "专家库", "主任科员", "助理办", "经理部",
            "经理人");

    private static final Dictionary BREAKS = Dictionary.resource("role-breaks.txt");

    private static final Dictionary RANKS = Dictionary.of("副", "常务", "执行", "第一", "代", "总", "主任", "局长", "部长", "书记");

    /** Characters of the shortest name of a body that may stand before a rank. */
    private static final int SHORTEST_BODY = 3;

    private static final Dictionary PARTY = Dictionary.of("党", "纪委");
    private static final Dictionary ATTEND = Dictionary.resource("verbs-attend.txt");
    private static final Dictionary SPEAK = Dictionary.resource("verbs-speak.txt");

    private static final int LONGEST_BODY = 14;

    /** No role is longer than this. */
    private static final int LONGEST_ROLE = 45;

    private RoleChain() {}

    /** Length of the last word of a role that begins at a place; 0 for none. */
    static int headAt(String text, int at, int limit) {
        int length = HEADS.longestAt(text, at, limit);
        return length > 0 && NO_HEADS.longestAt(text, at, limit) > length ? 0 : length;
    }

    /** The chain whose last word begins at {@code head} and ends at {@code end}, no earlier than {@code limit}. */
    static Span endingIn(Places places, int head, int end, int limit) {
        String text = places.text();
        int start = roleStart(places, head, limit);
        while (start > limit + 1 && joinsRoles(text, start - 1) && start - 1 > limit) {
            int before = start - 1;
            int length = HEADS.longestBefore(text, before, limit);
            if (length == 0) {
                break;
            }
            start = roleStart(places, before - length, limit);
        }
        return new Span(start, end);
    }

    private static boolean joinsRoles(String text, int at) {
        char c = text.charAt(at);
        return c == '、' || c == ' ' || c == '兼';
    }

    /** Where one role begins whose last word begins at {@code head}. */
    private static int roleStart(Places places, int head, int limit) {
        String text = places.text();
        int from = head;
        while (from > limit && head - from < LONGEST_ROLE && belongs(text, from - 1)) {
            from--;
        }
        int opening = afterLastBreak(text, from, head);
        for (int at = opening; at < head; at++) {
            if (places.at(at) != null || OpenRoles.beginsAt(text, at, head)) {
                boolean body = RANKS.longestAt(text, at, head) > 0 && isBody(text, opening, at)
                        || PARTY.longestAt(text, at, head) > 0 && isBodyWithParty(text, opening, at);
                return body ? opening : at;
            }
        }
        return opening;
    }

    /** 平安建设办公室 before 副主任: what stands before a rank names the body that it is held in. */
    private static boolean isBody(String text, int from, int to) {
        return to - from >= SHORTEST_BODY && "局厅部室院处办团队司科站社".indexOf(text.charAt(to - 1)) >= 0;
    }

    /** 校 before 党委书记, 样例学院 before 党委书记: whose party committee it is. */
    private static boolean isBodyWithParty(String text, int from, int to) {
        boolean ends = to > from && "院校局厅行矿厂馆所社会委处站办司学库港部团".indexOf(text.charAt(to - 1)) >= 0;
        return ends
                && to - from <= LONGEST_BODY
                && text.substring(from, to).chars().allMatch(c -> Characters.isHan((char) c) && c != '的')
                && !ATTEND.in(text, from, to)
                && !SPEAK.in(text, from, to);
    }

    private static boolean belongs(String text, int at) {
        char c = text.charAt(at);
        return Characters.isHan(c) || c == '(' || c == ')' || Characters.isDigit(c) || c == '—' && at > 0;
    }

    private static int afterLastBreak(String text, int from, int head) {
        for (int at = head; at > from; at--) {
            int length = BREAKS.longestBefore(text, at, from);
            if (length > 0 && !partOfLongerWord(text, at - length, at)) {
                return at;
            }
        }
        return from;
    }

    /** 任 in 主任 and 责任, 会 in 委员会: not the word that a role follows. */
    private static boolean partOfLongerWord(String text, int start, int end) {
        if (end - start > 1) {
            return false;
        }
        char c = text.charAt(start);
        char before = start > 0 ? text.charAt(start - 1) : ' ';
        return switch (c) {
            case '任' -> before == '主' || before == '责' || before == '时' || before == '现';
            case '对' -> end < text.length() && text.charAt(end) == '外';
            case '经' ->
                end < text.length() && (text.charAt(end) == '济' || text.charAt(end) == '理' || text.charAt(end) == '信')
                        || before == '财';
            case '和' -> end < text.length() && "国谐平县".indexOf(text.charAt(end)) >= 0 || isMinistry(text, start);
            case '日' -> !Characters.isDigit(before);
            case '时' -> !Characters.isDigit(before);
            case '与' -> before == '参';
            case '同' -> before == '合' || before == '协' || before == '共';
            case '据' -> before == '数' || before == '大';
            default -> false;
        };
    }

    /** 文化和旅游部, 住房和城乡建设厅, 发展和改革委员会: 和 inside a name. */
    private static boolean isMinistry(String text, int at) {
        return text.startsWith("和旅游", at)
                || text.startsWith("和城乡", at)
                || text.startsWith("和改革", at)
                || text.startsWith("和社会", at)
                || text.startsWith("和信息", at)
                || text.startsWith("和草原", at)
                || text.startsWith("和规划", at)
                || text.startsWith("和科技", at)
                || text.startsWith("和体育", at)
                || text.startsWith("和储备", at)
                || text.startsWith("和物资", at)
                || text.startsWith("和综合", at)
                || text.startsWith("和广电", at)
                || text.startsWith("和广播", at)
                || text.startsWith("和园林", at)
                || text.startsWith("和林业", at)
                || text.startsWith("和技术", at);
    }
}
