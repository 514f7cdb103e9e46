package org.dibao.notifier.stream;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;
import org.dibao.events.KafkaSettings;

/** Which partition, and with it which instance, answers for a key: as Kafka's own partitioner decides it. */
final class OwnerOf {

    private final int partitions;

    OwnerOf(KafkaSettings kafka) {
        this.partitions = kafka.partitions();
    }

    int key(String key) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
    }
}
