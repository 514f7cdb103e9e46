package org.dibao.search.stored;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dibao.search.query.Query;

/**
 * The different conditions of many queries, numbered as they come: queries that ask for the same share one. A condition
 * is any query without parts.
 */
final class Conditions {

    /** The number of what always holds. */
    static final int ALWAYS = 0;

    /** The number of what never holds. */
    static final int NEVER = 1;

    private final Map<Query, Integer> numbers = new HashMap<>();
    private final List<Query> conditions = new ArrayList<>();
    private final Numbers timesAsked = new Numbers();

    Conditions() {
        ask(new Query.Everything());
        ask(new Query.Not(new Query.Everything()));
    }

    /** The number of a condition, which is asked for once more; how a phrase was written does not matter. */
    int ask(Query condition) {
        Query canonical = condition instanceof Query.Phrase phrase
                ? new Query.Phrase(phrase.field(), phrase.phrase(), phrase.phrase())
                : condition;
        Integer known = numbers.putIfAbsent(canonical, conditions.size());
        if (known == null) {
            conditions.add(canonical);
            timesAsked.add(1);
            return conditions.size() - 1;
        }
        timesAsked.set(known, timesAsked.get(known) + 1);
        return known;
    }

    /** The number of a condition of {@link #toArray()}. */
    int numberOf(Query condition) {
        return Objects.requireNonNull(numbers.get(condition));
    }

    /** How many queries ask for a condition of {@link #toArray()}. */
    int timesAsked(Query condition) {
        return timesAsked.get(numberOf(condition));
    }

    /** All of them, each at the place of its number. */
    Query[] toArray() {
        return conditions.toArray(Query[]::new);
    }
}
