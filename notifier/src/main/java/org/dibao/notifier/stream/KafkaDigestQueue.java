package org.dibao.notifier.stream;

import java.util.List;
import org.dibao.contracts.DigestQueued;
import org.dibao.contracts.Topic;
import org.dibao.events.EventWriter;
import org.dibao.notifier.digest.DigestQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands over by way of {@code digest.queued.v1}: to the partition of whoever sends this subscription's digests. */
final class KafkaDigestQueue implements DigestQueue {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaDigestQueue.class);

    private final EventWriter writer;
    private final OwnerOf owner;

    KafkaDigestQueue(EventWriter writer, OwnerOf owner) {
        this.writer = writer;
        this.owner = owner;
    }

    @Override
    public void put(DigestQueued queued) {
        writer.writeAll(List.of(queued), owner.key(queued.subscriptionId()));
    }

    @Override
    public void remove(DigestQueued told) {
        var unused = writer.remove(Topic.DIGEST_QUEUED, told.key(), owner.key(told.subscriptionId()))
                .whenComplete((place, failure) -> {
                    if (failure != null) {
                        LOG.warn(
                                "told announcement stays queued until the next start reason=\"{}\"",
                                failure.toString());
                    }
                });
    }
}
