package org.dibao.console.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which deliveries an announcement and a subscription have: their ids, which the table of deliveries holds already, so
 * that each costs two references and nobody has to look through the whole ledger.
 */
final class DeliveryIndex {

    private final Map<String, List<String>> byAnnouncement = new HashMap<>();
    private final Map<String, List<String>> bySubscription = new HashMap<>();

    /** Takes a change of the table. Neither announcement nor subscription of a delivery ever change. */
    synchronized void changed(String deliveryId, @Nullable Delivery before, @Nullable Delivery after) {
        if (before == null && after != null) {
            add(byAnnouncement, after.announcementId(), deliveryId);
            add(bySubscription, after.subscriptionId(), deliveryId);
        } else if (before != null && after == null) {
            remove(byAnnouncement, before.announcementId(), deliveryId);
            remove(bySubscription, before.subscriptionId(), deliveryId);
        }
    }

    /** The ids of an announcement's deliveries, in no order. */
    synchronized List<String> ofAnnouncement(String announcementId) {
        return List.copyOf(byAnnouncement.getOrDefault(announcementId, List.of()));
    }

    /** The ids of a subscription's deliveries, in no order. */
    synchronized List<String> ofSubscription(String subscriptionId) {
        return List.copyOf(bySubscription.getOrDefault(subscriptionId, List.of()));
    }

    private static void add(Map<String, List<String>> ids, String key, String deliveryId) {
        ids.computeIfAbsent(key, absent -> new ArrayList<>(2)).add(deliveryId);
    }

    private static void remove(Map<String, List<String>> ids, String key, String deliveryId) {
        ids.computeIfPresent(key, (k, all) -> all.remove(deliveryId) && all.isEmpty() ? null : all);
    }
}
