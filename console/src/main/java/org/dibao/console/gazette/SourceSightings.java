package org.dibao.console.gazette;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which documents each source led to: how many, and the latest. Fed from the sightings' topic. */
public final class SourceSightings {

    /** Documents that are kept of each source. */
    static final int KEPT = 10;

    private static final Comparator<Sighting> LATEST_FIRST =
            Comparator.comparing(Sighting::fetchedAt).reversed().thenComparing(Sighting::documentId);

    private final Map<String, Documents> bySource = new ConcurrentHashMap<>();

    private static final class Documents {

        private final TreeSet<Sighting> latest = new TreeSet<>(LATEST_FIRST);
        private int count;

        synchronized void take(Sighting sighting) {
            count++;
            latest.add(sighting);
            if (latest.size() > KEPT) {
                latest.pollLast();
            }
        }

        synchronized void giveUp(Sighting sighting) {
            count--;
            latest.remove(sighting);
        }

        synchronized List<Sighting> latest() {
            return List.copyOf(latest);
        }

        synchronized int count() {
            return count;
        }
    }

    /** Takes a change of the topic. */
    public void changed(String documentId, @Nullable Sighting before, @Nullable Sighting after) {
        if (before != null && bySource.containsKey(before.sourceId())) {
            bySource.get(before.sourceId()).giveUp(before);
        }
        if (after != null) {
            bySource.computeIfAbsent(after.sourceId(), id -> new Documents()).take(after);
        }
    }

    /** The documents that were fetched last, the latest first, ten at most; fewer where some of them are gone. */
    public List<Sighting> newest(String sourceId) {
        Documents documents = bySource.get(sourceId);
        return documents == null ? List.of() : documents.latest();
    }

    /** How many documents that carry an announcement it led to. */
    public int count(String sourceId) {
        Documents documents = bySource.get(sourceId);
        return documents == null ? 0 : documents.count();
    }
}
