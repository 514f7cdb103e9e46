package org.dibao.search.stored;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.dibao.search.query.Query;
import org.dibao.search.query.Subject;
import org.dibao.search.text.TextField;

/** Many queries, compiled once and never changed: the words of all in one automaton for each text field. */
final class Segment {

    private static final int[] NONE = {};

    final Query[] conditions;
    final Map<TextField, PhraseAutomaton> phrases;
    final Map<AccessKey, int[]> holding;
    final Drawers drawers;
    private final Programs programs;
    private final Queue<Look> looks = new ConcurrentLinkedQueue<>();

    /** @param drawers the queries filed, each by its place among the programs */
    Segment(Programs programs, Drawers drawers) {
        this.programs = programs;
        this.drawers = drawers;
        conditions = programs.conditions().toArray();
        phrases = automata(conditions);
        holding = AccessKey.holding(conditions);
    }

    int size() {
        return programs.size();
    }

    /** The query at a place. */
    Query query(int place) {
        return programs.query(place, conditions);
    }

    /** The place of each query that matches, in no particular order. */
    int[] match(Subject subject, LocalDate today) {
        if (size() == 0) {
            return NONE;
        }
        Look look = looks.poll();
        if (look == null) {
            look = new Look(this);
        }
        int[] places = look.at(subject, today);
        looks.add(look);
        return places;
    }

    private static Map<TextField, PhraseAutomaton> automata(Query[] conditions) {
        Map<TextField, PhraseAutomatonBuilder> builders = new EnumMap<>(TextField.class);
        for (int number = 0; number < conditions.length; number++) {
            if (conditions[number] instanceof Query.Phrase phrase) {
                builders.computeIfAbsent(phrase.field(), field -> new PhraseAutomatonBuilder())
                        .add(phrase.phrase(), number);
            }
        }
        Map<TextField, PhraseAutomaton> automata = new EnumMap<>(TextField.class);
        builders.forEach((field, builder) -> automata.put(field, builder.build()));
        return automata;
    }
}
