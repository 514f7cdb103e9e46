package org.dibao.parser.stream;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import org.dibao.events.DeadLetters;
import org.dibao.events.EventWriter;
import org.dibao.events.EventsConfiguration;
import org.dibao.events.KafkaSettings;
import org.dibao.events.Topics;
import org.dibao.lexicon.regions.Regions;
import org.dibao.parser.AnnouncementReader;
import org.dibao.parser.duplicate.Fingerprints;
import org.dibao.parser.redis.KnownAnnouncements;
import org.dibao.tables.redis.RedisConnections;
import org.dibao.tables.redis.RedisSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** Puts the parser together. */
@Configuration(proxyBeanMethods = false)
@Import(EventsConfiguration.class)
@EnableConfigurationProperties({ParserSettings.class, RedisSettings.class})
class ParserConfiguration {

    /** What a broker may still do with a record after its writer has given it up. */
    private static final Duration AFTERMATH = Duration.ofSeconds(2);

    @Bean
    RedisConnections redisConnections(RedisSettings settings) {
        return new RedisConnections(settings);
    }

    /** Takes the topics only to come after them. */
    @Bean(initMethod = "start")
    KnownAnnouncements knownAnnouncements(
            RedisConnections redis,
            KafkaSettings kafka,
            Topics made,
            EventWriter writer,
            ParserSettings settings,
            @Value("${dibao.service-name}") String group) {
        Duration inFlight = settings.claimValidFor().plus(writer.within()).plus(AFTERMATH);
        return new KnownAnnouncements(redis, kafka, group, inFlight);
    }

    @Bean
    DocumentReader documentReader(ParserSettings settings) {
        return new DocumentReader(
                new AnnouncementReader(),
                new Fingerprints(Regions.standard()),
                settings.longestText(),
                InstantSource.system());
    }

    @Bean
    DocumentParser documentParser(
            DocumentReader reader,
            KnownAnnouncements known,
            EventWriter writer,
            DeadLetters deadLetters,
            ParserSettings settings,
            MeterRegistry registry) {
        return new DocumentParser(
                reader,
                known,
                new OutcomeWriter(writer, deadLetters, known),
                deadLetters,
                settings,
                new ParserMetrics(registry),
                InstantSource.system());
    }

    @Bean
    ProbeReader probeReader(DocumentReader reader, EventWriter writer, DeadLetters deadLetters) {
        return new ProbeReader(reader, writer, deadLetters, InstantSource.system());
    }

    @Bean
    IndexHealth indexHealthIndicator(KnownAnnouncements known, MeterRegistry registry) {
        Gauge.builder("dibao.parser.index.ready", known, index -> index.state().ready() ? 1 : 0)
                .description("whether the index of known announcements is complete")
                .register(registry);
        return new IndexHealth(known);
    }
}
