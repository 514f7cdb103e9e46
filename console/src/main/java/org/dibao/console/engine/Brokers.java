package org.dibao.console.engine;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.ListConsumerGroupOffsetsSpec;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.dibao.console.engine.Flow.GroupState;
import org.dibao.console.engine.Flow.Lag;
import org.dibao.console.engine.Flow.PartitionState;
import org.dibao.console.engine.Flow.TopicState;
import org.dibao.contracts.Topic;
import org.dibao.events.BrokerUnavailableException;
import org.dibao.events.KafkaSettings;

/** Asks the brokers how things stand. */
final class Brokers implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final Admin admin;
    private final KafkaSettings kafka;
    private final InstantSource clock;

    Brokers(KafkaSettings kafka, InstantSource clock) {
        this.kafka = kafka;
        this.clock = clock;
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka.bootstrapServers(),
                AdminClientConfig.CLIENT_ID_CONFIG,
                "dibao-engine-room",
                AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis(),
                AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG,
                (int) PATIENCE.toMillis() - 1_000));
    }

    /**
     * How things stand now.
     *
     * @throws BrokerUnavailableException if they do not answer
     */
    Flow look() {
        List<String> names = await(admin.listTopics().names()).stream()
                .filter(Brokers::isOurs)
                .toList();
        List<TopicPartition> partitions = await(admin.describeTopics(names).allTopicNames()).values().stream()
                .flatMap(Brokers::partitions)
                .toList();
        Map<TopicPartition, Long> begins = offsets(partitions, OffsetSpec.earliest());
        Map<TopicPartition, Long> ends = offsets(partitions, OffsetSpec.latest());
        return new Flow(clock.instant(), topics(partitions, begins, ends, sizes()), groups(ends));
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(2));
    }

    private static boolean isOurs(String topic) {
        if (topic.startsWith(Topic.DEAD_LETTER_PREFIX)) {
            return true;
        }
        for (Topic known : Topic.values()) {
            if (known.topicName().equals(topic)) {
                return true;
            }
        }
        return false;
    }

    private static java.util.stream.Stream<TopicPartition> partitions(TopicDescription topic) {
        return topic.partitions().stream().map(partition -> new TopicPartition(topic.name(), partition.partition()));
    }

    private Map<TopicPartition, Long> offsets(Collection<TopicPartition> partitions, OffsetSpec which) {
        Map<TopicPartition, OffsetSpec> asked = partitions.stream().collect(Collectors.toMap(p -> p, p -> which));
        Map<TopicPartition, Long> offsets = new HashMap<>();
        await(admin.listOffsets(asked).all()).forEach((partition, found) -> offsets.put(partition, found.offset()));
        return offsets;
    }

    /** The largest replica of each partition. */
    private Map<TopicPartition, Long> sizes() {
        List<Integer> nodes = await(admin.describeCluster().nodes()).stream()
                .map(node -> node.id())
                .toList();
        Map<TopicPartition, Long> sizes = new HashMap<>();
        await(admin.describeLogDirs(nodes).allDescriptions()).values().stream()
                .flatMap(directories -> directories.values().stream())
                .forEach(directory -> directory
                        .replicaInfos()
                        .forEach((partition, replica) -> sizes.merge(partition, replica.size(), Math::max)));
        return sizes;
    }

    private static Map<String, TopicState> topics(
            List<TopicPartition> partitions,
            Map<TopicPartition, Long> begins,
            Map<TopicPartition, Long> ends,
            Map<TopicPartition, Long> sizes) {
        return partitions.stream()
                .sorted(Comparator.comparingInt(TopicPartition::partition))
                .collect(Collectors.groupingBy(
                        TopicPartition::topic,
                        Collectors.mapping(
                                p -> new PartitionState(
                                        p.partition(),
                                        begins.getOrDefault(p, 0L),
                                        ends.getOrDefault(p, 0L),
                                        sizes.getOrDefault(p, 0L)),
                                Collectors.toList())))
                .entrySet()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> new TopicState(e.getKey(), e.getValue())));
    }

    private Map<String, GroupState> groups(Map<TopicPartition, Long> ends) {
        List<String> names = await(admin.listGroups().all()).stream()
                .filter(group -> group.type().map(Object::toString).orElse("").equalsIgnoreCase("classic")
                        || group.type().map(Object::toString).orElse("").equalsIgnoreCase("consumer"))
                .map(group -> group.groupId())
                .toList();
        if (names.isEmpty()) {
            return Map.of();
        }
        Map<String, ConsumerGroupDescription> described =
                await(admin.describeConsumerGroups(names).all());
        Map<String, Map<TopicPartition, OffsetAndMetadata>> committed =
                await(admin.listConsumerGroupOffsets(names.stream()
                                .collect(Collectors.toMap(name -> name, name -> new ListConsumerGroupOffsetsSpec())))
                        .all());
        Map<String, GroupState> groups = new HashMap<>();
        described.forEach((name, group) -> groups.put(
                name,
                new GroupState(
                        name,
                        group.groupState(),
                        group.members().size(),
                        lags(committed.getOrDefault(name, Map.of()), ends))));
        return groups;
    }

    private static List<Lag> lags(Map<TopicPartition, OffsetAndMetadata> committed, Map<TopicPartition, Long> ends) {
        List<Lag> lags = new ArrayList<>();
        committed.forEach((partition, offset) -> {
            if (offset != null && ends.containsKey(partition)) {
                long behind = Math.max(0, ends.getOrDefault(partition, 0L) - offset.offset());
                lags.add(new Lag(partition.topic(), partition.partition(), offset.offset(), behind));
            }
        });
        lags.sort(Comparator.comparing(Lag::topic).thenComparing(Lag::partition));
        return lags;
    }

    private <T> T await(KafkaFuture<T> future) {
        try {
            return future.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw unavailable(e);
        } catch (ExecutionException | TimeoutException e) {
            throw unavailable(e);
        }
    }

    private BrokerUnavailableException unavailable(Exception e) {
        return new BrokerUnavailableException(
                "Kafka at " + kafka.bootstrapServers() + " did not say how things stand: " + e.getMessage()
                        + " See that the brokers run.",
                e);
    }
}
