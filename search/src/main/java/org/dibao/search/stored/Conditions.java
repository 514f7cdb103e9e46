package org.dibao.search.stored;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dibao.search.query.Query;
import org.dibao.search.text.TextField;

/**
 * The different conditions of many queries, numbered: first phrases, which the automata tell; then those that follow
 * from a key of the announcement, which are told by a look into a table; then those that must be asked, the days.
 */
final class Conditions {

    private static final int[] NONE = {};

    private final Map<TextField, Map<String, Usage>> phrases = new EnumMap<>(TextField.class);
    private final Map<Query, Integer> keyed = new LinkedHashMap<>();
    private final Map<Query, Integer> asked = new LinkedHashMap<>();
    private final List<Query> toAsk = new ArrayList<>();
    private int phraseCount;

    /** How often a phrase is asked for, and its number once all are known. */
    private static final class Usage {
        private int times;
        private int number;
    }

    /** The conditions of some queries. */
    static Conditions of(Iterable<Query> queries) {
        Conditions conditions = new Conditions();
        queries.forEach(conditions::gather);
        conditions.number();
        return conditions;
    }

    int size() {
        return phraseCount + keyed.size() + asked.size();
    }

    /** The number of the first condition that must be asked. */
    int firstToAsk() {
        return phraseCount + keyed.size();
    }

    /** The conditions that must be asked, in order of their numbers. */
    List<Query> toAsk() {
        return toAsk;
    }

    /** How many phrases there are; theirs are the numbers below. */
    int phraseCount() {
        return phraseCount;
    }

    int numberOf(Query condition) {
        if (condition instanceof Query.Phrase phrase) {
            return usage(phrase).number;
        }
        Integer number = keyed.get(condition);
        return Objects.requireNonNull(number != null ? number : asked.get(condition));
    }

    int numberOf(AccessKey.HasPhrase key) {
        return Objects.requireNonNull(
                        Objects.requireNonNull(phrases.get(key.field())).get(key.phrase()))
                .number;
    }

    /** How many queries ask for a phrase. */
    int timesAsked(Query.Phrase phrase) {
        return usage(phrase).times;
    }

    /** The automaton of each text field that is asked for. */
    Map<TextField, Segment.Phrases> automata() {
        Map<TextField, Segment.Phrases> automata = new EnumMap<>(TextField.class);
        phrases.forEach((field, sought) -> {
            int first = sought.values().iterator().next().number;
            automata.put(
                    field,
                    new Segment.Phrases(PhraseAutomaton.of(sought.keySet().toArray(String[]::new)), first));
        });
        return automata;
    }

    /** The conditions that hold for an announcement that has a key. */
    Map<AccessKey, int[]> holdingByKey() {
        Map<AccessKey, Numbers> holding = new HashMap<>();
        keyed.forEach((condition, number) -> {
            for (AccessKey key : AccessKey.impliedBy(condition)) {
                holding.computeIfAbsent(key, any -> new Numbers()).add(number);
            }
        });
        Map<AccessKey, int[]> byKey = HashMap.newHashMap(holding.size());
        holding.forEach((key, numbers) -> byKey.put(key, numbers.toArray()));
        return byKey;
    }

    /** A drawer for each phrase. */
    int[][] drawers(Map<Integer, Numbers> filled) {
        int[][] drawers = new int[phraseCount][];
        Arrays.fill(drawers, NONE);
        filled.forEach((phrase, numbers) -> drawers[phrase] = numbers.toArray());
        return drawers;
    }

    private Usage usage(Query.Phrase phrase) {
        return Objects.requireNonNull(
                Objects.requireNonNull(phrases.get(phrase.field())).get(phrase.phrase()));
    }

    private void gather(Query query) {
        switch (query) {
            case Query.And and -> and.parts().forEach(this::gather);
            case Query.Or or -> or.parts().forEach(this::gather);
            case Query.Not not -> gather(not.part());
            case Query.Everything everything -> {}
            case Query.Phrase phrase ->
                phrases.computeIfAbsent(phrase.field(), field -> new LinkedHashMap<>())
                        .computeIfAbsent(phrase.phrase(), any -> new Usage())
                        .times++;
            case Query.DeadlineOn days -> asked.put(days, 0);
            case Query.PublishedOn days -> asked.put(days, 0);
            default -> keyed.put(query, 0);
        }
    }

    private void number() {
        for (Map<String, Usage> sought : phrases.values()) {
            for (Usage usage : sought.values()) {
                usage.number = phraseCount++;
            }
        }
        int next = phraseCount;
        for (Map.Entry<Query, Integer> condition : keyed.entrySet()) {
            condition.setValue(next++);
        }
        for (Map.Entry<Query, Integer> condition : asked.entrySet()) {
            condition.setValue(next++);
            toAsk.add(condition.getKey());
        }
    }
}
