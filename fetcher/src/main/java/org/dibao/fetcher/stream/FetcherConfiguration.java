package org.dibao.fetcher.stream;

import java.net.URI;
import java.time.Clock;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.dibao.contracts.PushAsked;
import org.dibao.contracts.PushHeard;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourcePolled;
import org.dibao.events.DeadLetters;
import org.dibao.events.EventWriter;
import org.dibao.events.KafkaSettings;
import org.dibao.fetcher.FetcherSettings;
import org.dibao.fetcher.NetworkSettings;
import org.dibao.fetcher.browser.Chromium;
import org.dibao.fetcher.part.PartFetch;
import org.dibao.fetcher.polite.PoliteFetcher;
import org.dibao.fetcher.polite.Robots;
import org.dibao.fetcher.probe.Probe;
import org.dibao.fetcher.redis.RedisHostTurns;
import org.dibao.fetcher.redis.SourceLeases;
import org.dibao.fetcher.source.PollRhythm;
import org.dibao.fetcher.source.SourcePoller;
import org.dibao.fetcher.websub.HubClient;
import org.dibao.fetcher.websub.Pushes;
import org.dibao.network.AddressGuard;
import org.dibao.network.HttpFetcher;
import org.dibao.tables.Table;
import org.dibao.tables.redis.RedisConnections;
import org.dibao.tables.redis.RedisSettings;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the parts together. Tables are read to their end here, so the service is ready only when it knows everything. */
@Configuration(proxyBeanMethods = false)
class FetcherConfiguration {

    @Bean
    InstantSource clock() {
        return Clock.systemUTC();
    }

    @Bean
    HttpFetcher httpFetcher(NetworkSettings network, FetcherSettings settings) {
        return new HttpFetcher(AddressGuard.allowing(network.allow()), network.userAgent(), settings.knownSites());
    }

    @Bean
    RedisConnections redisConnections(RedisSettings settings) {
        return new RedisConnections(settings);
    }

    @Bean
    SourceLeases sourceLeases(RedisConnections connections, InstantSource clock) {
        return new SourceLeases(connections, clock);
    }

    @Bean
    RedisHostTurns hostTurns(RedisConnections connections) {
        return new RedisHostTurns(connections);
    }

    /** Started by the first page that needs it; a path that leads nowhere shows on the source. */
    @Bean
    Browsers browsers(HttpFetcher http, FetcherSettings settings) {
        return new Browsers(settings.browser() == null ? null : new Chromium(settings.browser(), http));
    }

    @Bean
    PoliteFetcher politeFetcher(
            HttpFetcher http, RedisHostTurns turns, InstantSource clock, FetcherSettings settings, Browsers browsers) {
        PoliteFetcher plain = new PoliteFetcher(http, new Robots(http, clock), turns, clock, settings.hostSpacing());
        return browsers.chromium() == null ? plain : plain.withRenderer(browsers.chromium()::render);
    }

    @Bean
    SourcePoller sourcePoller(PoliteFetcher fetcher, InstantSource clock, FetcherSettings settings) {
        PollRhythm rhythm = new PollRhythm(settings.shortestInterval(), RandomGenerator.getDefault());
        return new SourcePoller(fetcher, rhythm, clock, settings.mostItems());
    }

    @Bean
    RemovedSources removedSources(EventWriter writer) {
        return new RemovedSources(writer);
    }

    @Bean
    Table<SourceDefined, SourceDefined> sources(KafkaSettings kafka, EventWriter writer, RemovedSources removed) {
        Table<SourceDefined, SourceDefined> sources =
                Table.of(SourceDefined.class, kafka, writer).onChange(removed);
        sources.start();
        removed.begin();
        return sources;
    }

    @Bean
    Table<SourcePolled, SourcePolled> polls(KafkaSettings kafka, EventWriter writer) {
        // A fetcher that was frozen may report a poll when a later one is known, and would bring back what that one
        // settled.
        Table<SourcePolled, SourcePolled> polls = Table.of(SourcePolled.class, kafka, writer)
                .replacingOnlyIf((known, next) -> !next.polledAt().isBefore(known.polledAt()));
        polls.start();
        return polls;
    }

    @Bean
    PushTables pushTables(KafkaSettings kafka, EventWriter writer) {
        Table<PushAsked, PushAsked> asked = Table.of(PushAsked.class, kafka, writer);
        Table<PushHeard, PushHeard> heard = Table.of(PushHeard.class, kafka, writer);
        asked.start();
        heard.start();
        return new PushTables(asked, heard);
    }

    @Bean
    DueLoop dueLoop(
            Table<SourceDefined, SourceDefined> sources,
            Table<SourcePolled, SourcePolled> polls,
            PushTables pushTables,
            HttpFetcher http,
            SourceLeases leases,
            SourcePoller poller,
            EventWriter writer,
            DeadLetters deadLetters,
            InstantSource clock,
            FetcherSettings settings) {
        URI callbacks = settings.pushAddress();
        Pushes pushes = callbacks == null ? null : new Pushes(pushTables, new HubClient(http, callbacks), clock);
        SourceWork work =
                new SourceWork(poller, new DocumentTopic(writer, deadLetters), pushes, clock, settings.longestPoll());
        return new DueLoop(sources, polls, pushTables, leases, work, clock, settings.pollsAtOnce());
    }

    @Bean
    FetcherHealth fetcherHealth(DueLoop loop, Table<SourceDefined, SourceDefined> sources) {
        return new FetcherHealth(loop, sources);
    }

    @Bean
    ProbeAnswerer probeAnswerer(
            PoliteFetcher fetcher, EventWriter writer, DeadLetters deadLetters, InstantSource clock) {
        return new ProbeAnswerer(new Probe(fetcher, clock), writer, deadLetters, clock);
    }

    @Bean
    PartAnswerer partAnswerer(
            PoliteFetcher fetcher,
            Table<SourceDefined, SourceDefined> sources,
            EventWriter writer,
            DeadLetters deadLetters,
            InstantSource clock,
            FetcherSettings settings) {
        PartFetch parts = new PartFetch(fetcher, clock, settings.longestHold());
        return new PartAnswerer(parts, sources, writer, deadLetters);
    }
}
