package org.dibao.bench.delivering;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DeliveryUpdated.State;

/** What the fault run found, and whether that is good. */
final class FaultReport {

    private final FaultWork work;
    private final Received received;
    private final Map<String, DeliveryUpdated> ledger;
    private final List<Received.Kill> kills;
    private final Set<String> mustArrive;

    FaultReport(
            FaultWork work,
            Received received,
            Map<String, DeliveryUpdated> ledger,
            List<Received.Kill> kills,
            Set<String> mustArrive) {
        this.work = work;
        this.received = received;
        this.ledger = ledger;
        this.kills = kills;
        this.mustArrive = mustArrive;
    }

    /** Prints the figures; true if nothing is lost, nothing came under two ids and every audit balances. */
    boolean print() {
        long lost = mustArrive.size() - received.count(mustArrive);
        long unwritten = mustArrive.size() - delivered(mustArrive);
        long severalIds = received.underSeveralIds();
        long repeats = received.repeats(mustArrive);
        List<Long> unexplained = received.repeatedWithoutKill(mustArrive, kills);
        long whileDying = received.repeatedFromTheDying(mustArrive, kills).size();
        long invented = ledger.values().stream()
                .filter(entry -> entry.state() == State.DELIVERED)
                .filter(entry -> !received.has(Received.pair(entry.announcementId(), entry.subscriptionId())))
                .count();
        long unbalanced = unbalanced();
        System.out.printf("must arrive                                  %,d%n", mustArrive.size());
        System.out.printf("lost                                         %,d%n", lost);
        System.out.printf("arrived, not delivered by the ledger         %,d%n", unwritten);
        System.out.printf("delivered by the ledger, never arrived       %,d%n", invented);
        System.out.printf("under two ids                                %,d%n", severalIds);
        System.out.printf("repeats under the same id                    %,d%n", repeats);
        System.out.printf("  of these first from a dying notifier       %,d%n", whileDying);
        System.out.printf("  of these no notifier died in between       %,d%n", unexplained.size());
        System.out.printf("    ms from the last death to the first      %s%n", sinceDeath(unexplained));
        System.out.printf("announcements whose audit does not balance   %,d%n", unbalanced);
        System.out.printf("kills                                        %,d%n", kills.size());
        byKind().forEach((kind, states) -> System.out.printf("%-20s %s%n", kind, states));
        return lost == 0
                && unwritten == 0
                && invented == 0
                && severalIds == 0
                && unexplained.isEmpty()
                && unbalanced == 0;
    }

    /** How long after the death before they came, least, median and most; for the reader. */
    private String sinceDeath(List<Long> times) {
        List<Long> since = times.stream()
                .map(time -> kills.stream()
                        .filter(kill -> kill.ended() < time)
                        .mapToLong(kill -> (time - kill.ended()) / 1_000_000)
                        .min()
                        .orElse(-1))
                .sorted()
                .toList();
        return since.isEmpty()
                ? "none"
                : since.getFirst() + ", " + since.get(since.size() / 2) + ", " + since.getLast() + " of "
                        + since.size();
    }

    private long delivered(Set<String> pairs) {
        Set<String> delivered = new HashSet<>();
        for (DeliveryUpdated entry : ledger.values()) {
            if (entry.state() == State.DELIVERED) {
                delivered.add(Received.pair(entry.announcementId(), entry.subscriptionId()));
            }
        }
        return pairs.stream().filter(delivered::contains).count();
    }

    /**
     * Announcements of which the ledger does not hold exactly those who must hear of it. Subscriptions of endpoints that
     * said they are gone end in the middle of the run: of them there may be fewer.
     */
    private long unbalanced() {
        Map<String, Set<String>> held = new HashMap<>();
        for (DeliveryUpdated entry : ledger.values()) {
            held.computeIfAbsent(entry.announcementId(), id -> new HashSet<>()).add(entry.subscriptionId());
        }
        return work.announcements().stream()
                .map(AnnouncementPublished::announcementId)
                .filter(id -> !balances(work.concerned(id), held.getOrDefault(id, Set.of())))
                .count();
    }

    private boolean balances(Collection<String> concerned, Set<String> held) {
        return concerned.containsAll(held)
                && concerned.stream().allMatch(id -> held.contains(id) || work.kind(id) == Endpoint.GONE);
    }

    private Map<Endpoint, Map<State, Integer>> byKind() {
        Map<Endpoint, Map<State, Integer>> kinds = new EnumMap<>(Endpoint.class);
        for (DeliveryUpdated entry : ledger.values()) {
            kinds.computeIfAbsent(work.kind(entry.subscriptionId()), kind -> new EnumMap<>(State.class))
                    .merge(entry.state(), 1, Integer::sum);
        }
        return kinds;
    }
}
