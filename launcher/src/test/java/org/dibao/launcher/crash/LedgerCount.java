package org.dibao.launcher.crash;

import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.SightingRecorded;
import org.dibao.events.EventWriter;
import org.dibao.events.KafkaSettings;
import org.dibao.tables.Table;

/** What the topics hold, counted when somebody asks: says where the missing ones are. */
record LedgerCount(KafkaSettings kafka) {

    @Override
    public String toString() {
        try (EventWriter writer = new EventWriter(kafka, "/test");
                Table<SightingRecorded, String> sightings =
                        Table.of(SightingRecorded.class, SightingRecorded::announcementId, kafka, writer);
                Table<AnnouncementPublished, Integer> announcements =
                        Table.of(AnnouncementPublished.class, AnnouncementPublished::revision, kafka, writer);
                Table<DeliveryUpdated, DeliveryUpdated.State> deliveries =
                        Table.of(DeliveryUpdated.class, DeliveryUpdated::state, kafka, writer)) {
            sightings.start();
            announcements.start();
            deliveries.start();
            Map<DeliveryUpdated.State, Long> states = new TreeMap<>(
                    deliveries.values().stream().collect(Collectors.groupingBy(s -> s, Collectors.counting())));
            return "%d sightings, %d announcements, deliveries %s"
                    .formatted(sightings.size(), announcements.size(), states);
        }
    }
}
