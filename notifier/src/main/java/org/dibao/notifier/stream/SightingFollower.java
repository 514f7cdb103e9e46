package org.dibao.notifier.stream;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dibao.contracts.SightingRecorded;
import org.dibao.contracts.Topic;
import org.dibao.events.EventCodec;
import org.dibao.events.KafkaSettings;
import org.dibao.events.UnreadableRecordException;
import org.dibao.notifier.sighting.SightingCount;
import org.dibao.tables.TopicReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the count of sightings in step with {@code sighting.recorded.v1}. Nothing waits for it: a mail that leaves
 * before a copy was counted says one less.
 */
final class SightingFollower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SightingFollower.class);

    /** Longer than the week that a digest gathers. */
    private static final Duration REACH = Duration.ofDays(10);

    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final KafkaSettings kafka;
    private final SightingCount count;
    private final InstantSource clock;
    private final Thread following =
            Thread.ofPlatform().daemon().name("sightings").unstarted(this::run);
    private final CountDownLatch closed = new CountDownLatch(1);

    SightingFollower(KafkaSettings kafka, SightingCount count, InstantSource clock) {
        this.kafka = kafka;
        this.count = count;
        this.clock = clock;
    }

    void start() {
        following.start();
    }

    @Override
    public void close() throws InterruptedException {
        closed.countDown();
        following.join(PAUSE);
    }

    /** What a new reader reads again counts once all the same. */
    private void run() {
        while (open()) {
            try (TopicReader reader = new TopicReader(kafka, Topic.SIGHTING_RECORDED)) {
                reader.seekToTime(reader.partitions(PATIENCE), clock.instant().minus(REACH), PATIENCE);
                while (open()) {
                    reader.readSome(this::take);
                }
            } catch (RuntimeException e) {
                LOG.warn("sightings cannot be followed for now reason=\"{}\"", e.getMessage());
                pause();
            }
        }
    }

    private boolean open() {
        return closed.getCount() > 0;
    }

    private void take(ConsumerRecord<String, byte[]> written) {
        if (written.key() == null || written.value() == null) {
            return;
        }
        try {
            count.seen(EventCodec.decode(SightingRecorded.class, written.key(), written.value(), written.headers()));
        } catch (UnreadableRecordException e) {
            LOG.debug("sighting left out offset={} reason=\"{}\"", written.offset(), e.getMessage());
        }
    }

    private void pause() {
        try {
            closed.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
