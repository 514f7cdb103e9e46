package org.dibao.console.gazette;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.dibao.contracts.AnnouncementPublished;
import org.jspecify.annotations.Nullable;

/**
 * Earlier revisions, as far as this console has seen them go by: the topic keeps only the newest for good. A bounded
 * number, the longest unread give way first.
 */
public final class Revisions {

    private static final int ANNOUNCEMENTS = 2_000;
    private static final int EACH = 20;

    private final Map<String, NavigableMap<Integer, AnnouncementPublished>> seen =
            new LinkedHashMap<>(64, 0.75f, true) {
                @Override
                protected boolean removeEldestEntry(
                        Map.Entry<String, NavigableMap<Integer, AnnouncementPublished>> eldest) {
                    return size() > ANNOUNCEMENTS;
                }
            };

    /** Keeps what was replaced, if a newer revision replaced it. */
    public synchronized void changed(
            String id, @Nullable AnnouncementPublished before, @Nullable AnnouncementPublished after) {
        if (after == null) {
            seen.remove(id);
        } else if (before != null && before.revision() < after.revision()) {
            NavigableMap<Integer, AnnouncementPublished> kept = seen.computeIfAbsent(id, key -> new TreeMap<>());
            kept.put(before.revision(), before);
            if (kept.size() > EACH) {
                kept.pollFirstEntry();
            }
        }
    }

    /** The earlier revisions at hand, oldest first. */
    public synchronized List<AnnouncementPublished> before(String id) {
        NavigableMap<Integer, AnnouncementPublished> kept = seen.get(id);
        return kept == null ? List.of() : List.copyOf(kept.values());
    }

    /** One earlier revision, if it is at hand. */
    public synchronized Optional<AnnouncementPublished> find(String id, int revision) {
        NavigableMap<Integer, AnnouncementPublished> kept = seen.get(id);
        return kept == null ? Optional.empty() : Optional.ofNullable(kept.get(revision));
    }
}
