package org.dibao.fetcher.stream;

import java.time.Clock;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourcePolled;
import org.dibao.events.DeadLetters;
import org.dibao.events.EventWriter;
import org.dibao.events.KafkaSettings;
import org.dibao.fetcher.FetcherSettings;
import org.dibao.fetcher.NetworkSettings;
import org.dibao.fetcher.polite.PoliteFetcher;
import org.dibao.fetcher.polite.Robots;
import org.dibao.fetcher.probe.Probe;
import org.dibao.fetcher.redis.RedisHostTurns;
import org.dibao.fetcher.redis.SourceLeases;
import org.dibao.fetcher.source.PollRhythm;
import org.dibao.fetcher.source.SourcePoller;
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
    HttpFetcher httpFetcher(NetworkSettings settings) {
        return new HttpFetcher(AddressGuard.allowing(settings.allow()), settings.userAgent());
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

    @Bean
    PoliteFetcher politeFetcher(HttpFetcher http, RedisHostTurns turns, InstantSource clock, FetcherSettings settings) {
        return new PoliteFetcher(http, new Robots(http, clock), turns, clock, settings.hostSpacing());
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
        Table<SourcePolled, SourcePolled> polls = Table.of(SourcePolled.class, kafka, writer);
        polls.start();
        return polls;
    }

    @Bean
    DueLoop dueLoop(
            Table<SourceDefined, SourceDefined> sources,
            Table<SourcePolled, SourcePolled> polls,
            SourceLeases leases,
            SourcePoller poller,
            EventWriter writer,
            InstantSource clock,
            FetcherSettings settings) {
        SourceWork work = new SourceWork(poller, writer, clock, settings.longestPoll());
        return new DueLoop(sources, polls, leases, work, clock, settings.pollsAtOnce());
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
}
