package org.dibao.console.engine;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.dibao.contracts.DeliveryUpdated.State;
import org.jspecify.annotations.Nullable;

/**
 * The books on deliveries: how many were matched, counted when a delivery first appears, and how many stand in each
 * state, counted from one state to the next. The two are kept apart so that the audit compares something.
 */
final class Ledger {

    private final Account whole = new Account();
    private final Map<String, Account> byAnnouncement = new HashMap<>();
    private final Gatherings gatherings = new Gatherings();

    /** Takes a change of the topic. A digest's also moves what it tells. */
    synchronized void changed(String deliveryId, @Nullable Delivery before, @Nullable Delivery after) {
        State from = before == null ? null : gatherings.standing(before);
        Map<Delivery, State> told = new IdentityHashMap<>();
        gatherings.toldBy(before, each -> told.put(each, gatherings.standing(each)));
        gatherings.toldBy(after, each -> told.put(each, gatherings.standing(each)));
        gatherings.take(before, after);
        Delivery either = after != null ? after : before;
        if (either != null) {
            book(either.announcementId(), from, after == null ? null : gatherings.standing(after));
        }
        told.forEach((each, stood) -> book(each.announcementId(), stood, gatherings.standing(each)));
    }

    /** A delivery as it stands, with what became of its digest if it was handed to one. */
    synchronized Delivery standing(Delivery delivery) {
        State state = gatherings.standing(delivery);
        return state == delivery.state() ? delivery : delivery.in(state);
    }

    private void book(String announcementId, @Nullable State from, @Nullable State to) {
        whole.book(from, to);
        byAnnouncement.computeIfAbsent(announcementId, id -> new Account()).book(from, to);
    }

    /** Over all announcements. */
    synchronized Audit audit() {
        return whole.audit();
    }

    /** Of one announcement. */
    synchronized Audit audit(String announcementId) {
        return byAnnouncement.getOrDefault(announcementId, new Account()).audit();
    }

    /** How many stand in each state. */
    synchronized Map<State, Long> states() {
        return new EnumMap<>(whole.states);
    }

    /** The audits of single announcements: those that do not balance first, then those with most under way. */
    synchronized List<Entry> entries(int atMost) {
        return byAnnouncement.entrySet().stream()
                .map(entry -> new Entry(entry.getKey(), entry.getValue().audit()))
                .sorted(Comparator.comparing((Entry entry) -> entry.audit().balances())
                        .thenComparing(entry -> -entry.audit().failed())
                        .thenComparing(entry -> -entry.audit().pending())
                        .thenComparing(entry -> -entry.audit().matched())
                        .thenComparing(Entry::announcementId))
                .limit(atMost)
                .toList();
    }

    /**
     * One announcement's audit.
     *
     * @param announcementId the announcement
     * @param audit its sum
     */
    record Entry(String announcementId, Audit audit) {}

    private static final class Account {

        private final Map<State, Long> states = new EnumMap<>(State.class);
        private long matched;

        void book(@Nullable State from, @Nullable State to) {
            if (from == null) {
                matched++;
            } else {
                states.merge(from, -1L, Long::sum);
            }
            if (to == null) {
                matched--;
            } else {
                states.merge(to, 1L, Long::sum);
            }
        }

        Audit audit() {
            return Audit.of(matched, states);
        }
    }
}
