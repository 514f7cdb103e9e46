package org.dibao.console.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.dibao.contracts.DeliveryUpdated.State;
import org.jspecify.annotations.Nullable;

/**
 * What became of deliveries that were handed to a digest. Such a delivery stands at {@link State#GATHERED} for good; the
 * digest, a delivery of its own, names what it tells. The two stand in partitions of different owners, and are put
 * together here, in whatever order they are read, so that no crash between two writes can make them disagree.
 */
final class Gatherings {

    /** By subscription, and then by announcement. */
    private final Map<String, Map<String, Item>> bySubscription = new HashMap<>();

    /** Where a delivery stands: at what became of its digest, if it was handed to one that is settled. */
    State standing(Delivery delivery) {
        if (delivery.state() != State.GATHERED) {
            return delivery.state();
        }
        Item item =
                bySubscription.getOrDefault(delivery.subscriptionId(), Map.of()).get(delivery.announcementId());
        return item == null ? State.GATHERED : item.standing(delivery.revision());
    }

    /** Takes a change of a delivery. */
    void take(@Nullable Delivery before, @Nullable Delivery after) {
        if (before != null) {
            before.contents().forEach(name -> item(before, name).digests.removeIf(told -> told.is(before)));
            if (before.state() == State.GATHERED) {
                item(before).gathered.removeIf(each -> each.deliveryId().equals(before.deliveryId()));
            }
        }
        if (after != null) {
            after.contents().forEach(name -> item(after, name).digests.add(Told.of(after, name)));
            if (after.state() == State.GATHERED) {
                item(after).gathered.add(after);
            }
        }
    }

    /** Names the gathered deliveries that a digest tells of. */
    void toldBy(@Nullable Delivery digest, Consumer<Delivery> each) {
        if (digest != null) {
            digest.contents().forEach(name -> item(digest, name).gathered.forEach(each));
        }
    }

    private Item item(Delivery digest, String name) {
        return item(digest.subscriptionId(), Told.announcement(name));
    }

    private Item item(Delivery gathered) {
        return item(gathered.subscriptionId(), gathered.announcementId());
    }

    private Item item(String subscriptionId, String announcementId) {
        return bySubscription
                .computeIfAbsent(subscriptionId, id -> new HashMap<>())
                .computeIfAbsent(announcementId, id -> new Item());
    }

    /** One announcement for one subscription. */
    private static final class Item {

        private final List<Delivery> gathered = new ArrayList<>(1);
        private final List<Told> digests = new ArrayList<>(1);

        /** An announcement is told in its latest state, so a later revision's digest speaks for an earlier one. */
        State standing(int revision) {
            return digests.stream()
                    .filter(told -> told.revision >= revision)
                    .min(Comparator.comparingInt(Told::revision)
                            .thenComparing(told -> told.state != State.DELIVERED)
                            .thenComparing(told -> told.state.settled()))
                    .map(Told::state)
                    .filter(State::settled)
                    .orElse(State.GATHERED);
        }
    }

    /**
     * That a digest tells of an announcement.
     *
     * @param digest the digest's delivery id
     * @param revision which revision it tells
     * @param state where the digest stands
     */
    private record Told(String digest, int revision, State state) {

        static Told of(Delivery digest, String name) {
            int revision = Integer.parseInt(name.substring(name.lastIndexOf('@') + 1));
            return new Told(digest.deliveryId(), revision, digest.state());
        }

        static String announcement(String name) {
            return name.substring(0, name.lastIndexOf('@'));
        }

        boolean is(Delivery delivery) {
            return digest.equals(delivery.deliveryId());
        }
    }
}
