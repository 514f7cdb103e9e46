package org.dibao.notifier.stream;

import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.Topic;
import org.dibao.events.BrokerUnavailableException;
import org.dibao.notifier.delivery.Deliverer;
import org.dibao.notifier.delivery.EndpointWatch;
import org.dibao.notifier.ledger.Ledger;
import org.dibao.notifier.ledger.LedgerPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;

/**
 * Whoever is given partition n of the announcements takes over partition n of the ledger, and reads it to its end before
 * the first announcement is matched; whoever loses it gives it up. Runs on the consumer's thread, so nothing is polled
 * meanwhile.
 */
final class LedgerOwnership implements KafkaBindingRebalanceListener {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerOwnership.class);

    private final OwnerOf owner;
    private final KafkaLedger log;
    private final Ledger ledger;
    private final Deliverer deliverer;
    private final EndpointWatch watch;
    private final List<OwnedWork> works;

    LedgerOwnership(
            OwnerOf owner,
            KafkaLedger log,
            Ledger ledger,
            Deliverer deliverer,
            EndpointWatch watch,
            List<OwnedWork> works) {
        this.owner = owner;
        this.log = log;
        this.ledger = ledger;
        this.deliverer = deliverer;
        this.watch = watch;
        this.works = works;
    }

    @Override
    public void onPartitionsAssigned(
            String bindingName, Consumer<?, ?> consumer, Collection<TopicPartition> partitions, boolean initial) {
        leave(consumer, partitions);
        List<Integer> numbers = announcements(partitions);
        if (numbers.isEmpty()) {
            return;
        }
        Collection<LedgerPartition> loaded = load(numbers);
        for (LedgerPartition partition : loaded) {
            ledger.take(partition);
            works.forEach(work -> work.restore(partition));
        }
        deliverer.resume(loaded);
        works.forEach(work -> begin(work, numbers));
    }

    /** What is owed is written here, so a broker that is away is waited for here as well. */
    private static void begin(OwnedWork work, List<Integer> numbers) {
        while (true) {
            try {
                work.begin(numbers);
                return;
            } catch (BrokerUnavailableException e) {
                LOG.warn("work waits for the broker partitions={} reason=\"{}\"", numbers, e.getMessage());
            }
        }
    }

    @Override
    public void onPartitionsRevokedBeforeCommit(
            String bindingName, Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        List<Integer> numbers = announcements(partitions);
        ledger.give(numbers);
        works.forEach(work -> work.end(numbers));
    }

    /** Without the ledger nothing may be matched, so a broker that is away is waited for, as long as it takes. */
    private Collection<LedgerPartition> load(List<Integer> numbers) {
        while (true) {
            try {
                works.forEach(work -> work.prepare(numbers));
                return log.load(numbers, this::recall);
            } catch (BrokerUnavailableException e) {
                LOG.warn("ledger cannot be read, trying again partitions={} reason=\"{}\"", numbers, e.getMessage());
            }
        }
    }

    private void recall(DeliveryUpdated entry) {
        watch.recall(entry);
        works.forEach(work -> work.recall(entry));
    }

    /**
     * Partitions that were made while this instance runs wait for the next start, which checks that there is a ledger for
     * them and sends everything by the new number; here the readers of old announcements would not be found any more.
     */
    private void leave(Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        List<TopicPartition> made = partitions.stream()
                .filter(LedgerOwnership::ofAnnouncements)
                .filter(partition -> !owner.knows(partition.partition()))
                .toList();
        if (!made.isEmpty()) {
            consumer.pause(made);
            LOG.error(
                    "partitions were added to a topic that is in use; they wait, start all services again partitions={}",
                    made);
        }
    }

    private List<Integer> announcements(Collection<TopicPartition> partitions) {
        return partitions.stream()
                .filter(LedgerOwnership::ofAnnouncements)
                .map(TopicPartition::partition)
                .filter(owner::knows)
                .toList();
    }

    private static boolean ofAnnouncements(TopicPartition partition) {
        return partition.topic().equals(Topic.ANNOUNCEMENT_PUBLISHED.topicName());
    }
}
