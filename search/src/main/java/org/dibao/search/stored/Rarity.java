package org.dibao.search.stored;

import java.util.EnumMap;
import java.util.Map;
import org.dibao.search.query.Query;
import org.dibao.search.text.TextField;

/**
 * Roughly what share of all announcements answers a query; it matters only in comparison. Nothing is counted: what is
 * often announced is often asked for, so the queries themselves tell. While they are few, the length of a phrase does.
 */
final class Rarity {

    /** So many different words does a text of usual length have. */
    private static final double WORDS_OF_A_TEXT = 300;

    /** As much as so many queries does the first estimate weigh: more for texts, where one query tells of many words. */
    private static final double FIRST_ESTIMATE_OF_TEXTS = 20_000;

    private static final double FIRST_ESTIMATE = 500;

    private final Conditions conditions;
    private final Map<TextField, Integer> asked = new EnumMap<>(TextField.class);

    Rarity(Conditions conditions) {
        this.conditions = conditions;
        for (Query condition : conditions.toArray()) {
            if (condition instanceof Query.Phrase phrase) {
                asked.merge(phrase.field(), conditions.timesAsked(phrase), Integer::sum);
            }
        }
    }

    /** How many queries ask for a condition. */
    int timesAsked(Query condition) {
        return conditions.timesAsked(condition);
    }

    /** From 0, which nothing answers, to 1, which everything does. */
    double share(Query query) {
        return switch (query) {
            case Query.And and ->
                and.parts().stream().mapToDouble(this::share).min().orElse(1);
            case Query.Or or ->
                Math.min(1, or.parts().stream().mapToDouble(this::share).sum());
            case Query.Not not -> 1 - share(not.part());
            case Query.Phrase sought -> share(sought);
            case Query.Binding binding -> 0.05;
            case Query.Within within -> within.code().endsWith("0000") ? 0.1 : 0.01;
            case Query.OfKind of -> 0.15;
            case Query.OfLevel of -> 0.3;
            case Query.OfStanding of -> 0.5;
            case Query.DeadlineOn days -> 0.3;
            case Query.PublishedOn days -> 0.5;
            case Query.Everything everything -> 1;
        };
    }

    private double share(Query.Phrase sought) {
        boolean inText = sought.field() == TextField.TEXT;
        double times = conditions.timesAsked(sought) * (inText ? WORDS_OF_A_TEXT : 1);
        double ofAll = asked.getOrDefault(sought.field(), 0);
        double weight = inText ? FIRST_ESTIMATE_OF_TEXTS : FIRST_ESTIMATE;
        return Math.min(1, (times + weight * firstEstimate(sought)) / (ofAll + weight));
    }

    private static double firstEstimate(Query.Phrase sought) {
        return switch (sought.phrase().length()) {
            case 1 -> 0.4;
            case 2 -> 0.05;
            case 3 -> 0.03;
            default -> 0.01;
        };
    }
}
