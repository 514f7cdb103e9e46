package org.dibao.console.hub;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.ThreadLocalRandom;
import org.dibao.console.ConsoleSettings;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.network.AddressGuard;
import org.dibao.network.HttpFetcher;
import org.dibao.tables.Table;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.data.redis.core.StringRedisTemplate;

/** Puts together what tells a hub, where one is named. */
@Configuration(proxyBeanMethods = false)
@Conditional(HubConfiguration.HubNamed.class)
class HubConfiguration {

    @Bean
    KnownFeeds knownFeeds(InstantSource clock) {
        return new KnownFeeds(clock);
    }

    @Bean
    FeedNews feedNews(KnownFeeds feeds, InstantSource clock) {
        return new FeedNews(feeds, clock);
    }

    @Bean
    HttpFetcher hubClient(ConsoleSettings settings) {
        return new HttpFetcher(
                AddressGuard.allowing(settings.webSubAllow(), "dibao.console.web-sub-allow"), "Dibao-Console/0.1");
    }

    @Bean
    HubTeller hubTeller(
            ConsoleSettings settings,
            HttpFetcher hubClient,
            KnownFeeds feeds,
            FeedNews news,
            StringRedisTemplate redis,
            Table<AnnouncementPublished, AnnouncementPublished> announcements,
            MeterRegistry meters,
            InstantSource clock) {
        Hub hub = new Hub(Objects.requireNonNull(settings.webSubHub()), hubClient, clock);
        return new HubTeller(
                hub,
                settings::link,
                feeds,
                news,
                new HubBoard(redis),
                announcements::forEach,
                meters,
                clock,
                new HubPause(() -> ThreadLocalRandom.current().nextLong()));
    }

    /** An empty setting names none. */
    static final class HubNamed implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            String hub = context.getEnvironment().getProperty("dibao.console.web-sub-hub");
            return hub != null && !hub.isBlank();
        }
    }
}
