package org.dibao.parser.structure.person;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.dibao.parser.structure.text.Characters;
import org.dibao.parser.structure.text.Dictionary;
import org.dibao.parser.structure.text.PageText;
import org.jspecify.annotations.Nullable;

/** Who is speaking at each place of a report: whoever was last said to stress, point out or demand something. */
public final class SpeechTurns {

    /** Verbs that bring what was said. */
    private static final Dictionary BRINGS_WORDS =
            Dictionary.of("强调", "指出", "要求", "表示", "说", "提出", "认为", "希望", "说道", "谈到", "号召", "叮嘱", "嘱咐");

    /** What stands before 要求, 希望, 说 and 提出 where they are nouns or parts of other words. */
    private static final String NOUN_BEFORE = "的项作署体般有合达总新各条本质标小听传据来再用解学述虚之照按高求话”关相些一";

    /** What stands behind a verb that brings no words. */
    private static final String NOUN_BEHIND = "的。、;)";

    /** Looked back from a verb for its subject, so that a text without punctuation costs no more than others. */
    private static final int LONGEST_CLAUSE = 120;

    private final NavigableMap<Integer, String> turns = new TreeMap<>();
    private final Set<String> spoken = new HashSet<>();

    /** Names as the page writes them, by their folded forms. */
    private final Map<String, String> names = new HashMap<>();

    /** Where the roles of people begin who are named behind them. */
    private final Set<Integer> announced = new HashSet<>();

    private SpeechTurns() {}

    /** Reads the turns of a text whose people are known. */
    public static SpeechTurns of(PageText text, List<PersonMention> mentions) {
        SpeechTurns turns = new SpeechTurns();
        for (PersonMention mention : mentions) {
            if (!mention.cited()) {
                turns.names.putIfAbsent(mention.key(), mention.name());
                if (beginsClause(text.folded(), mention.start())) {
                    turns.announced.add(mention.nameSpan().start());
                }
            }
        }
        if (!turns.names.isEmpty()) {
            turns.read(text.folded(), Dictionary.of(turns.names.keySet()));
        }
        return turns;
    }

    /** As {@link #of}, for a speech: whoever is named first holds it. */
    public static SpeechTurns ofSpeech(PageText text, List<PersonMention> mentions) {
        SpeechTurns turns = new SpeechTurns();
        mentions.stream().filter(mention -> !mention.cited()).findFirst().ifPresent(speaker -> {
            turns.names.put(speaker.key(), speaker.name());
            turns.turns.put(0, speaker.key());
            turns.spoken.add(speaker.name());
        });
        return turns;
    }

    /** The name of who is speaking at a place; null where nobody is, or the issuer as a whole. */
    public @Nullable String speakerAt(int place) {
        Map.Entry<Integer, String> turn = turns.floorEntry(place);
        return turn == null ? null : names.get(turn.getValue());
    }

    /** Where the next turn after a place begins; {@code limit} if none does before. */
    public int nextTurn(int place, int limit) {
        Integer next = turns.higherKey(place);
        return next == null || next > limit ? limit : next;
    }

    /** Whether a person was given the word anywhere. */
    public boolean hasSpoken(String name) {
        return spoken.contains(name);
    }

    private void read(String folded, Dictionary known) {
        String subject = null;
        int subjectAt = -1;
        int sentence = 0;
        for (int at = 0; at < folded.length(); at++) {
            char c = folded.charAt(at);
            if (c == '。' || c == '\n') {
                sentence = at;
            }
            int name = known.longestAt(folded, at);
            if (name > 0 && (announced.contains(at) || beginsClause(folded, at))) {
                subject = folded.substring(at, at + name);
                subjectAt = at;
            }
            int verb = BRINGS_WORDS.longestAt(folded, at);
            if (verb > 0 && !isNoun(folded, at, verb)) {
                give(folded, at, known, subject, subjectAt >= sentence);
                at += verb - 1;
            }
        }
    }

    /** Gives the word to the subject of a verb's clause; to nobody where that is a body (会议强调). */
    private void give(String folded, int verb, Dictionary known, @Nullable String subject, boolean sameSentence) {
        int clause = Characters.clauseStart(folded, verb, Math.max(0, verb - LONGEST_CLAUSE));
        String who = lastNameIn(folded, clause, verb, known);
        boolean goesOn = clause == verb || continues(folded, clause, verb);
        if (who == null && (hasPronoun(folded, clause, verb) || goesOn && sameSentence)) {
            who = subject;
        }
        if (who != null) {
            turns.put(clause, who);
            spoken.add(names.getOrDefault(who, who));
        } else if (!goesOn) {
            turns.put(clause, "");
        }
    }

    private static boolean beginsClause(String folded, int at) {
        return at == 0 || Characters.partsClauses(folded, at - 1);
    }

    private static boolean hasPronoun(String folded, int clause, int verb) {
        char first = folded.charAt(clause);
        return clause < verb && (first == '他' || first == '她') && folded.charAt(clause + 1) != '们';
    }

    private static boolean isNoun(String folded, int at, int length) {
        char before = at > 0 ? folded.charAt(at - 1) : ' ';
        char after = at + length < folded.length() ? folded.charAt(at + length) : ' ';
        return NOUN_BEFORE.indexOf(before) >= 0 || NOUN_BEHIND.indexOf(after) >= 0 || after == '明' && length == 1;
    }

    /** 并强调, 还要求 and the like go on with the subject before. */
    private static boolean continues(String folded, int clause, int verb) {
        return verb - clause <= 3 && "并还也又再同".indexOf(folded.charAt(clause)) >= 0;
    }

    private static @Nullable String lastNameIn(String folded, int from, int to, Dictionary known) {
        String found = null;
        for (int at = from; at < to; at++) {
            int length = known.longestAt(folded, at, to);
            if (length > 0) {
                found = folded.substring(at, at + length);
                at += length - 1;
            }
        }
        return found;
    }
}
