package org.dibao.console.gazette;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Which documents carry which announcement. Fed from the sightings' topic; any number of readers. */
public final class Sightings {

    private final Map<String, Map<String, Sighting>> byAnnouncement = new ConcurrentHashMap<>();

    /** Takes a change of the topic: a sighting may come, go, or move to another announcement. */
    public void changed(String documentId, @Nullable Sighting before, @Nullable Sighting after) {
        if (before != null && (after == null || !before.announcementId().equals(after.announcementId()))) {
            byAnnouncement.computeIfPresent(before.announcementId(), (id, documents) -> {
                documents.remove(documentId);
                return documents.isEmpty() ? null : documents;
            });
        }
        if (after != null) {
            byAnnouncement.compute(after.announcementId(), (id, documents) -> {
                Map<String, Sighting> kept = documents == null ? new ConcurrentHashMap<>(4) : documents;
                kept.put(documentId, after);
                return kept;
            });
        }
    }

    /** How many documents carry it; 0 while none is known yet. */
    public int count(String announcementId) {
        return byAnnouncement.getOrDefault(announcementId, Map.of()).size();
    }

    /** The documents that carry it, in the order in which they were fetched. */
    public List<Sighting> of(String announcementId) {
        return byAnnouncement.getOrDefault(announcementId, Map.of()).values().stream()
                .sorted(Comparator.comparing(Sighting::fetchedAt).thenComparing(Sighting::documentId))
                .toList();
    }
}
