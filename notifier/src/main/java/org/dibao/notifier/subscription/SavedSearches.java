package org.dibao.notifier.subscription;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
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
    private @Nullable Map<String, Query> collected = new HashMap<>();

    SavedSearches(InstantSource clock) {
        this.queries = new StoredQueries(clock);
    }

    /** Adds or replaces a query. One that cannot be understood is named in the log, and matches nothing. */
    synchronized void put(String subscriptionId, String text) {
        remove(subscriptionId);
        Query query = read(subscriptionId, text).orElse(null);
        if (query == null) {
            return;
        }
        if (collected != null) {
            collected.put(subscriptionId, query);
        } else {
            queries.put(subscriptionId, query);
        }
    }

    /** Removes a query, if it is there. */
    synchronized void remove(String subscriptionId) {
        if (collected != null) {
            collected.remove(subscriptionId);
        } else {
            queries.remove(subscriptionId);
        }
    }

    /** Compiles what was collected. */
    synchronized void complete() {
        if (collected != null) {
            queries.putAll(collected);
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
