package org.dibao.notifier.stream;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.dibao.contracts.AmendmentFound;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.events.BrokerUnavailableException;
import org.dibao.events.DeadLetters;
import org.dibao.events.Received;
import org.dibao.notifier.delivery.Deliverer;
import org.dibao.notifier.ledger.DeliveryId;
import org.dibao.notifier.ledger.Ledger;
import org.dibao.notifier.ledger.LedgerPartition;
import org.dibao.notifier.matching.Amendments;
import org.dibao.notifier.matching.LateReader;
import org.dibao.notifier.matching.Matching;
import org.springframework.messaging.Message;

/**
 * Matches a batch of announcements: catches up with the subscriptions, writes what is owed into the ledger, and returns
 * once that is safe; then the container commits the offsets. An announcement that cannot be read or matched is buried by
 * itself.
 */
final class AnnouncementMatcher {

    /** So many are written in one go, the first time: of a hundred thousand deliveries the first is under way at once. */
    private static final int FIRST_PART = 16;

    /** The next time so many times more. */
    private static final int GROWTH = 8;

    /** And so many at last: large enough that the broker's answer is not waited for often. */
    private static final int LARGEST_PART = 2_000;

    private final Runnable catchUpSubscriptions;
    private final Matching matching;
    private final Ledger ledger;
    private final KafkaLedger log;
    private final Consumer<List<AmendmentFound>> amendments;
    private final BiConsumer<Integer, Collection<LateReader>> matched;
    private final Deliverer deliverer;
    private final DeadLetters deadLetters;

    /**
     * A matcher over what this instance owns.
     *
     * @param amendments hands over what changes other announcements to those who know its readers; safe when it returns
     * @param matched hears of those who have become readers of an announcement and stand in a partition now
     */
    AnnouncementMatcher(
            Runnable catchUpSubscriptions,
            Matching matching,
            Ledger ledger,
            KafkaLedger log,
            Consumer<List<AmendmentFound>> amendments,
            BiConsumer<Integer, Collection<LateReader>> matched,
            Deliverer deliverer,
            DeadLetters deadLetters) {
        this.catchUpSubscriptions = catchUpSubscriptions;
        this.matching = matching;
        this.ledger = ledger;
        this.log = log;
        this.amendments = amendments;
        this.matched = matched;
        this.deliverer = deliverer;
        this.deadLetters = deadLetters;
    }

    /** Matches all that one poll brought. */
    void match(Message<List<byte[]>> batch) {
        List<Received> records = Received.of(batch);
        if (records.isEmpty()) {
            return;
        }
        catchUpSubscriptions.run();
        Map<Integer, PartitionBatch> byPartition = new TreeMap<>();
        for (Received received : records) {
            byPartition
                    .computeIfAbsent(received.partition(), number -> new PartitionBatch(ledger.partition(number)))
                    .add(received);
        }
        byPartition.values().forEach(PartitionBatch::settle);
        // Afterwards: what changes an announcement of this batch is told to those who have just been found for it.
        amendments.accept(byPartition.values().stream()
                .flatMap(share -> share.announcements.stream())
                .flatMap(each -> Amendments.in(each).stream())
                .toList());
    }

    /** What one partition's share of the batch adds to its ledger. */
    private final class PartitionBatch {

        private final LedgerPartition partition;
        private final List<AnnouncementPublished> announcements = new ArrayList<>();
        private final List<DeliveryUpdated> entries = new ArrayList<>();
        private final Set<DeliveryId> planned = new HashSet<>();
        private int part = FIRST_PART;
        /** Where those announcements begin of which the partition may not have been told since their last entry. */
        private int untold;

        private PartitionBatch(LedgerPartition partition) {
            this.partition = partition;
        }

        private void add(Received received) {
            try {
                AnnouncementPublished published = received.as(AnnouncementPublished.class);
                announcements.add(published);
                matching.match(published, id -> planned.contains(id) || partition.knows(id), this::owe);
            } catch (BrokerUnavailableException e) {
                throw e;
            } catch (RuntimeException e) {
                deadLetters.bury(received, e);
            }
        }

        private void owe(DeliveryUpdated entry) {
            entries.add(entry);
            planned.add(DeliveryId.parse(entry.deliveryId()));
            if (entries.size() >= part) {
                part = Math.min(part * GROWTH, LARGEST_PART);
                settleEntries();
            }
        }

        /** What is left. */
        private void settle() {
            settleEntries();
            tell();
            // What an earlier try at this batch left to be told, if the broker went away in the middle of it.
            matched.accept(partition.number(), List.of());
        }

        /** Safe first, then known, then under way. */
        private void settleEntries() {
            if (entries.isEmpty()) {
                return;
            }
            log.appendAll(partition.number(), entries);
            List<LateReader> readers = entries.stream()
                    .flatMap(entry -> LateReader.by(entry, partition::knows).stream())
                    .toList();
            entries.forEach(partition::apply);
            tell();
            deliverer.enqueue(partition, List.copyOf(entries));
            entries.clear();
            planned.clear();
            matched.accept(partition.number(), readers);
        }

        /** The last one may be half matched, so it is told of again with the entries that follow. */
        private void tell() {
            announcements.subList(untold, announcements.size()).forEach(partition::tell);
            untold = Math.max(untold, announcements.size() - 1);
        }
    }
}
