package org.dibao.parser.structure.english;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dibao.parser.structure.text.Dictionary;
import org.dibao.parser.structure.text.WordList;

/** Topics of English texts by the words that speak for them. */
final class EnglishTopics {

    private static final Map<String, String> TOPICS = topics();
    private static final Dictionary WORDS = Dictionary.of(TOPICS.keySet());
    private static final int ENOUGH = 3;
    private static final int AT_MOST = 3;

    private EnglishTopics() {}

    private static Map<String, String> topics() {
        Map<String, String> topics = new HashMap<>();
        WordList.table("topics-english.txt")
                .forEach((topic, words) -> Arrays.stream(String.join(" ", words).split(","))
                        .forEach(word -> topics.put(word.strip(), topic)));
        return topics;
    }

    static List<String> best(String lowerCase) {
        Map<String, Integer> scores = new LinkedHashMap<>();
        for (int at = 0; at < lowerCase.length(); at++) {
            int length = at == 0 || !Character.isLetter(lowerCase.charAt(at - 1)) ? WORDS.longestAt(lowerCase, at) : 0;
            if (length > 0) {
                scores.merge(TOPICS.getOrDefault(lowerCase.substring(at, at + length), ""), 1, Integer::sum);
            }
        }
        return scores.entrySet().stream()
                .filter(score -> score.getValue() >= ENOUGH)
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .limit(AT_MOST)
                .map(Map.Entry::getKey)
                .toList();
    }
}
