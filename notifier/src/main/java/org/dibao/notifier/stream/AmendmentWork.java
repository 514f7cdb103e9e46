package org.dibao.notifier.stream;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.dibao.contracts.AmendmentFound;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.events.BrokerUnavailableException;
import org.dibao.events.EventWriter;
import org.dibao.events.KafkaSettings;
import org.dibao.notifier.delivery.Deliverer;
import org.dibao.notifier.ledger.Ledger;
import org.dibao.notifier.ledger.LedgerPartition;
import org.dibao.notifier.matching.Amendments;
import org.dibao.notifier.matching.LateReader;

/**
 * Tells the readers of an announcement of what changes it. The readers stand in the ledger's partition of the amended
 * announcement, so that is where an amendment is sent, and where its deliveries are written. Whoever becomes a reader
 * after the amendment came, because its partition lags behind or somebody fetched up what he had missed, is told then:
 * amendments are kept at hand as long as their topic keeps them. Should this end between the two, whoever takes the
 * partition over finds him in the ledger.
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
    private final KeptAmendments kept;
    private final RecalledReaders recalled;
    /** By partition, those who are still to be told of amendments that are kept. */
    private final Map<Integer, Set<LateReader>> late = new HashMap<>();

    AmendmentWork(
            KafkaSettings kafka,
            Amendments amendments,
            EventWriter writer,
            OwnerOf owner,
            Ledger ledger,
            KafkaLedger log,
            Deliverer deliverer,
            InstantSource clock) {
        this.topic = new OwnedTopic<>(kafka, AmendmentFound.class, this::come);
        this.amendments = amendments;
        this.writer = writer;
        this.owner = owner;
        this.ledger = ledger;
        this.log = log;
        this.deliverer = deliverer;
        this.kept = new KeptAmendments(clock);
        this.recalled = new RecalledReaders(owner);
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
     * Tells those who have become readers of announcements just now of what changes them, if anything does. Known to the
     * ledger they must be already; doing so twice is the same as once. Whoever could not be told because the broker was
     * away is told the next time.
     */
    synchronized void matched(int number, Collection<LateReader> readers) {
        Set<LateReader> waiting = new LinkedHashSet<>(Objects.requireNonNullElse(late.remove(number), Set.of()));
        readers.stream()
                .filter(each -> !kept.of(number, each.announcementId()).isEmpty())
                .forEach(waiting::add);
        if (waiting.isEmpty()) {
            return;
        }
        LedgerPartition partition = ledger.partition(number);
        if (!partition.begin()) {
            return;
        }
        try {
            waiting.stream()
                    .map(LateReader::announcementId)
                    .distinct()
                    .flatMap(id -> kept.of(number, id).stream())
                    .forEach(each -> owe(partition, each, amendments.tellLate(each, waiting, partition::knows)));
        } catch (BrokerUnavailableException e) {
            late.put(number, waiting);
            throw e;
        } finally {
            partition.end();
        }
    }

    @Override
    public void prepare(Collection<Integer> numbers) {
        found.putAll(topic.read(numbers));
        recalled.forget(numbers);
        numbers.forEach(number -> recalled.expect(found.getOrDefault(number, List.of())));
        synchronized (this) {
            numbers.forEach(number -> kept.take(number, found.getOrDefault(number, List.of())));
        }
    }

    @Override
    public void recall(DeliveryUpdated entry) {
        recalled.recall(entry);
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
            topic.hand(number, List.copyOf(all));
            matched(number, recalled.of(number, ledger.partition(number)::knows));
            found.remove(number);
        }
        recalled.forget(numbers);
        topic.follow();
    }

    @Override
    public void end(Collection<Integer> numbers) {
        topic.leave(numbers);
        synchronized (this) {
            kept.leave(numbers);
            recalled.forget(numbers);
            numbers.forEach(late::remove);
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

    private synchronized void keep(int number, Collection<AmendmentFound> come) {
        kept.keep(number, come);
    }

    private synchronized void tell(int number, AmendmentFound amendment) {
        if (amendment.told()) {
            return;
        }
        LedgerPartition partition = ledger.partition(number);
        // The partition's next owner reads that it has not been told.
        if (!partition.begin()) {
            return;
        }
        try {
            owe(partition, amendment, amendments.tell(amendment, partition::knows));
            writer.writeAll(List.of(amendment.done()), number);
        } finally {
            partition.end();
        }
    }

    /** Safe first, then known, then under way; one at a time, so that nobody is owed the same twice. */
    private void owe(LedgerPartition partition, AmendmentFound amendment, List<DeliveryUpdated> entries) {
        if (!entries.isEmpty()) {
            log.appendAll(partition.number(), entries);
            entries.forEach(partition::apply);
            partition.tell(amendment.amendment());
            deliverer.enqueue(partition, entries);
        }
    }
}
