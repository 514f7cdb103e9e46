package org.dibao.search.stored;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.dibao.search.query.Query;
import org.jspecify.annotations.Nullable;

/**
 * Where a query is filed. It is looked at only if one of these conditions holds, and then only if its guard does: for
 * {@code region:330502 停课} the word, guarded by the region.
 *
 * @param under conditions of which one holds wherever the query matches
 * @param guard a further condition that holds wherever the query matches; {@link Query.Everything} where there is none
 * @param bar a condition that holds nowhere where the query matches, the one that most queries leave out, so that many
 *     have it in common; null where there is none
 */
record Filing(List<Query> under, Query guard, @Nullable Query bar) {

    private static final Query ALWAYS = new Query.Everything();

    /**
     * Conditions of which one must hold.
     *
     * @param share roughly what share of all announcements one of them holds for
     */
    private record Choice(List<Query> conditions, double share) {}

    /** The cheapest place for a query. */
    static Filing of(Query query, Rarity rarity) {
        Choice choice = choice(query, rarity);
        List<Query> under = choice == null ? List.of(ALWAYS) : choice.conditions();
        List<Query> needed = new ArrayList<>();
        gatherNeeded(query, needed);
        Query guard = needed.stream()
                .filter(condition -> !under.contains(condition))
                .min(Comparator.comparingDouble(rarity::share))
                .orElse(ALWAYS);
        List<Query> leftOut = new ArrayList<>();
        gatherLeftOut(query, leftOut);
        Query bar = leftOut.stream()
                .max(Comparator.comparingInt(rarity::timesAsked))
                .orElse(null);
        return new Filing(under, guard, bar);
    }

    /**
     * What is left to be told of the query once it is looked at, in the order in which it is best evaluated: what decides
     * it first. {@link Query.Everything} where nothing is left.
     */
    Query left(Query query, Rarity rarity) {
        if (isKnown(query)) {
            return ALWAYS;
        }
        if (!(query instanceof Query.And and)) {
            return arranged(query, rarity);
        }
        List<Query> left = and.parts().stream().filter(part -> !isKnown(part)).toList();
        return switch (left.size()) {
            case 0 -> ALWAYS;
            case 1 -> arranged(left.getFirst(), rarity);
            default -> arranged(new Query.And(left), rarity);
        };
    }

    /** Whether a query is known to hold where a query that is filed so is looked at. */
    private boolean isKnown(Query query) {
        return query.equals(guard)
                || (query instanceof Query.Not not && not.part().equals(bar))
                || holdsUnder(query instanceof Query.Or or ? or.parts() : List.of(query));
    }

    private static Query arranged(Query query, Rarity rarity) {
        return switch (query) {
            case Query.And and -> new Query.And(arranged(and.parts(), rarity, (part, all) -> all.share(part)));
            case Query.Or or -> new Query.Or(arranged(or.parts(), rarity, (part, all) -> -all.share(part)));
            case Query.Not not -> new Query.Not(arranged(not.part(), rarity));
            default -> query;
        };
    }

    /** The order of a part among its siblings. */
    private interface Order {
        double of(Query part, Rarity rarity);
    }

    private static List<Query> arranged(List<Query> parts, Rarity rarity, Order order) {
        return parts.stream()
                .sorted(Comparator.comparingDouble(part -> order.of(part, rarity)))
                .map(part -> arranged(part, rarity))
                .toList();
    }

    private static @Nullable Choice choice(Query query, Rarity rarity) {
        return switch (query) {
            case Query.And and ->
                and.parts().stream()
                        .map(part -> choice(part, rarity))
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .min(Comparator.comparingDouble(Choice::share))
                        .orElse(null);
            case Query.Or or -> union(or.parts(), rarity);
            default -> isToldBeforehand(query) ? new Choice(List.of(query), rarity.share(query)) : null;
        };
    }

    private static @Nullable Choice union(List<Query> parts, Rarity rarity) {
        List<Query> conditions = new ArrayList<>();
        double share = 0;
        for (Query part : parts) {
            Choice choice = choice(part, rarity);
            if (choice == null) {
                return null;
            }
            conditions.addAll(choice.conditions());
            share += choice.share();
        }
        return new Choice(conditions.stream().distinct().toList(), share);
    }

    private static void gatherNeeded(Query query, List<Query> needed) {
        if (query instanceof Query.And and) {
            and.parts().forEach(part -> gatherNeeded(part, needed));
        } else if (isToldBeforehand(query)) {
            needed.add(query);
        }
    }

    /** Whether these are just the conditions that the query is filed under, one of which holds. */
    private boolean holdsUnder(List<Query> alternatives) {
        return alternatives.size() >= under.size()
                && under.containsAll(alternatives)
                && alternatives.containsAll(under);
    }

    private static void gatherLeftOut(Query query, List<Query> leftOut) {
        if (query instanceof Query.And and) {
            and.parts().forEach(part -> gatherLeftOut(part, leftOut));
        } else if (query instanceof Query.Not not && isToldBeforehand(not.part())) {
            leftOut.add(not.part());
        }
    }

    /** Whether it is known to hold or not before any query is looked at. */
    static boolean isToldBeforehand(Query query) {
        return switch (query) {
            case Query.Phrase phrase -> true;
            case Query.Binding binding -> true;
            case Query.Within within -> true;
            case Query.OfKind of -> true;
            case Query.OfLevel of -> true;
            case Query.OfStanding of -> true;
            default -> false;
        };
    }
}
