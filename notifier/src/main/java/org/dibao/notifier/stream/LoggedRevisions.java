package org.dibao.notifier.stream;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Topic;
import org.dibao.events.EventCodec;
import org.dibao.events.KafkaSettings;
import org.dibao.events.UnreadableRecordException;
import org.dibao.notifier.revision.EarlierRevisions;
import org.dibao.notifier.revision.Revised;
import org.dibao.tables.TopicReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Earlier revisions as they stand on the topic, which keeps what was replaced for {@link Topic#history()}: found by the
 * times at which they were written, and remembered while the mails about them leave.
 */
final class LoggedRevisions implements EarlierRevisions {

    private static final Logger LOG = LoggerFactory.getLogger(LoggedRevisions.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    /** Clocks of broker and services differ by less. */
    private static final Duration CLOCKS = Duration.ofMinutes(1);

    /** An announcement is written seconds after it was first seen; one that was held up for longer is not looked for. */
    private static final int MOST_RECORDS = 20_000;

    private static final int REMEMBERED = 50;

    private final KafkaSettings kafka;
    private final OwnerOf owner;
    private final Map<String, FutureTask<NavigableMap<Integer, AnnouncementPublished>>> found = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(
                Map.Entry<String, FutureTask<NavigableMap<Integer, AnnouncementPublished>>> eldest) {
            return size() > REMEMBERED;
        }
    };

    LoggedRevisions(KafkaSettings kafka, OwnerOf owner) {
        this.kafka = kafka;
        this.owner = owner;
    }

    @Override
    public Optional<Revised> since(int revision, AnnouncementPublished published) {
        NavigableMap<Integer, AnnouncementPublished> revisions = revisions(published);
        AnnouncementPublished before = revisions.get(revision);
        AnnouncementPublished after = revisions.get(published.revision());
        return before == null || after == null ? Optional.empty() : Optional.of(new Revised(before, after));
    }

    @Override
    public AnnouncementPublished withText(AnnouncementPublished published) {
        return published.announcement().blocks().isEmpty()
                ? revisions(published).getOrDefault(published.revision(), published)
                : published;
    }

    /** Whoever asks first searches, others wait for that; a broker that is away is asked again for the next message. */
    private NavigableMap<Integer, AnnouncementPublished> revisions(AnnouncementPublished published) {
        String key = published.announcementId() + "#" + published.revision();
        FutureTask<NavigableMap<Integer, AnnouncementPublished>> task;
        synchronized (found) {
            task = found.computeIfAbsent(key, absent -> new FutureTask<>(() -> search(published)));
        }
        task.run();
        try {
            return task.get();
        } catch (ExecutionException e) {
            synchronized (found) {
                found.remove(key, task);
            }
            LOG.warn(
                    "an announcement's text cannot be looked up, the message goes without it announcement={} reason=\"{}\"",
                    published.announcementId(),
                    String.valueOf(e.getCause()));
            return Collections.emptyNavigableMap();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Collections.emptyNavigableMap();
        }
    }

    private NavigableMap<Integer, AnnouncementPublished> search(AnnouncementPublished published) {
        TreeMap<Integer, AnnouncementPublished> revisions = new TreeMap<>();
        try (TopicReader reader = new TopicReader(kafka, Topic.ANNOUNCEMENT_PUBLISHED)) {
            int partition = owner.key(published.announcementId());
            read(
                    reader,
                    partition,
                    published.firstSeenAt(),
                    published.announcementId(),
                    published.revision(),
                    revisions);
            if (!revisions.containsKey(published.revision())) {
                read(
                        reader,
                        partition,
                        published.recordedAt(),
                        published.announcementId(),
                        published.revision(),
                        revisions);
            }
        }
        return revisions;
    }

    /** Reads on from a time until the revision is there, the topic ends, or it has been looked for long enough. */
    private static void read(
            TopicReader reader,
            int partition,
            Instant from,
            String id,
            int last,
            Map<Integer, AnnouncementPublished> revisions) {
        reader.seekToTime(List.of(partition), from.minus(CLOCKS), PATIENCE);
        long end = reader.ends(PATIENCE).getOrDefault(partition, 0L);
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        int[] count = {0};
        while (!revisions.containsKey(last)
                && count[0] < MOST_RECORDS
                && System.nanoTime() < deadline
                && reader.positions(PATIENCE).getOrDefault(partition, end) < end) {
            reader.readSome(written -> {
                count[0]++;
                if (id.equals(written.key()) && written.value() != null) {
                    decode(written).ifPresent(each -> revisions.put(each.revision(), each));
                }
            });
        }
    }

    private static Optional<AnnouncementPublished> decode(ConsumerRecord<String, byte[]> written) {
        try {
            return Optional.of(
                    EventCodec.decode(AnnouncementPublished.class, written.key(), written.value(), written.headers()));
        } catch (UnreadableRecordException e) {
            LOG.warn(
                    "record left out topic={} offset={} reason=\"{}\"",
                    written.topic(),
                    written.offset(),
                    e.getMessage());
            return Optional.empty();
        }
    }
}
