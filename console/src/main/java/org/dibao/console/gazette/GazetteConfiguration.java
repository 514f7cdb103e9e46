package org.dibao.console.gazette;

import java.time.InstantSource;
import org.dibao.console.ConsoleSettings;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.SightingRecorded;
import org.dibao.events.EventWriter;
import org.dibao.events.KafkaSettings;
import org.dibao.search.index.AnnouncementIndex;
import org.dibao.tables.Listener;
import org.dibao.tables.Table;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the gazette together: the two topics it is read from, and what listens to them. */
@Configuration(proxyBeanMethods = false)
class GazetteConfiguration {

    @Bean
    Sightings sightings() {
        return new Sightings();
    }

    @Bean
    SourceSightings sourceSightings() {
        return new SourceSightings();
    }

    @Bean
    Revisions revisions() {
        return new Revisions();
    }

    /** In memory: it is made from the topic while the table below is read, at every start. */
    @Bean
    AnnouncementIndex announcementIndex(InstantSource clock) {
        return AnnouncementIndex.inMemory(clock);
    }

    @Bean
    EditionCache editionCache(InstantSource clock, Storyteller teller, ConsoleSettings settings) {
        return new EditionCache(clock, teller::today, settings.timeZone());
    }

    @Bean
    Gazette gazette(
            Table<AnnouncementPublished, AnnouncementPublished> announcements,
            AnnouncementIndex index,
            Storyteller teller,
            InstantSource clock,
            EditionCache cache) {
        return new Gazette(announcements, index, teller, clock, cache);
    }

    /** Asks the table that feeds it. */
    @Bean
    Relations relations(ObjectProvider<Table<AnnouncementPublished, AnnouncementPublished>> announcements) {
        return new Relations(id -> announcements.getObject().get(id));
    }

    @Bean
    Storyteller storyteller(Sightings sightings, ConsoleSettings settings, InstantSource clock) {
        return new Storyteller(sightings, settings.timeZone(), clock);
    }

    @Bean
    Table<SightingRecorded, Sighting> sightingTable(
            KafkaSettings kafka,
            EventWriter writer,
            Sightings sightings,
            SourceSightings bySource,
            EditionCache cache) {
        Table<SightingRecorded, Sighting> table = Table.of(SightingRecorded.class, Sighting::of, kafka, writer);
        table.onChange(sightings::changed)
                .onChange(bySource::changed)
                .onChange((id, before, after) -> cache.somethingChanged())
                .start();
        return table;
    }

    @Bean
    Table<AnnouncementPublished, AnnouncementPublished> announcementTable(
            KafkaSettings kafka,
            EventWriter writer,
            AnnouncementIndex index,
            Revisions revisions,
            Relations relations,
            EditionCache cache,
            Newsroom newsroom,
            ObjectProvider<Listener<AnnouncementPublished>> others) {
        Table<AnnouncementPublished, AnnouncementPublished> table =
                Table.of(AnnouncementPublished.class, kafka, writer);
        table.onChange((id, before, after) -> {
                    if (after == null) {
                        index.remove(id);
                    } else {
                        index.put(after);
                    }
                })
                .onChange(revisions::changed)
                .onChange(relations::changed)
                .onChange((id, before, after) -> cache.somethingChanged())
                .onChange(newsroom::changed);
        others.forEach(table::onChange);
        table.start();
        newsroom.open();
        return table;
    }

    @Bean
    Newsroom newsroom(ConsoleSettings settings) {
        return new Newsroom(settings.limits().readers());
    }
}
