package org.dibao.notifier.subscription;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.search.query.ParsedQuery;
import org.dibao.search.query.Query;
import org.dibao.search.stored.StoredQueries;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The queries of the active subscriptions, ready to be asked all at once. While the subscriptions are read at start they
 * are only collected, to be compiled together; afterwards each change is effective at once.
 */
final class SavedSearches {

    private static final Logger LOG = LoggerFactory.getLogger(SavedSearches.class);

    private final StoredQueries queries;
    private @Nullable Map<String, String> collected = new HashMap<>();

    SavedSearches(InstantSource clock) {
        this.queries = new StoredQueries(clock);
    }

    /** Adds or replaces a query. One that cannot be understood is named in the log, and matches nothing. */
    synchronized void put(String subscriptionId, String text) {
        if (collected != null) {
            collected.put(subscriptionId, text);
            return;
        }
        read(subscriptionId, text)
                .ifPresentOrElse(query -> queries.put(subscriptionId, query), () -> queries.remove(subscriptionId));
    }

    /** Removes a query, if it is there. */
    synchronized void remove(String subscriptionId) {
        if (collected != null) {
            collected.remove(subscriptionId);
        } else {
            queries.remove(subscriptionId);
        }
    }

    /** Reads and compiles what was collected, on all processors. */
    synchronized void complete() {
        if (collected != null) {
            Set<Map.Entry<String, String>> texts = collected.entrySet();
            queries.putAll(store -> texts.parallelStream()
                    .forEach(text -> read(text.getKey(), text.getValue())
                            .ifPresent(query -> store.accept(text.getKey(), query))));
            collected = null;
        }
    }

    /** The subscriptions whose query this announcement answers. */
    Collection<String> matching(AnnouncementPublished announcement) {
        return queries.match(announcement);
    }

    private static Optional<Query> read(String subscriptionId, String text) {
        return switch (Query.parse(text)) {
            case ParsedQuery.Ok understood -> Optional.of(understood.query());
            case ParsedQuery.Invalid invalid -> {
                LOG.warn(
                        "subscription matches nothing, its query cannot be understood subscription={} reason=\"{}\"",
                        subscriptionId,
                        invalid.message());
                yield Optional.empty();
            }
        };
    }
}
