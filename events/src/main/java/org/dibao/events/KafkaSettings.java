package org.dibao.events;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Kafka is and how topics are made there.
 *
 * @param bootstrapServers brokers to connect to first, {@code host:port} separated by commas
 * @param partitions how many partitions a topic gets when it is made; as many instances of a service can share the
 *     work. Topics that exist keep theirs
 * @param replication on how many brokers each partition is kept when its topic is made; 3 where there are three
 *     brokers, 1 where there is only one
 */
@ConfigurationProperties("dibao.kafka")
public record KafkaSettings(
        @DefaultValue("localhost:9092") String bootstrapServers,
        @DefaultValue("6") int partitions,
        @DefaultValue("1") short replication) {

    public KafkaSettings {
        if (bootstrapServers.isBlank()) {
            throw new IllegalArgumentException(
                    "dibao.kafka.bootstrap-servers is empty; set it to the brokers' addresses, as in kafka1:9092.");
        }
        if (partitions < 1 || replication < 1) {
            throw new IllegalArgumentException("dibao.kafka.partitions and dibao.kafka.replication must be at least 1,"
                    + " but are " + partitions + " and " + replication + ".");
        }
    }
}
