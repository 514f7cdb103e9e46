package org.dibao.console.engine;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.UUID;
import java.util.stream.Stream;
import org.dibao.contracts.DeliveryRequested;
import org.dibao.contracts.DeliveryRequested.Wish;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.events.EventWriter;
import org.dibao.tables.Table;
import org.jspecify.annotations.Nullable;

/** The deliveries one by one: of an announcement, of a subscription, and sent again. */
public final class DeliveryBook {

    /** Whole refusals are kept of the last so many failures, 8 KiB each at most. */
    private static final int DETAILS_KEPT = 1_000;

    private static final Comparator<Delivery> FAILED_FIRST = Comparator.comparing(
                    (Delivery delivery) -> delivery.state() != DeliveryUpdated.State.FAILED)
            .thenComparing(Delivery::updatedAt, Comparator.reverseOrder());

    private final Table<DeliveryUpdated, Delivery> deliveries;
    private final DeliveryIndex index;
    private final Ledger ledger;
    private final Refusals refusals;
    private final EventWriter writer;
    private final InstantSource clock;

    DeliveryBook(
            Table<DeliveryUpdated, Delivery> deliveries,
            DeliveryIndex index,
            Ledger ledger,
            Refusals refusals,
            EventWriter writer,
            InstantSource clock) {
        this.deliveries = deliveries;
        this.index = index;
        this.ledger = ledger;
        this.refusals = refusals;
        this.writer = writer;
        this.clock = clock;
    }

    /** All deliveries of an announcement, to the last subscriber: what failed first, then by time. */
    List<Delivery> ofAnnouncement(String announcementId) {
        return found(index.ofAnnouncement(announcementId)).sorted(FAILED_FIRST).toList();
    }

    /** All deliveries of a subscription, in no order. */
    public List<Delivery> ofSubscription(String subscriptionId) {
        return found(index.ofSubscription(subscriptionId)).toList();
    }

    /** The newest deliveries of a subscription. */
    public List<Delivery> ofSubscription(String subscriptionId, int atMost) {
        return ofSubscription(subscriptionId).stream()
                .sorted(Comparator.comparing(Delivery::updatedAt, Comparator.reverseOrder()))
                .limit(atMost)
                .toList();
    }

    /** A delivery, if there is such a one. */
    Optional<Delivery> find(String deliveryId) {
        return deliveries.get(deliveryId).map(ledger::standing);
    }

    /** The newest of all: what failed first, then by time. */
    List<Delivery> newest(int atMost) {
        Comparator<Delivery> last = FAILED_FIRST.reversed();
        PriorityQueue<Delivery> kept = new PriorityQueue<>(last);
        deliveries.forEach(each -> {
            if (kept.size() < atMost || last.compare(each, kept.peek()) > 0) {
                kept.add(each);
                if (kept.size() > atMost) {
                    kept.remove();
                }
            }
        });
        return kept.stream().sorted(FAILED_FIRST).map(ledger::standing).toList();
    }

    private Stream<Delivery> found(List<String> ids) {
        return ids.stream().flatMap(id -> find(id).stream());
    }

    /** The other side's refusal as it came; null where its first line says all, and where it is long ago. */
    @Nullable
    String refusal(String deliveryId) {
        return refusals.of(deliveryId);
    }

    /** Asks for a delivery to be sent once more under the same id. */
    void sendAgain(Delivery delivery) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        writer.writeAll(List.of(new DeliveryRequested(
                UUID.randomUUID().toString(),
                Wish.SEND_AGAIN,
                delivery.subscriptionId(),
                delivery.announcementId(),
                delivery.revision(),
                delivery.matchedAt(),
                now)));
    }

    /** What the last failures said, word for word. */
    static final class Refusals {

        private final Map<String, String> details = new LinkedHashMap<>();

        /** Takes note of an entry of the ledger. */
        synchronized void saw(DeliveryUpdated entry) {
            details.remove(entry.deliveryId());
            if (entry.detail() != null) {
                details.put(entry.deliveryId(), entry.detail());
            }
            if (details.size() > DETAILS_KEPT) {
                details.remove(details.keySet().iterator().next());
            }
        }

        synchronized @Nullable String of(String deliveryId) {
            return details.get(deliveryId);
        }
    }
}
