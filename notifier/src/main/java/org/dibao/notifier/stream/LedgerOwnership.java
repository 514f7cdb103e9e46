package org.dibao.notifier.stream;

import java.util.Collection;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.dibao.contracts.Topic;
import org.dibao.notifier.delivery.Deliverer;
import org.dibao.notifier.delivery.EndpointWatch;
import org.dibao.notifier.ledger.Ledger;
import org.dibao.notifier.ledger.LedgerPartition;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;

/**
 * Whoever is given partition n of the announcements takes over partition n of the ledger, and reads it to its end before
 * the first announcement is matched; whoever loses it gives it up. Runs on the consumer's thread, so nothing is polled
 * meanwhile.
 */
final class LedgerOwnership implements KafkaBindingRebalanceListener {

    private final KafkaLedger log;
    private final Ledger ledger;
    private final Deliverer deliverer;
    private final EndpointWatch watch;

    LedgerOwnership(KafkaLedger log, Ledger ledger, Deliverer deliverer, EndpointWatch watch) {
        this.log = log;
        this.ledger = ledger;
        this.deliverer = deliverer;
        this.watch = watch;
    }

    @Override
    public void onPartitionsAssigned(
            String bindingName, Consumer<?, ?> consumer, Collection<TopicPartition> partitions, boolean initial) {
        List<Integer> numbers = announcements(partitions);
        if (numbers.isEmpty()) {
            return;
        }
        for (LedgerPartition partition : log.load(numbers, watch::recall)) {
            ledger.take(partition);
            deliverer.enqueue(partition, partition.open());
        }
    }

    @Override
    public void onPartitionsRevokedBeforeCommit(
            String bindingName, Consumer<?, ?> consumer, Collection<TopicPartition> partitions) {
        ledger.give(announcements(partitions));
    }

    private static List<Integer> announcements(Collection<TopicPartition> partitions) {
        return partitions.stream()
                .filter(partition -> partition.topic().equals(Topic.ANNOUNCEMENT_PUBLISHED.topicName()))
                .map(TopicPartition::partition)
                .toList();
    }
}
