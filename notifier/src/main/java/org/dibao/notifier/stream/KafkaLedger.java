package org.dibao.notifier.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.Topic;
import org.dibao.events.EventCodec;
import org.dibao.events.EventWriter;
import org.dibao.events.KafkaSettings;
import org.dibao.events.UnreadableRecordException;
import org.dibao.notifier.ledger.LedgerLog;
import org.dibao.notifier.ledger.LedgerPartition;
import org.dibao.notifier.request.RequestedWork;
import org.dibao.tables.TopicReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The ledger as it stands on {@code delivery.updated.v1}: written entry by entry, read partition by partition. */
final class KafkaLedger implements LedgerLog {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaLedger.class);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final EventWriter writer;
    private final KafkaSettings kafka;
    private final Predicate<String> wantsText;
    private final InstantSource clock;

    /**
     * The ledger on the given broker.
     *
     * @param wantsText whether a subscription's messages carry the announcement's text
     */
    KafkaLedger(EventWriter writer, KafkaSettings kafka, Predicate<String> wantsText, InstantSource clock) {
        this.clock = clock;
        this.wantsText = wantsText;
        this.writer = writer;
        this.kafka = kafka;
    }

    @Override
    public CompletableFuture<?> append(int partition, DeliveryUpdated entry) {
        return writer.write(entry, partition);
    }

    /** Writes entries and returns once all are safe. */
    void appendAll(int partition, List<DeliveryUpdated> entries) {
        writer.writeAll(entries, partition);
    }

    /**
     * Reads partitions of the ledger to their ends, and the announcements that their open deliveries tell of. What is to be
     * asked of the broker before the first entry can be written is asked here as well.
     *
     * @param each hears of every entry as it is read
     */
    Collection<LedgerPartition> load(Collection<Integer> numbers, Consumer<DeliveryUpdated> each) {
        writer.prepare(Topic.DELIVERY_UPDATED);
        Map<Integer, LedgerPartition> partitions = new TreeMap<>();
        numbers.forEach(number -> partitions.put(number, new LedgerPartition(number, wantsText, clock)));
        read(Topic.DELIVERY_UPDATED, numbers, written -> {
            DeliveryUpdated entry = decode(DeliveryUpdated.class, written);
            of(partitions, written).apply(entry);
            each.accept(entry);
        });
        loadAnnouncements(partitions);
        return partitions.values();
    }

    /** Only of partitions where something is open, and of those only the announcements in question are decoded. */
    private void loadAnnouncements(Map<Integer, LedgerPartition> partitions) {
        Map<Integer, Set<String>> wanted = new HashMap<>();
        partitions.forEach((number, partition) -> wanted.put(number, partition.openAnnouncements()));
        wanted.values().removeIf(Set::isEmpty);
        if (wanted.isEmpty()) {
            return;
        }
        read(Topic.ANNOUNCEMENT_PUBLISHED, wanted.keySet(), written -> {
            if (wanted.getOrDefault(written.partition(), Set.of()).contains(written.key())) {
                of(partitions, written).tell(decode(AnnouncementPublished.class, written));
            }
        });
    }

    /**
     * Reads what a partition holds about requests: its entries since the first of them looks back, the announcements
     * since a day before that, and older ones where an entry tells of them, or all where somebody is to be reminded.
     */
    void read(int number, RequestedWork work) {
        Instant since = work.since().orElseThrow();
        try (TopicReader reader = new TopicReader(kafka, Topic.DELIVERY_UPDATED)) {
            reader.seekToTime(List.of(number), since, PATIENCE);
            reader.readToEnd(written -> take(written, each -> work.saw(decode(DeliveryUpdated.class, each))), PATIENCE);
        }
        long margin = since.minus(Duration.ofDays(1)).toEpochMilli();
        read(Topic.ANNOUNCEMENT_PUBLISHED, List.of(number), written -> {
            if (work.reminds()) {
                work.sawToRemind(decode(AnnouncementPublished.class, written));
            }
            if (written.timestamp() >= margin || work.concerns(written.key())) {
                work.saw(decode(AnnouncementPublished.class, written));
            }
        });
    }

    private static LedgerPartition of(
            Map<Integer, LedgerPartition> partitions, ConsumerRecord<String, byte[]> written) {
        return Objects.requireNonNull(partitions.get(written.partition()));
    }

    private void read(Topic topic, Collection<Integer> numbers, Consumer<ConsumerRecord<String, byte[]>> each) {
        try (TopicReader reader = new TopicReader(kafka, topic)) {
            reader.seekToBeginning(numbers);
            reader.readToEnd(written -> take(written, each), PATIENCE);
        }
    }

    /** Tombstones and records that cannot be read are left out; the latter are named, because they hide a delivery. */
    private static void take(ConsumerRecord<String, byte[]> written, Consumer<ConsumerRecord<String, byte[]>> each) {
        if (written.key() == null || written.value() == null) {
            return;
        }
        try {
            each.accept(written);
        } catch (UnreadableRecordException | IllegalArgumentException e) {
            LOG.error(
                    "record left out while the ledger was read topic={} partition={} offset={} reason=\"{}\"",
                    written.topic(),
                    written.partition(),
                    written.offset(),
                    e.getMessage());
        }
    }

    private static <E extends org.dibao.contracts.Event> E decode(
            Class<E> type, ConsumerRecord<String, byte[]> written) {
        return EventCodec.decode(type, written.key(), written.value(), written.headers());
    }
}
