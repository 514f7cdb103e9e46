package org.dibao.events;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.ConstructorBinding;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Kafka is, how topics are made there and how long is written to them.
 *
 * @param bootstrapServers brokers to connect to first, {@code host:port} separated by commas
 * @param partitions how many partitions a topic gets when it is made; as many instances of a service can share the
 *     work. Topics that exist keep theirs
 * @param replication on how many brokers each partition is kept when its topic is made; 3 where there are three
 *     brokers, 1 where there is only one
 * @param writeWithin after this a record has been acknowledged or counts as not written; the parser's own is 15 s, since
 *     all parsers rest for it when the index in Redis was lost
 */
@ConfigurationProperties("dibao.kafka")
public record KafkaSettings(
        @DefaultValue("localhost:9092") String bootstrapServers,
        @DefaultValue("6") int partitions,
        @DefaultValue("1") short replication,
        @DefaultValue("30s") Duration writeWithin) {

    private static final Duration WRITE_WITHIN = Duration.ofSeconds(30);

    @ConstructorBinding
    public KafkaSettings {
        if (bootstrapServers.isBlank()) {
            throw new IllegalArgumentException(
                    "dibao.kafka.bootstrap-servers is empty; set it to the brokers' addresses, as in kafka1:9092.");
        }
        if (partitions < 1 || replication < 1) {
            throw new IllegalArgumentException("dibao.kafka.partitions and dibao.kafka.replication must be at least 1,"
                    + " but are " + partitions + " and " + replication + ".");
        }
        if (writeWithin.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException(
                    "dibao.kafka.write-within must be a second at least, but is " + writeWithin.toMillis() + " ms.");
        }
    }

    /** With the time for writing that is usual. */
    public KafkaSettings(String bootstrapServers, int partitions, short replication) {
        this(bootstrapServers, partitions, replication, WRITE_WITHIN);
    }
}
