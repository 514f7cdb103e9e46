package org.dibao.tables.redis;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.dibao.events.BrokerUnavailableException;
import org.dibao.events.KafkaSettings;

/** Asks Kafka which topic this is, and whether anybody is there who may be about to write to it. */
final class TopicWriters implements AutoCloseable {

    private static final long WITHIN_SECONDS = 10;

    private final Admin admin;
    private final String topic;
    private final String group;

    TopicWriters(KafkaSettings kafka, String topic, String group) {
        this.topic = topic;
        this.group = group;
        this.admin = Admin.create(Map.of(
                AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG,
                kafka.bootstrapServers(),
                AdminClientConfig.CLIENT_ID_CONFIG,
                "dibao-index-" + group,
                AdminClientConfig.RECONNECT_BACKOFF_MAX_MS_CONFIG,
                1_000));
    }

    /** The id that Kafka gave the topic when it was made: one that was deleted and made again has another. */
    String topicId() {
        try {
            return await(admin.describeTopics(List.of(topic)).allTopicNames()).values().stream()
                    .map(described -> described.topicId().toString())
                    .collect(Collectors.joining());
        } catch (ExecutionException | TimeoutException e) {
            throw new BrokerUnavailableException(
                    "Asking Kafka about the topic " + topic + " failed: " + e.getMessage() + ". It is tried again.", e);
        }
    }

    /**
     * Whether no instance is a member of the writing group. One that died is a member until its session has run out,
     * which is longer than a write can take. Where Kafka cannot tell, somebody may be there.
     */
    boolean deserted() {
        try {
            return await(admin.describeConsumerGroups(List.of(group)).all()).values().stream()
                    .allMatch(described -> described.members().isEmpty());
        } catch (ExecutionException e) {
            return e.getCause() instanceof GroupIdNotFoundException;
        } catch (TimeoutException e) {
            return false;
        }
    }

    @Override
    public void close() {
        admin.close();
    }

    private static <T> T await(KafkaFuture<T> asked) throws ExecutionException, TimeoutException {
        try {
            return asked.get(WITHIN_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IndexNotReadyException("Interrupted while asking Kafka; the service is stopping.");
        }
    }
}
