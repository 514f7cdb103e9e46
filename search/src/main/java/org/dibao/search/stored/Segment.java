package org.dibao.search.stored;

import java.time.LocalDate;
import java.util.HashMap;
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

    private final List<String> ids;
    /** The {@link Program programs} of all queries, one after the other. */
    final int[] code;
    /** Where each query's program begins. */
    final int[] codeAt;

    final int conditionCount;
    final int firstToAsk;
    final List<Query> toAsk;
    final Map<TextField, Phrases> phrases;
    final Map<AccessKey, int[]> holdingByKey;
    /** The queries to look at where a phrase is found, by the phrase's number. */
    final int[][] underPhrase;

    final Map<AccessKey, int[]> underKey = new HashMap<>();
    final int[] alwaysLookedAt;
    private final Queue<Look> looks = new ConcurrentLinkedQueue<>();

    /** The phrases sought in one text field; they are conditions numbered from {@code first} on. */
    record Phrases(PhraseAutomaton automaton, int first) {}

    private Segment(Map<String, Query> queries) {
        ids = List.copyOf(queries.keySet());
        Conditions conditions = Conditions.of(queries.values());
        conditionCount = conditions.size();
        firstToAsk = conditions.firstToAsk();
        toAsk = conditions.toAsk();
        phrases = conditions.automata();
        holdingByKey = conditions.holdingByKey();
        Numbers programs = new Numbers();
        Numbers begins = new Numbers();
        Filing filing = new Filing(conditions);
        for (String id : ids) {
            Query query = Objects.requireNonNull(queries.get(id));
            filing.file(begins.size(), query);
            begins.add(programs.size());
            Program.write(query, programs, conditions::numberOf);
        }
        code = programs.toArray();
        codeAt = begins.toArray();
        underPhrase = conditions.drawers(filing.underPhrase);
        filing.underKey.forEach((key, numbers) -> underKey.put(key, numbers.toArray()));
        alwaysLookedAt = filing.always.toArray();
    }

    /** Compiles queries. */
    static Segment of(Map<String, Query> queries) {
        return new Segment(queries);
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
            look = new Look(this);
        }
        look.at(subject, today, matches);
        looks.add(look);
    }

    /** Where each query is filed: under the keys that the fewest announcements have. */
    private static final class Filing {

        private final Conditions conditions;
        private final Map<Integer, Numbers> underPhrase = new HashMap<>();
        private final Map<AccessKey, Numbers> underKey = new HashMap<>();
        private final Numbers always = new Numbers();

        private Filing(Conditions conditions) {
            this.conditions = conditions;
        }

        private void file(int number, Query query) {
            AccessKey.Choice choice = AccessKey.of(query, conditions::timesAsked);
            if (choice == null) {
                always.add(number);
                return;
            }
            for (AccessKey key : choice.keys()) {
                Numbers drawer = key instanceof AccessKey.HasPhrase phrase
                        ? underPhrase.computeIfAbsent(conditions.numberOf(phrase), any -> new Numbers())
                        : underKey.computeIfAbsent(key, any -> new Numbers());
                drawer.add(number);
            }
        }
    }
}
