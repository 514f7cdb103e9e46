package org.dibao.notifier.stream;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.utils.Utils;

/** Which partition, and with it which instance, answers for a key: as Kafka's own partitioner decides it. */
final class OwnerOf {

    private final int partitions;

    /**
     * Answers by the number of partitions that there really are.
     *
     * @param partitions how many the announcements have, and with them all that is owned together
     */
    OwnerOf(int partitions) {
        this.partitions = partitions;
    }

    /** Whether a partition was there when this instance started; one made since is for the next start. */
    boolean knows(int number) {
        return number < partitions;
    }

    int key(String key) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8))) % partitions;
    }
}
