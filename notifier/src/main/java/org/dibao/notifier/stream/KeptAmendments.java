package org.dibao.notifier.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dibao.contracts.AmendmentFound;
import org.dibao.contracts.Topic;

/**
 * The amendments of the partitions that are owned, at hand for those who become readers of what they amend, as long as
 * their topic keeps them. Not safe for several threads at once.
 */
final class KeptAmendments {

    private static final Duration RETENTION = Objects.requireNonNull(Topic.AMENDMENT_FOUND.retention());

    private final InstantSource clock;
    /** By partition, and by the amended announcement; the newest of each amendment. */
    private final Map<Integer, Map<String, Map<String, AmendmentFound>>> kept = new HashMap<>();

    KeptAmendments(InstantSource clock) {
        this.clock = clock;
    }

    /** From now on those of this partition are kept, these among them. */
    void take(int number, Collection<AmendmentFound> amendments) {
        kept.put(number, new HashMap<>());
        keep(number, amendments);
    }

    /** Keeps these as well, if their partition is owned, and drops those that were recorded too long ago. */
    void keep(int number, Collection<AmendmentFound> amendments) {
        Map<String, Map<String, AmendmentFound>> here = kept.get(number);
        if (here == null) {
            return;
        }
        amendments.forEach(each -> here.computeIfAbsent(each.announcementId(), id -> new HashMap<>())
                .put(each.key(), each));
        Instant oldest = clock.instant().minus(RETENTION);
        here.values()
                .forEach(ofOne -> ofOne.values()
                        .removeIf(each -> each.amendment().recordedAt().isBefore(oldest)));
        here.values().removeIf(Map::isEmpty);
    }

    /** Drops those of partitions that are somebody else's now. */
    void leave(Collection<Integer> numbers) {
        numbers.forEach(kept::remove);
    }

    /** What amends an announcement, as far as that is kept. */
    Collection<AmendmentFound> of(int number, String announcementId) {
        return List.copyOf(kept.getOrDefault(number, Map.of())
                .getOrDefault(announcementId, Map.of())
                .values());
    }
}
