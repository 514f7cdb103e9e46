package org.dibao.console.hub;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.dibao.console.gazette.Selection;
import org.dibao.console.gazette.SelectionQuery;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.search.stored.StoredQueries;

/**
 * The feeds that a hub may have subscribers for: those of everything, and those of searches that somebody has asked for
 * lately. Whoever subscribes reads a feed first, to find its hub, and the hub reads it whenever it is told. Safe for
 * any number of threads.
 */
public final class KnownFeeds {

    /** So many searches; of more, those asked for last. Anybody may ask, and each may cost the hub a call. */
    static final int MOST = 1_000;

    /** A lease lasts ten days as a rule (WebSub, 5.1); a search may find nothing for long. */
    static final Duration LATELY = Duration.ofDays(90);

    /** A feed that is asked for again sooner than this is known well enough. */
    private static final Duration WELL_KNOWN = Duration.ofHours(1);

    private final InstantSource clock;
    private final StoredQueries queries;
    /** By address, when it was asked for last. */
    private final Map<String, Instant> asked = new HashMap<>();

    private boolean news;

    KnownFeeds(InstantSource clock) {
        this.clock = clock;
        this.queries = new StoredQueries(clock);
        FeedAddress.OF_EVERYTHING.forEach(feed -> queries.put(feed.text(), SelectionQuery.of(feed.selection())));
    }

    /**
     * Somebody has read a feed.
     *
     * @param selection a selection whose search can be read
     * @param path where its feed stands
     */
    public synchronized void asked(Selection selection, String path) {
        Instant now = clock.instant();
        String address = new FeedAddress(path, selection).text();
        Instant last = asked.get(address);
        if (!selection.isEverything() && (last == null || last.plus(WELL_KNOWN).isBefore(now))) {
            merge(Map.of(address, now));
            news = true;
        }
    }

    /** Whether there is something to {@link #take}. */
    synchronized boolean hasNews() {
        return news;
    }

    /** When each search's feed was asked for last; none of it is news any more. */
    synchronized Map<String, Instant> take() {
        news = false;
        return Map.copyOf(asked);
    }

    /** Takes note of what was asked for at other consoles, or before this one was started; what is not read is left out. */
    synchronized void merge(Map<String, Instant> others) {
        others.forEach((address, at) -> {
            if (asked.containsKey(address)) {
                asked.merge(address, at, (one, two) -> one.isAfter(two) ? one : two);
            } else {
                FeedAddress.read(address).ifPresent(feed -> {
                    queries.put(address, SelectionQuery.of(feed.selection()));
                    asked.put(address, at);
                });
            }
        });
        forget();
    }

    /** The addresses of those that an announcement belongs to. */
    Collection<String> changedBy(AnnouncementPublished published) {
        return queries.match(published);
    }

    private void forget() {
        Instant oldest = clock.instant().minus(LATELY);
        List<String> newestFirst = asked.entrySet().stream()
                .sorted(Map.Entry.<String, Instant>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        Stream<String> tooMany = newestFirst.stream().skip(MOST);
        Stream<String> tooOld = newestFirst.stream()
                .filter(each -> asked.getOrDefault(each, oldest).isBefore(oldest));
        for (String address : new TreeSet<>(Stream.concat(tooMany, tooOld).toList())) {
            asked.remove(address);
            queries.remove(address);
        }
    }
}
