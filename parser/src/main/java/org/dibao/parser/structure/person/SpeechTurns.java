package org.dibao.parser.structure.person;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.dibao.parser.structure.text.Characters;
import org.dibao.parser.structure.text.Dictionary;
import org.dibao.parser.structure.text.PageText;
import org.jspecify.annotations.Nullable;

/** Who is speaking at each place of a report: whoever was last said to stress, point out or demand something. */
public final class SpeechTurns {

    /** Verbs that bring what was said. */
    private static final Dictionary BRINGS_WORDS =
            Dictionary.of("强调", "指出", "要求", "表示", "说", "提出", "认为", "希望", "说道", "谈到", "号召");

    private static final Dictionary PRONOUNS = Dictionary.of("他", "她");

    /** What stands before 要求, 希望, 说 and 提出 where they are nouns or parts of other words. */
    private static final String NOUN_BEFORE = "的项作署体般有合达总新各条本质标小听传据来再用解学述虚之照按高求";

    private final NavigableMap<Integer, String> turns = new TreeMap<>();

    private SpeechTurns() {}

    /** Reads the turns of a text whose people are known. */
    public static SpeechTurns of(PageText text, List<PersonMention> mentions) {
        SpeechTurns turns = new SpeechTurns();
        List<String> names = mentions.stream()
                .filter(m -> !m.cited())
                .map(PersonMention::name)
                .distinct()
                .toList();
        if (!names.isEmpty()) {
            turns.read(text.folded(), Dictionary.of(names));
        }
        return turns;
    }

    /** The name of who is speaking at a place; null where nobody is, or the issuer as a whole. */
    public @Nullable String speakerAt(int place) {
        Map.Entry<Integer, String> turn = turns.floorEntry(place);
        return turn == null || turn.getValue().isEmpty() ? null : turn.getValue();
    }

    /** Where the next turn after a place begins; {@code limit} if none does before. */
    public int nextTurn(int place, int limit) {
        Integer next = turns.higherKey(place);
        return next == null || next > limit ? limit : next;
    }

    /** Whether a person was given the word anywhere. */
    public boolean hasSpoken(String name) {
        return turns.containsValue(name);
    }

    private void read(String folded, Dictionary names) {
        String subject = "";
        for (int at = 0; at < folded.length(); at++) {
            int length = BRINGS_WORDS.longestAt(folded, at, folded.length());
            if (length == 0 || isNoun(folded, at, length)) {
                continue;
            }
            int clause = Characters.clauseStart(folded, at, 0);
            String who = subjectIn(folded, clause, at, names);
            if (who == null && PRONOUNS.longestAt(folded, clause, at) > 0) {
                who = lastSubject(folded, clause, names, subject);
            }
            if (who != null) {
                turns.put(clause, who);
                subject = who;
            } else if (clause < at && !continues(folded, clause, at)) {
                turns.put(clause, "");
            }
            at += length - 1;
        }
    }

    private static boolean isNoun(String folded, int at, int length) {
        char before = at > 0 ? folded.charAt(at - 1) : ' ';
        if (NOUN_BEFORE.indexOf(before) >= 0) {
            return true;
        }
        char after = at + length < folded.length() ? folded.charAt(at + length) : ' ';
        return after == '的' || after == '明' && length == 1 || after == '。' || after == '、';
    }

    /** 并强调, 还要求 and the like go on with the subject before. */
    private static boolean continues(String folded, int clause, int verb) {
        return verb - clause <= 3 && "并还也又再同会".indexOf(folded.charAt(clause)) >= 0 && !folded.startsWith("会议", clause);
    }

    private static @Nullable String subjectIn(String folded, int from, int to, Dictionary names) {
        List<String> found = new ArrayList<>(1);
        for (int at = from; at < to; at++) {
            int length = names.longestAt(folded, at, to);
            if (length > 0) {
                found.add(folded.substring(at, at + length));
                at += length - 1;
            }
        }
        return found.isEmpty() ? null : found.getLast();
    }

    /** The last person at the beginning of a clause before this one, for 他说. */
    private static @Nullable String lastSubject(String folded, int clause, Dictionary names, String otherwise) {
        for (int at = clause - 1; at > 0 && clause - at < 600; at--) {
            if (at == 0 || Characters.partsClauses(folded, at - 1)) {
                int length = names.longestAt(folded, at, clause);
                if (length > 0) {
                    return folded.substring(at, at + length);
                }
            }
        }
        return otherwise.isEmpty() ? null : otherwise;
    }
}
