package org.dibao.notifier.stream;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DigestQueued;
import org.dibao.events.KafkaSettings;
import org.dibao.notifier.delivery.Deliverer;
import org.dibao.notifier.digest.DigestDesk;
import org.dibao.notifier.ledger.Ledger;
import org.dibao.notifier.ledger.LedgerPartition;

/** Gathers for the digests of those subscriptions whose partition this instance owns. */
final class DigestWork implements OwnedWork, AutoCloseable {

    private final OwnedTopic<DigestQueued> topic;
    private final DigestDesk desk;
    private final OwnerOf owner;
    private final Ledger ledger;
    private final KafkaLedger log;
    private final Deliverer deliverer;

    DigestWork(
            KafkaSettings kafka, DigestDesk desk, OwnerOf owner, Ledger ledger, KafkaLedger log, Deliverer deliverer) {
        this.topic = new OwnedTopic<>(kafka, DigestQueued.class, this::come);
        this.desk = desk;
        this.owner = owner;
        this.ledger = ledger;
        this.log = log;
        this.deliverer = deliverer;
    }

    void start() {
        topic.start();
    }

    @Override
    public void prepare(Collection<Integer> numbers) {
        desk.leave(readers(numbers));
        topic.read(numbers).values().forEach(desk::gather);
    }

    @Override
    public void recall(DeliveryUpdated entry) {
        desk.recorded(entry);
    }

    @Override
    public void restore(LedgerPartition partition) {
        // What is owed is written once everything is under way.
    }

    @Override
    public void begin(Collection<Integer> numbers) {
        numbers.forEach(number -> owe(number, readers(List.of(number))));
        topic.follow();
    }

    @Override
    public void end(Collection<Integer> numbers) {
        topic.leave(numbers);
        desk.leave(readers(numbers));
    }

    @Override
    public void close() throws InterruptedException {
        topic.close();
    }

    private void come(int number, List<DigestQueued> queued) {
        desk.gather(queued);
        owe(number, queued.stream().map(DigestQueued::subscriptionId).collect(Collectors.toSet()));
    }

    /** What has been gathered stays on its topic, where the partition's next owner finds it. */
    private void owe(int number, Set<String> readers) {
        LedgerPartition partition = ledger.partition(number);
        if (!partition.begin()) {
            return;
        }
        try {
            owe(partition, readers);
        } finally {
            partition.end();
        }
    }

    /** Safe first, then known, then under way. */
    private void owe(LedgerPartition partition, Set<String> readers) {
        List<DeliveryUpdated> owed = desk.owed(partition, readers);
        if (!owed.isEmpty()) {
            log.appendAll(partition.number(), owed);
            owed.forEach(partition::apply);
            owed.forEach(desk::recorded);
            deliverer.enqueue(partition, owed);
        }
    }

    private Set<String> readers(Collection<Integer> numbers) {
        return desk.readers().stream()
                .filter(id -> numbers.contains(owner.key(id)))
                .collect(Collectors.toSet());
    }
}
