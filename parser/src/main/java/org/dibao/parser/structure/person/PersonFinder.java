package org.dibao.parser.structure.person;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dibao.contracts.Span;
import org.dibao.parser.structure.issuer.Places;
import org.dibao.parser.structure.text.Characters;
import org.dibao.parser.structure.text.Dictionary;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Finds where people are named: behind a role, in a list that a role begins, before a title, or as who speaks. */
public final class PersonFinder {

    private static final Dictionary SPEAK = Dictionary.resource("verbs-speak.txt");
    private static final Dictionary ATTEND = Dictionary.resource("verbs-attend.txt");

    /** In front of 领导 and a list of names (市领导, 省委领导). */
    private static final String LEADERS_OF = "省市县区州旗盟镇乡委局部院校府厅司";

    /** Roles by which people are addressed behind their names. */
    private static final Dictionary TITLES = Dictionary.of(
            "总理", "书记", "主席", "省长", "市长", "县长", "区长", "部长", "厅长", "局长", "主任", "委员长", "秘书长", "国务委员", "校长", "院长", "教授",
            "院士", "董事长", "会长");

    /** What stands in no name but in other subjects (会议, 双方, 有关负责人). */
    private static final Dictionary NO_NAMES = Dictionary.of(
            "会", "方", "人", "家", "者", "们", "局", "厅", "部", "委", "政", "市", "省", "县", "区", "今", "昨", "上午", "下午", "还", "并",
            "的", "在", "对", "就", "要", "同时", "随后", "分别", "一致", "共同", "记", "文", "本", "各", "全", "他", "她", "我", "你", "其",
            "此", "也", "又");

    /** Names of some peoples are longer than those with a surname and are written without a dot. */
    private static final int SHORTEST_OTHER_NAME = 3;

    private static final int LONGEST_OTHER_NAME = 6;

    /** Characters of a remark on a role, with its brackets. */
    private static final int LONGEST_REMARK = 8;

    /** Characters of an office in brackets. */
    private static final int LONGEST_OFFICE = 40;

    private @Nullable Set<String> speakers;

    private final PageText text;
    private final Places places;
    private final List<PersonMention> mentions = new ArrayList<>();
    private final Set<Integer> taken = new HashSet<>();
    private final Set<String> named = new HashSet<>();

    private PersonFinder(PageText text, Places places) {
        this.text = text;
        this.places = places;
    }

    /** All mentions of people, in order of their names. */
    public static List<PersonMention> find(PageText text, Places places) {
        PersonFinder finder = new PersonFinder(text, places);
        text.sentences().forEach(finder::readBracketed);
        text.sentences().forEach(finder::readSentence);
        text.sentences().forEach(finder::readClauses);
        finder.addUnknown(Appointments.in(text));
        finder.mentions.sort(
                Comparator.comparingInt(mention -> mention.nameSpan().start()));
        return finder.mentions;
    }

    private void readSentence(Sentence sentence) {
        String folded = text.folded();
        int done = sentence.start();
        for (int at = sentence.start(); at < sentence.end(); at++) {
            int length = headAt(folded, at, sentence.end());
            if (length > 0) {
                int end = readBehind(at, at + length, done, sentence.end());
                if (end == 0) {
                    end = readBefore(at, at + length, done);
                }
                if (end > 0) {
                    done = end;
                    at = end - 1;
                }
            }
        }
    }

    /** Names with their office in brackets behind them, as lists have them: 组长:陈若谷(市委副书记、市长). */
    private void readBracketed(Sentence sentence) {
        String folded = text.folded();
        for (int open = folded.indexOf('(', sentence.start(), sentence.end());
                open >= 0;
                open = folded.indexOf('(', open + 1, sentence.end())) {
            int close = folded.indexOf(')', open, Math.min(sentence.end(), open + LONGEST_OFFICE));
            int length = close < 0 ? 0 : Names.lengthBefore(folded, open, sentence.start());
            int name = open - length;
            boolean listed = name == sentence.start() || length > 0 && ":、, ".indexOf(folded.charAt(name - 1)) >= 0;
            if (length > 0 && listed && endsInHead(folded, open + 1, close)) {
                add(name, length, text.original(text.trimmed(open + 1, close)), name, false);
            }
        }
    }

    private static boolean endsInHead(String folded, int from, int to) {
        for (int at = from; at < to; at++) {
            int head = RoleChain.headAt(folded, at, to);
            if (head > 0 && at + head == to) {
                return true;
            }
        }
        return false;
    }

    private void addUnknown(List<PersonMention> more) {
        Set<String> known = new HashSet<>();
        mentions.forEach(mention -> known.add(mention.key()));
        more.stream().filter(mention -> !known.contains(mention.key())).forEach(mentions::add);
    }

    private static int headAt(String folded, int at, int limit) {
        int length = RoleChain.headAt(folded, at, limit);
        boolean leaders =
                length == 0 && folded.startsWith("领导", at) && at > 0 && LEADERS_OF.indexOf(folded.charAt(at - 1)) >= 0;
        return leaders ? 2 : length;
    }

    /** Names behind a role; returns where the last one ends, 0 if there is none. */
    private int readBehind(int head, int roleEnd, int from, int limit) {
        String folded = text.folded();
        int at = afterRemark(folded, roleEnd, limit);
        while (at < limit && (folded.charAt(at) == ' ' || folded.charAt(at) == ':')) {
            at++;
        }
        int known = Names.lengthAt(folded, at, limit);
        int length = known > 0 ? known : lengthOfSpeaker(at, limit);
        if (length == 0) {
            return 0;
        }
        Span role = RoleChain.endingIn(places, head, roleEnd, from);
        String stated = text.original(text.trimmed(role.start(), role.end()));
        add(at, length, stated, role.start(), false);
        return readList(at + length, limit, stated, role.start());
    }

    /** 副局长(挂职), 主任(兼): what brackets say of a role is no part of it. */
    private static int afterRemark(String folded, int at, int limit) {
        int close = folded.startsWith("(", at) ? folded.indexOf(')', at, Math.min(limit, at + LONGEST_REMARK)) : -1;
        return close < 0 ? at : close + 1;
    }

    /** Length of a name without a known surname (那顺孟和) that further on begins a clause and speaks; 0 if none is here. */
    private int lengthOfSpeaker(int at, int limit) {
        for (int length = LONGEST_OTHER_NAME; length >= SHORTEST_OTHER_NAME; length--) {
            int end = at + length;
            if (end < limit
                    && acts(text.folded(), end, limit)
                    && speakers().contains(text.folded().substring(at, end))) {
                return length;
            }
        }
        return 0;
    }

    /** What stands between the beginning of a clause and a verb of speaking, if it is as long as a name. */
    private Set<String> speakers() {
        if (speakers == null) {
            Set<String> found = new HashSet<>();
            String folded = text.folded();
            for (Sentence sentence : text.sentences()) {
                for (int at = sentence.start(); at < sentence.end(); at++) {
                    if (at == sentence.start() || Characters.partsClauses(folded, at - 1)) {
                        addSpeakers(at, sentence.end(), found);
                    }
                }
            }
            speakers = found;
        }
        return speakers;
    }

    private void addSpeakers(int at, int limit, Set<String> found) {
        String folded = text.folded();
        for (int length = 1; length <= LONGEST_OTHER_NAME && at + length < limit; length++) {
            if (!Characters.isHan(folded.charAt(at + length - 1)) || NO_NAMES.longestAt(folded, at + length - 1) > 0) {
                return;
            }
            if (length >= SHORTEST_OTHER_NAME && SPEAK.longestAt(folded, at + length, limit) > 1) {
                found.add(folded.substring(at, at + length));
            }
        }
    }

    private int readList(int from, int limit, String role, int roleStart) {
        String folded = text.folded();
        int end = from;
        while (end < limit) {
            int next = afterSeparator(folded, end, limit);
            int length = next > end ? Names.lengthAt(folded, next, limit) : 0;
            if (length == 0 || beginsRole(folded, next, length, limit)) {
                break;
            }
            add(next, length, role, roleStart, false);
            end = next + length;
        }
        return end;
    }

    private static int afterSeparator(String folded, int at, int limit) {
        char c = folded.charAt(at);
        if (c == '、' || c == '和' || c == '与' || c == '及') {
            int next = at + 1;
            while (next < limit && folded.charAt(next) == ' ') {
                next++;
            }
            return next;
        }
        int next = at;
        while (next < limit && folded.charAt(next) == ' ') {
            next++;
        }
        return next;
    }

    /** A name that is really the beginning of the next person's role (任 in 任组长). */
    private static boolean beginsRole(String folded, int at, int length, int limit) {
        return RoleChain.headAt(folded, at + 1, limit) >= length - 1 && length > 2;
    }

    /** A name in front of a title (孙春兰副总理). */
    private int readBefore(int head, int end, int from) {
        String folded = text.folded();
        if (TITLES.longestAt(folded, head, end) != end - head) {
            return 0;
        }
        int title = head;
        while (title > from && "副总代第一原".indexOf(folded.charAt(title - 1)) >= 0) {
            title--;
        }
        int length = Names.lengthBefore(folded, title, from);
        if (length == 0 || inRegion(title - length)) {
            return 0;
        }
        add(title - length, length, text.original(new Span(title, end)), title - length, true);
        return end;
    }

    private boolean inRegion(int at) {
        for (int start = at; start > at - 4 && start >= 0; start--) {
            if (places.at(start) != null && places.endAt(start) > at + 1) {
                return true;
            }
        }
        return false;
    }

    /** Names at the beginning of clauses whose verb tells that a person acts. */
    private void readClauses(Sentence sentence) {
        String folded = text.folded();
        for (int at = sentence.start(); at < sentence.end(); at++) {
            boolean begins = at == sentence.start() || Characters.partsClauses(folded, at - 1);
            if (begins && Characters.isHan(folded.charAt(at))) {
                int known = lengthOfKnown(at, sentence.end());
                int length = known > 0 ? known : Names.lengthOfUnannounced(folded, at, sentence.end());
                if (length > 0 && acts(folded, at + length, sentence.end()) && !taken.contains(at) && !inRegion(at)) {
                    add(at, length, null, at, false);
                }
            }
        }
    }

    /** A name that a role has told of before: its surname need not be an everyday one. */
    private int lengthOfKnown(int at, int limit) {
        for (int length = Math.min(LONGEST_OTHER_NAME, limit - at); length > 1; length--) {
            if (named.contains(text.folded().substring(at, at + length))) {
                return length;
            }
        }
        return 0;
    }

    private static boolean acts(String folded, int at, int limit) {
        return SPEAK.longestAt(folded, at, limit) > 1
                || ATTEND.longestAt(folded, at, limit) > 1
                || folded.startsWith("等参加", at)
                || folded.startsWith("等出席", at);
    }

    private void add(int at, int length, @Nullable String role, int start, boolean titled) {
        Span span = new Span(at, at + length);
        taken.add(at);
        named.add(bare(text.folded(span)));
        mentions.add(new PersonMention(
                bare(text.original(span)),
                bare(text.folded(span)),
                role,
                span,
                start,
                titled || Citations.isDoctrine(text.folded(), span)));
    }

    /** Without the space that spreads short names. */
    private static String bare(String name) {
        return name.replace(" ", "").replace("\u3000", "").replace("\u00A0", "");
    }
}
