package org.dibao.parser.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dibao.parser.structure.text.Dictionary;
import org.dibao.parser.structure.text.Folding;
import org.dibao.parser.structure.text.WordList;

/** What an announcement is about: the subject category that the page states or its words tell, then free topics. */
final class TopicReader {

    private static final Topics SCHEME = new Topics("topics-scheme.txt");
    private static final Topics FREE = new Topics("topics-free.txt");

    /** A word in the title counts as often as this many in the text. */
    private static final int TITLE_WEIGHT = 4;

    /** Below this a topic is merely touched upon. */
    private static final int ENOUGH = 3;

    private static final int AT_MOST_OF_SCHEME = 2;
    private static final int AT_MOST_FREE = 3;

    private TopicReader() {}

    static List<String> read(Map<String, String> metadata, String foldedTitle, String foldedText) {
        Set<String> topics = new LinkedHashSet<>();
        String stated = metadata.get("主题分类");
        if (stated != null && !stated.isBlank()) {
            topics.add(Folding.fold(stated).strip());
        } else {
            topics.addAll(SCHEME.best(foldedTitle, foldedText, AT_MOST_OF_SCHEME));
        }
        topics.addAll(FREE.best(foldedTitle, foldedText, AT_MOST_FREE));
        return new ArrayList<>(topics);
    }

    private static final class Topics {
        private final Map<String, List<String>> topicsByWord = new LinkedHashMap<>();
        private final Dictionary words;

        Topics(String resource) {
            WordList.table(resource)
                    .forEach((topic, spoken) -> spoken.forEach(word -> topicsByWord
                            .computeIfAbsent(word, absent -> new ArrayList<>(1))
                            .add(topic)));
            words = Dictionary.of(topicsByWord.keySet());
        }

        List<String> best(String title, String text, int atMost) {
            Map<String, Integer> scores = new LinkedHashMap<>();
            count(title, TITLE_WEIGHT, scores);
            count(text, 1, scores);
            return scores.entrySet().stream()
                    .filter(score -> score.getValue() >= ENOUGH)
                    .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .limit(atMost)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        private void count(String text, int weight, Map<String, Integer> scores) {
            for (int at = 0; at < text.length(); at++) {
                int length = words.longestAt(text, at);
                if (length > 0) {
                    for (String topic : topicsByWord.getOrDefault(text.substring(at, at + length), List.of())) {
                        scores.merge(topic, weight, Integer::sum);
                    }
                    at += length - 1;
                }
            }
        }
    }
}
