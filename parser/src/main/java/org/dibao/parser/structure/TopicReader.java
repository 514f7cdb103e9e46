package org.dibao.parser.structure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dibao.contracts.Span;
import org.dibao.parser.structure.text.Dictionary;
import org.dibao.parser.structure.text.Folding;
import org.dibao.parser.structure.text.Told;
import org.dibao.parser.structure.text.WordList;

/** What an announcement is about: the subject category that the page states or its words tell, then free topics. */
final class TopicReader {

    private static final Topics SCHEME = new Topics("topics-scheme.txt");
    private static final Topics FREE = new Topics("topics-free.txt");

    /** A word in the title counts as often as this many in the text. */
    private static final int TITLE_WEIGHT = 4;

    /** Below this a topic is merely touched upon. */
    private static final int ENOUGH = 3;

    // How often each way is right, in percent: see bench/reports/structure.md.
    private static final int STATED = 99;
    private static final int BY_TITLE = 93;
    private static final int BY_TEXT = 80;

    private static final int AT_MOST_OF_SCHEME = 2;
    private static final int AT_MOST_FREE = 3;

    private TopicReader() {}

    static List<Told<String>> read(Map<String, String> metadata, String foldedTitle, String foldedText) {
        List<Told<String>> topics = new ArrayList<>();
        String stated = metadata.get("主题分类");
        if (stated != null && !stated.isBlank()) {
            topics.add(Told.byPage(Folding.fold(stated).strip(), STATED));
        } else {
            topics.addAll(SCHEME.best(foldedTitle, foldedText, AT_MOST_OF_SCHEME));
        }
        for (Told<String> free : FREE.best(foldedTitle, foldedText, AT_MOST_FREE)) {
            if (topics.stream().noneMatch(topic -> topic.value().equals(free.value()))) {
                topics.add(free);
            }
        }
        return topics;
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

        /** The topics spoken of most, each with the first word that speaks for it. */
        List<Told<String>> best(String title, String text, int atMost) {
            Map<String, Integer> scores = new LinkedHashMap<>();
            Map<String, Span> inTitle = new HashMap<>();
            Map<String, Span> inText = new HashMap<>();
            // 湖南省财政厅关于…: who writes tells less than what is written about
            int about = Math.max(0, title.indexOf("关于"));
            count(title, 0, about, 1, scores, inTitle);
            count(title, about, title.length(), TITLE_WEIGHT, scores, inTitle);
            count(text, 0, text.length(), 1, scores, inText);
            return scores.entrySet().stream()
                    .filter(score -> score.getValue() >= ENOUGH)
                    .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                    .limit(atMost)
                    .map(Map.Entry::getKey)
                    .map(topic -> inTitle.containsKey(topic)
                            ? Told.inTitle(topic, inTitle.get(topic), BY_TITLE)
                            : Told.inText(topic, inText.get(topic), BY_TEXT))
                    .toList();
        }

        private void count(
                String text, int from, int to, int weight, Map<String, Integer> scores, Map<String, Span> first) {
            for (int at = from; at < to; at++) {
                int length = words.longestAt(text, at, to);
                if (length > 0) {
                    for (String topic : topicsByWord.getOrDefault(text.substring(at, at + length), List.of())) {
                        scores.merge(topic, weight, Integer::sum);
                        first.putIfAbsent(topic, new Span(at, at + length));
                    }
                    at += length - 1;
                }
            }
        }
    }
}
