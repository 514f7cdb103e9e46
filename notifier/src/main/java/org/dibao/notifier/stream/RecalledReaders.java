package org.dibao.notifier.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.dibao.contracts.AmendmentFound;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.notifier.ledger.DeliveryId;
import org.dibao.notifier.matching.LateReader;

/**
 * Those who became readers of an announcement when what amends it had come already, as the ledger says when it is read
 * at a start. Whoever ran before may have ended after writing their deliveries and before telling them of the amendment.
 */
final class RecalledReaders {

    /** How far the clocks of a parser, which records an amendment, and of a notifier, which matches, may be apart. */
    private static final Duration CLOCKS = Duration.ofMinutes(1);

    private final OwnerOf owner;
    /** By amended announcement, when the first of what amends it was recorded. */
    private final Map<String, Instant> amended = new HashMap<>();
    /** By amended announcement and delivery, the last entry. */
    private final Map<String, Map<String, DeliveryUpdated>> entries = new HashMap<>();

    RecalledReaders(OwnerOf owner) {
        this.owner = owner;
    }

    /** What amends something, before the ledger is read. */
    synchronized void expect(Collection<AmendmentFound> amendments) {
        amendments.forEach(each -> amended.merge(
                each.announcementId(), each.amendment().recordedAt(), (one, two) -> one.isBefore(two) ? one : two));
    }

    /** Takes note of an entry as it is read. */
    synchronized void recall(DeliveryUpdated entry) {
        Instant since = amended.get(entry.announcementId());
        if (since != null && !entry.matchedAt().isBefore(since.minus(CLOCKS))) {
            entries.computeIfAbsent(entry.announcementId(), id -> new HashMap<>())
                    .put(entry.deliveryId(), entry);
        }
    }

    /**
     * The readers of announcements of one partition.
     *
     * @param known whether a delivery stands in that partition of the ledger
     */
    synchronized List<LateReader> of(int number, Predicate<DeliveryId> known) {
        List<LateReader> readers = new ArrayList<>();
        entries.forEach((announcementId, byId) -> {
            if (owner.key(announcementId) == number) {
                byId.values().forEach(entry -> LateReader.by(entry, known).ifPresent(readers::add));
            }
        });
        return readers;
    }

    /** They have been told, or are somebody else's. */
    synchronized void forget(Collection<Integer> numbers) {
        amended.keySet().removeIf(id -> numbers.contains(owner.key(id)));
        entries.keySet().removeIf(id -> numbers.contains(owner.key(id)));
    }
}
