package org.dibao.notifier.stream;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dibao.contracts.AmendmentFound;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.events.EventWriter;
import org.dibao.events.KafkaSettings;
import org.dibao.notifier.delivery.Deliverer;
import org.dibao.notifier.ledger.Ledger;
import org.dibao.notifier.ledger.LedgerPartition;
import org.dibao.notifier.matching.Amendments;

/**
 * Tells the readers of an announcement of what changes it. The readers stand in the ledger's partition of the amended
 * announcement, so that is where an amendment is sent, and where its deliveries are written.
 */
final class AmendmentWork implements OwnedWork, AutoCloseable {

    private final OwnedTopic<AmendmentFound> topic;
    private final Amendments amendments;
    private final EventWriter writer;
    private final OwnerOf owner;
    private final Ledger ledger;
    private final KafkaLedger log;
    private final Deliverer deliverer;
    private final Map<Integer, Collection<AmendmentFound>> found = new HashMap<>();

    AmendmentWork(
            KafkaSettings kafka,
            Amendments amendments,
            EventWriter writer,
            OwnerOf owner,
            Ledger ledger,
            KafkaLedger log,
            Deliverer deliverer) {
        this.topic = new OwnedTopic<>(
                kafka, AmendmentFound.class, (number, come) -> come.forEach(each -> tell(number, each)));
        this.amendments = amendments;
        this.writer = writer;
        this.owner = owner;
        this.ledger = ledger;
        this.log = log;
        this.deliverer = deliverer;
    }

    void start() {
        topic.start();
    }

    /** Hands amendments over to those who know the readers; safe when this returns. */
    void hand(List<AmendmentFound> amending) {
        writer.await(amending.stream()
                .map(each -> writer.write(each, owner.key(each.announcementId())))
                .toList());
    }

    @Override
    public void prepare(Collection<Integer> numbers) {
        found.putAll(topic.read(numbers));
    }

    @Override
    public void recall(DeliveryUpdated entry) {
        // The ledger's partition knows what it needs to.
    }

    /** The amendments that open deliveries tell of are not among the partition's own announcements. */
    @Override
    public void restore(LedgerPartition partition) {
        found.getOrDefault(partition.number(), List.of()).forEach(each -> partition.tell(each.amendment()));
    }

    @Override
    public void begin(Collection<Integer> numbers) {
        for (int number : numbers) {
            topic.hand(number, List.copyOf(found.getOrDefault(number, List.of())));
            found.remove(number);
        }
        topic.follow();
    }

    @Override
    public void end(Collection<Integer> numbers) {
        topic.leave(numbers);
    }

    @Override
    public void close() throws InterruptedException {
        topic.close();
    }

    /** Safe first, then known, then under way; and only then done with. */
    private void tell(int number, AmendmentFound amendment) {
        if (amendment.told()) {
            return;
        }
        LedgerPartition partition = ledger.partition(number);
        List<DeliveryUpdated> entries = amendments.tell(amendment, partition::knows);
        if (!entries.isEmpty()) {
            log.appendAll(number, entries);
            entries.forEach(partition::apply);
            partition.tell(amendment.amendment());
            deliverer.enqueue(partition, entries);
        }
        writer.writeAll(List.of(amendment.done()), number);
    }
}
