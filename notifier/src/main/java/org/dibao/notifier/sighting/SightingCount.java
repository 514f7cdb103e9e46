package org.dibao.notifier.sighting;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.dibao.contracts.SightingRecorded;

/**
 * Counts the sightings of the announcements that were last seen; of others nobody is told. A document counts once,
 * however often it is reported.
 */
public final class SightingCount implements Copies {

    /** Announcements remembered; with a handful of documents each, some 5 MB. */
    private static final int REMEMBERED = 10_000;

    private final Map<String, Set<String>> documents = new LinkedHashMap<>(1_000, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Set<String>> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Takes note of a sighting. */
    public synchronized void seen(SightingRecorded sighting) {
        documents
                .computeIfAbsent(sighting.announcementId(), id -> new HashSet<>(4))
                .add(sighting.documentId());
    }

    @Override
    public synchronized int of(String announcementId) {
        return documents.getOrDefault(announcementId, Set.of()).size();
    }
}
