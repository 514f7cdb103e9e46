package org.dibao.search.stored;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.IntConsumer;
import org.dibao.search.query.Query;
import org.dibao.search.query.Subject;
import org.dibao.search.text.TextField;

/** Many queries, compiled once and never changed: the words of all in one automaton for each text field. */
final class Segment {

    private static final int[] NONE = {};

    private final List<String> ids;
    private final int[] code;
    private final int[] codeAt;
    private final Map<TextField, Phrases> phrases;
    private final List<Query> conditions;
    private final int[][] underCondition;
    private final Map<AccessKey, int[]> underKey;
    private final int[] alwaysLookedAt;
    private final Queue<Look> looks = new ConcurrentLinkedQueue<>();

    /** The phrases sought in one text field; they are conditions numbered from {@code first} on. */
    record Phrases(PhraseAutomaton automaton, int first) {}

    private Segment(Draft draft) {
        ids = List.copyOf(draft.ids);
        code = draft.code.toArray();
        codeAt = draft.codeAt.toArray();
        phrases = draft.automata();
        conditions = draft.conditionsInOrder();
        underCondition = draft.underCondition();
        underKey = new HashMap<>();
        draft.underKey.forEach((key, numbers) -> underKey.put(key, numbers.toArray()));
        alwaysLookedAt = draft.always.toArray();
    }

    /** Compiles queries. */
    static Segment of(Map<String, Query> queries) {
        return new Segment(new Draft(queries));
    }

    int size() {
        return ids.size();
    }

    List<String> ids() {
        return ids;
    }

    /** Reports the place in {@link #ids()} of each query that matches, in no particular order. */
    void match(Subject subject, LocalDate today, IntConsumer matches) {
        Look look = looks.poll();
        if (look == null) {
            look = new Look();
        }
        look.at(subject, today, matches);
        looks.add(look);
    }

    /** One announcement being matched: which conditions hold, which queries were looked at already. */
    private final class Look {

        private final int[] known = new int[conditions.size()];
        private final int[] lookedAt = new int[ids.size()];
        private int turn;

        private void at(Subject subject, LocalDate today, IntConsumer matches) {
            // Two marks a turn: holds and does not; the arrays need no clearing between announcements.
            turn += 2;
            if (turn < 0) {
                Arrays.fill(known, 0);
                Arrays.fill(lookedAt, 0);
                turn = 2;
            }
            Numbers found = new Numbers();
            phrases.forEach((field, sought) -> sought.automaton().find(subject.text(field), phrase -> {
                int condition = sought.first() + phrase;
                if (known[condition] != turn) {
                    known[condition] = turn;
                    found.add(condition);
                }
            }));
            for (int condition : found.toArray()) {
                candidates(underCondition[condition], subject, today, matches);
            }
            for (AccessKey key : AccessKey.of(subject)) {
                candidates(underKey.getOrDefault(key, NONE), subject, today, matches);
            }
            candidates(alwaysLookedAt, subject, today, matches);
        }

        private void candidates(int[] queries, Subject subject, LocalDate today, IntConsumer matches) {
            for (int query : queries) {
                if (lookedAt[query] != turn) {
                    lookedAt[query] = turn;
                    if (Program.holds(code, codeAt[query], condition -> holds(condition, subject, today))) {
                        matches.accept(query);
                    }
                }
            }
        }

        private boolean holds(int condition, Subject subject, LocalDate today) {
            if (known[condition] < turn) {
                Query query = conditions.get(condition);
                // The automaton has marked every phrase that occurs.
                boolean holds = !(query instanceof Query.Phrase) && query.matches(subject, today);
                known[condition] = holds ? turn : turn + 1;
            }
            return known[condition] == turn;
        }
    }

    /** Queries being compiled. */
    private static final class Draft {

        private final List<String> ids;
        private final Numbers code = new Numbers();
        private final Numbers codeAt = new Numbers();
        private final Map<TextField, Map<String, Query>> phrases = new EnumMap<>(TextField.class);
        private final Map<TextField, Integer> first = new EnumMap<>(TextField.class);
        private final Map<AccessKey, Integer> phraseNumbers = new HashMap<>();
        private final Map<Query, Integer> conditions = new LinkedHashMap<>();
        private final Map<Integer, Numbers> underPhrase = new HashMap<>();
        private final Map<AccessKey, Numbers> underKey = new HashMap<>();
        private final Numbers always = new Numbers();

        Draft(Map<String, Query> queries) {
            ids = List.copyOf(queries.keySet());
            queries.values().forEach(this::gatherPhrases);
            numberPhrases();
            int number = 0;
            for (String id : ids) {
                Query query = Objects.requireNonNull(queries.get(id));
                codeAt.add(code.size());
                Program.write(query, code, this::numberOf);
                file(number++, query);
            }
        }

        private void gatherPhrases(Query query) {
            switch (query) {
                case Query.And and -> and.parts().forEach(this::gatherPhrases);
                case Query.Or or -> or.parts().forEach(this::gatherPhrases);
                case Query.Not not -> gatherPhrases(not.part());
                case Query.Phrase phrase ->
                    phrases.computeIfAbsent(phrase.field(), field -> new LinkedHashMap<>())
                            .putIfAbsent(phrase.phrase(), phrase);
                default -> {}
            }
        }

        private void numberPhrases() {
            int next = 0;
            for (Map.Entry<TextField, Map<String, Query>> sought : phrases.entrySet()) {
                first.put(sought.getKey(), next);
                for (String phrase : sought.getValue().keySet()) {
                    phraseNumbers.put(new AccessKey.HasPhrase(sought.getKey(), phrase), next++);
                }
            }
        }

        private int numberOf(Query condition) {
            if (condition instanceof Query.Phrase phrase) {
                return Objects.requireNonNull(
                        phraseNumbers.get(new AccessKey.HasPhrase(phrase.field(), phrase.phrase())));
            }
            return conditions.computeIfAbsent(condition, query -> phraseNumbers.size() + conditions.size());
        }

        private void file(int number, Query query) {
            AccessKey.Choice choice = AccessKey.of(query);
            if (choice == null) {
                always.add(number);
                return;
            }
            for (AccessKey key : choice.keys()) {
                Numbers drawer = key instanceof AccessKey.HasPhrase
                        ? underPhrase.computeIfAbsent(
                                Objects.requireNonNull(phraseNumbers.get(key)), phrase -> new Numbers())
                        : underKey.computeIfAbsent(key, any -> new Numbers());
                drawer.add(number);
            }
        }

        private Map<TextField, Phrases> automata() {
            Map<TextField, Phrases> automata = new EnumMap<>(TextField.class);
            phrases.forEach((field, sought) -> automata.put(
                    field,
                    new Phrases(
                            PhraseAutomaton.of(sought.keySet().toArray(String[]::new)),
                            Objects.requireNonNull(first.get(field)))));
            return automata;
        }

        private List<Query> conditionsInOrder() {
            List<Query> inOrder = new ArrayList<>(phraseNumbers.size() + conditions.size());
            phrases.values().forEach(sought -> inOrder.addAll(sought.values()));
            inOrder.addAll(conditions.keySet());
            return List.copyOf(inOrder);
        }

        private int[][] underCondition() {
            int[][] drawers = new int[phraseNumbers.size()][];
            Arrays.fill(drawers, NONE);
            underPhrase.forEach((phrase, numbers) -> drawers[phrase] = numbers.toArray());
            return drawers;
        }
    }
}
