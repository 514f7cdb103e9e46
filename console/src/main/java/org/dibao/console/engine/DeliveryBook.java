package org.dibao.console.engine;

import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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

    private final Table<DeliveryUpdated, Delivery> deliveries;
    private final Refusals refusals;
    private final EventWriter writer;
    private final InstantSource clock;

    DeliveryBook(
            Table<DeliveryUpdated, Delivery> deliveries, Refusals refusals, EventWriter writer, InstantSource clock) {
        this.deliveries = deliveries;
        this.refusals = refusals;
        this.writer = writer;
        this.clock = clock;
    }

    /** All deliveries of an announcement, to the last subscriber: what failed first, then by time. */
    List<Delivery> ofAnnouncement(String announcementId) {
        return deliveries.values().stream()
                .filter(delivery -> delivery.announcementId().equals(announcementId))
                .sorted(Comparator.comparing((Delivery delivery) -> delivery.state() != DeliveryUpdated.State.FAILED)
                        .thenComparing(Delivery::updatedAt, Comparator.reverseOrder()))
                .toList();
    }

    /** The newest deliveries of a subscription. */
    public List<Delivery> ofSubscription(String subscriptionId, int atMost) {
        return deliveries.values().stream()
                .filter(delivery -> delivery.subscriptionId().equals(subscriptionId))
                .sorted(Comparator.comparing(Delivery::updatedAt, Comparator.reverseOrder()))
                .limit(atMost)
                .toList();
    }

    /** A delivery, if there is such a one. */
    Optional<Delivery> find(String deliveryId) {
        return deliveries.get(deliveryId);
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
