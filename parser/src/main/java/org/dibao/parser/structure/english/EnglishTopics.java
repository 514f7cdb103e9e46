package org.dibao.parser.structure.english;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dibao.contracts.Span;
import org.dibao.parser.structure.text.Dictionary;
import org.dibao.parser.structure.text.Told;
import org.dibao.parser.structure.text.WordList;

/** Topics of English texts by the words that speak for them. */
final class EnglishTopics {

    private static final Map<String, String> TOPICS = topics();
    private static final Dictionary WORDS = Dictionary.of(TOPICS.keySet());
    private static final int ENOUGH = 3;
    private static final int AT_MOST = 3;

    /** A word in the title counts as often as this many in the text. */
    private static final int TITLE_WEIGHT = 3;

    // How often each way is right, in percent: see bench/reports/structure.md.
    private static final int BY_TITLE = 93;
    private static final int BY_TEXT = 80;

    private EnglishTopics() {}

    private static Map<String, String> topics() {
        Map<String, String> topics = new HashMap<>();
        WordList.table("topics-english.txt")
                .forEach((topic, words) -> Arrays.stream(String.join(" ", words).split(","))
                        .forEach(word -> topics.put(word.strip(), topic)));
        return topics;
    }

    /** The topics spoken of most, each with the first word that speaks for it. */
    static List<Told<String>> read(String title, String text) {
        Map<String, Integer> scores = new LinkedHashMap<>();
        Map<String, Span> inTitle = new HashMap<>();
        Map<String, Span> inText = new HashMap<>();
        count(title.toLowerCase(Locale.ROOT), TITLE_WEIGHT, scores, inTitle);
        count(text.toLowerCase(Locale.ROOT), 1, scores, inText);
        return scores.entrySet().stream()
                .filter(score -> score.getValue() >= ENOUGH)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(AT_MOST)
                .map(Map.Entry::getKey)
                .map(topic -> inTitle.containsKey(topic)
                        ? Told.inTitle(topic, inTitle.get(topic), BY_TITLE)
                        : Told.inText(topic, inText.get(topic), BY_TEXT))
                .toList();
    }

    private static void count(String text, int weight, Map<String, Integer> scores, Map<String, Span> first) {
        for (int at = 0; at < text.length(); at++) {
            int length = at == 0 || !Character.isLetter(text.charAt(at - 1)) ? WORDS.longestAt(text, at) : 0;
            if (length > 0) {
                String topic = TOPICS.getOrDefault(text.substring(at, at + length), "");
                scores.merge(topic, weight, Integer::sum);
                first.putIfAbsent(topic, new Span(at, at + length));
            }
        }
    }
}
