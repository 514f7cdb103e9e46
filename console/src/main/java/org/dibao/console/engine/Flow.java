package org.dibao.console.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the brokers say at one moment.
 *
 * @param at when they were asked
 * @param topics all topics of this installation, by name
 * @param groups all consuming groups, by name
 */
record Flow(Instant at, Map<String, TopicState> topics, Map<String, GroupState> groups) {

    /**
     * A topic.
     *
     * @param name its name
     * @param partitions in order
     */
    record TopicState(String name, List<PartitionState> partitions) {

        /** Records that can still be read; on a compacted topic at most as many. */
        public long records() {
            return partitions.stream().mapToLong(p -> p.end() - p.begin()).sum();
        }

        /** Records ever written. */
        public long written() {
            return partitions.stream().mapToLong(PartitionState::end).sum();
        }

        /** Bytes on one broker's disk, replicas not counted twice. */
        public long bytes() {
            return partitions.stream().mapToLong(PartitionState::bytes).sum();
        }
    }

    /**
     * A partition.
     *
     * @param number its number
     * @param begin offset of the first record kept
     * @param end offset of the next record to be written
     * @param bytes size on disk
     */
    record PartitionState(int number, long begin, long end, long bytes) {}

    /**
     * A consuming group.
     *
     * @param name its name
     * @param state what Kafka says of it
     * @param members how many consumers take part
     * @param lags what lies before it, by topic and partition
     */
    record GroupState(String name, org.apache.kafka.common.GroupState state, int members, List<Lag> lags) {

        public long lag() {
            return lags.stream().mapToLong(Lag::records).sum();
        }

        /** What lies before it on one topic; -1 if it has never read there. */
        public long lagOf(String topic) {
            return lags.stream().anyMatch(lag -> lag.topic().equals(topic))
                    ? lags.stream()
                            .filter(lag -> lag.topic().equals(topic))
                            .mapToLong(Lag::records)
                            .sum()
                    : -1;
        }

        /** What lies before it in one partition; -1 if it has never read there. */
        public long lagOf(String topic, int partition) {
            return lags.stream()
                    .filter(lag -> lag.topic().equals(topic) && lag.partition() == partition)
                    .mapToLong(Lag::records)
                    .findFirst()
                    .orElse(-1);
        }

        /** What its state is called, as a message key. */
        public String word() {
            return stuck() ? "group.stuck" : "group." + state.name();
        }

        /** Whether there is work and nobody who does it. */
        public boolean stuck() {
            return members == 0 && lag() > 0;
        }
    }

    /**
     * What a group has not read yet.
     *
     * @param topic the topic
     * @param partition its partition
     * @param committed the offset that the group has come to
     * @param records how many lie before it
     */
    record Lag(String topic, int partition, long committed, long records) {}

    long written(String topic) {
        return Optional.ofNullable(topics.get(topic)).map(TopicState::written).orElse(0L);
    }

    long lag(String group) {
        return Optional.ofNullable(groups.get(group)).map(GroupState::lag).orElse(0L);
    }

    /** Topics by name. */
    List<TopicState> topicsInOrder() {
        return topics.values().stream()
                .sorted(Comparator.comparing(TopicState::name))
                .toList();
    }

    List<GroupState> groupsInOrder() {
        return groups.values().stream()
                .sorted(Comparator.comparing(GroupState::name))
                .toList();
    }
}
