package org.dibao.console.engine;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Standing;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.contracts.SubscriptionDefined.State;
import org.dibao.search.query.ParsedQuery;
import org.dibao.search.query.Query;
import org.dibao.search.stored.StoredQueries;

/**
 * Counts once more who asked for an announcement, from the announcement and the subscriptions alone. The books tell what
 * became of each match that was written down; only a second count tells of a match that never was.
 *
 * <p>It is exact: a search counts for what was first seen after it was last changed, resumed or confirmed
 * ({@link SubscriptionDefined#effectiveFrom}), so today's search is the one that was asked then.
 */
final class Recount {

    private final Supplier<? extends Iterable<SubscriptionDefined>> subscriptions;

    /**
     * Counts on demand.
     *
     * @param subscriptions gives all that stand, in whatever state
     */
    Recount(Supplier<? extends Iterable<SubscriptionDefined>> subscriptions) {
        this.subscriptions = subscriptions;
    }

    /**
     * Counts the subscriptions that asked for an announcement. Takes some seconds with a million of them.
     *
     * @param published the announcement as it stands
     * @param hasEntry whether a subscription, by id, stands in the ledger with any revision of it
     */
    Result of(AnnouncementPublished published, Predicate<String> hasEntry) {
        List<SubscriptionDefined> asking = asking(published);
        return new Result(
                asking.size(),
                asking.stream()
                        .filter(each -> !hasEntry.test(each.subscriptionId()))
                        .sorted(Comparator.comparing(SubscriptionDefined::subscriptionId))
                        .toList());
    }

    private List<SubscriptionDefined> asking(AnnouncementPublished published) {
        Map<String, List<SubscriptionDefined>> byQuery = new HashMap<>();
        if (published.announcement().standing() != Standing.TEMPLATE) {
            for (SubscriptionDefined each : subscriptions.get()) {
                if (counts(each, published)) {
                    byQuery.computeIfAbsent(each.query(), query -> new ArrayList<>())
                            .add(each);
                }
            }
        }
        StoredQueries queries = new StoredQueries(InstantSource.fixed(published.recordedAt()));
        queries.putAll(store -> byQuery.keySet()
                .forEach(text -> read(text).forEach(understood -> store.accept(text, understood.query()))));
        return queries.match(published).stream()
                .flatMap(text -> byQuery.getOrDefault(text, List.of()).stream())
                .toList();
    }

    private static boolean counts(SubscriptionDefined subscription, AnnouncementPublished published) {
        return subscription.state() == State.ACTIVE
                && subscription.effectiveFrom() != null
                && !published.firstSeenAt().isBefore(subscription.effectiveFrom());
    }

    private static Stream<ParsedQuery.Ok> read(String text) {
        return Query.parse(text) instanceof ParsedQuery.Ok understood ? Stream.of(understood) : Stream.empty();
    }

    /**
     * What the second count found.
     *
     * @param asking how many subscriptions that are active today asked for the announcement when it came
     * @param without those of them without an entry in the ledger, by id
     */
    record Result(int asking, List<SubscriptionDefined> without) {}
}
