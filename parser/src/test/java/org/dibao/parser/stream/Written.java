package org.dibao.parser.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Event;
import org.dibao.contracts.ProbeUnderstood;
import org.dibao.contracts.SightingRecorded;
import org.dibao.contracts.Topic;
import org.dibao.events.EventCodec;
import org.dibao.parser.Ground;
import org.dibao.tables.TopicReader;

/** What stands on the topics. */
final class Written {

    private Written() {}

    /** The announcements that documents of a source led, in the order in which they were written partition by partition. */
    static List<AnnouncementPublished> announcements(String source) {
        return all(AnnouncementPublished.class).stream()
                .filter(announcement -> announcement.sourceId().equals(source))
                .toList();
    }

    /** The sightings of a source. */
    static List<SightingRecorded> sightings(String source) {
        return all(SightingRecorded.class).stream()
                .filter(sighting -> sighting.sourceId().equals(source))
                .toList();
    }

    /** What was said of a probe's pages, each time it was. */
    static List<ProbeUnderstood> probes(String probeId) {
        return all(ProbeUnderstood.class).stream()
                .filter(understood -> understood.probeId().equals(probeId))
                .toList();
    }

    private static <E extends Event> List<E> all(Class<E> type) {
        List<E> all = new ArrayList<>();
        try (TopicReader reader = new TopicReader(Ground.kafka(), Topic.of(type))) {
            reader.seekToBeginning(reader.partitions(Duration.ofSeconds(30)));
            reader.readToEnd(
                    record -> all.add(EventCodec.decode(type, record.key(), record.value(), record.headers())),
                    Duration.ofSeconds(60));
        }
        return all;
    }
}
