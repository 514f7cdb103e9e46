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
 * announcement, so that is where an amendment is sent, and where its deliveries are written. Whoever becomes a reader
 * after the amendment came, because its partition lags behind or somebody fetched up what he had missed, is told then:
 * amendments are kept at hand as long as their topic keeps them.
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
    /** By partition, and by the amended announcement; the newest of each amendment. */
    private final Map<Integer, Map<String, Map<String, AmendmentFound>>> kept = new HashMap<>();

    AmendmentWork(
            KafkaSettings kafka,
            Amendments amendments,
            EventWriter writer,
            OwnerOf owner,
            Ledger ledger,
            KafkaLedger log,
            Deliverer deliverer) {
        this.topic = new OwnedTopic<>(kafka, AmendmentFound.class, this::come);
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

    /**
     * Tells those who may have become readers of these announcements just now of what changes them, if anything does.
     * Known to the ledger they must be already; doing so twice is the same as once.
     */
    synchronized void matched(int number, Collection<String> announcementIds) {
        Map<String, Map<String, AmendmentFound>> here = kept.getOrDefault(number, Map.of());
        for (String id : announcementIds) {
            here.getOrDefault(id, Map.of()).values().forEach(each -> owe(number, each));
        }
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
            Collection<AmendmentFound> all = found.getOrDefault(number, List.of());
            keep(number, all);
            topic.hand(number, List.copyOf(all));
            found.remove(number);
        }
        topic.follow();
    }

    @Override
    public void end(Collection<Integer> numbers) {
        topic.leave(numbers);
        synchronized (this) {
            numbers.forEach(kept::remove);
        }
    }

    @Override
    public void close() throws InterruptedException {
        topic.close();
    }

    /** Kept first: whoever is found for the amended announcement from now on is told by {@link #matched}. */
    private void come(int number, List<AmendmentFound> come) {
        keep(number, come);
        come.forEach(each -> tell(number, each));
    }

    private synchronized void keep(int number, Collection<AmendmentFound> amendments) {
        Map<String, Map<String, AmendmentFound>> here = kept.computeIfAbsent(number, n -> new HashMap<>());
        amendments.forEach(each -> here.computeIfAbsent(each.announcementId(), id -> new HashMap<>())
                .put(each.key(), each));
    }

    private synchronized void tell(int number, AmendmentFound amendment) {
        if (!amendment.told()) {
            owe(number, amendment);
            writer.writeAll(List.of(amendment.done()), number);
        }
    }

    /** Safe first, then known, then under way; one at a time, so that nobody is owed the same twice. */
    private void owe(int number, AmendmentFound amendment) {
        LedgerPartition partition = ledger.partition(number);
        List<DeliveryUpdated> entries = amendments.tell(amendment, partition::knows);
        if (!entries.isEmpty()) {
            log.appendAll(number, entries);
            entries.forEach(partition::apply);
            partition.tell(amendment.amendment());
            deliverer.enqueue(partition, entries);
        }
    }
}
