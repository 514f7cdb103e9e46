package org.dibao.embedded;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** A process with Kafka and Redis in it that says when a record is safe, and then waits to be killed. */
final class KilledRun {

    static final String SAFE = "the record is safe";

    private KilledRun() {}

    public static void main(String[] args) throws Exception {
        EmbeddedKafka kafka = EmbeddedKafka.start(Path.of(args[0], "kafka"), 0, 1);
        EmbeddedRedis redis = EmbeddedRedis.start(Path.of(args[0], "redis"), 0);
        Map<String, Object> settings = Map.of("bootstrap.servers", kafka.bootstrapServers(), "acks", "all");
        try (Admin admin = Admin.create(settings)) {
            admin.createTopics(List.of(new NewTopic("kept", Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>("kept", "acknowledged before the kill"))
                    .get();
        }
        System.out.println(SAFE + " " + redis.uri());
        new CountDownLatch(1).await();
    }
}
