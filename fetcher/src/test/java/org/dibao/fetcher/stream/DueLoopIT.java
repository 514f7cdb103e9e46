package org.dibao.fetcher.stream;

import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import org.dibao.contracts.DocumentFetched;
import org.dibao.contracts.Event;
import org.dibao.contracts.PushAsked;
import org.dibao.contracts.PushHeard;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourceKind;
import org.dibao.contracts.SourcePolled;
import org.dibao.events.EventWriter;
import org.dibao.fetcher.DefinedSample;
import org.dibao.fetcher.Infrastructure;
import org.dibao.fetcher.polite.PoliteFetcher;
import org.dibao.fetcher.polite.Robots;
import org.dibao.fetcher.redis.RedisHostTurns;
import org.dibao.fetcher.redis.SourceLeases;
import org.dibao.fetcher.source.Documents;
import org.dibao.fetcher.source.PollRhythm;
import org.dibao.fetcher.source.SourcePoller;
import org.dibao.network.AddressGuard;
import org.dibao.network.HttpFetcher;
import org.dibao.tables.Table;
import org.dibao.tables.redis.RedisConnections;
import org.dibao.tables.redis.RedisSettings;
import org.junit.jupiter.api.Test;

class DueLoopIT {

    private final String id = "due-" + UUID.randomUUID();
    private final Clock clock = Clock.systemUTC();

    @Test
    void aSourceWhosePollEndedInAnErrorIsPolledAgain() {
        AtomicInteger polls = new AtomicInteger();
        Documents failing = new Documents() {
            @Override
            public void write(List<DocumentFetched> documents) {
                if (polls.getAndIncrement() == 0) {
                    throw new NoClassDefFoundError("thrown by the test");
                }
            }

            @Override
            public void putAside(Event event, String reason) {}
        };
        try (Site site = new Site();
                HttpFetcher http = new HttpFetcher(AddressGuard.allowing(List.of("127.0.0.1")), "Dibao-Test/1");
                EventWriter writer = new EventWriter(Infrastructure.kafka(), "/fetcher");
                RedisConnections redis = new RedisConnections(new RedisSettings(Infrastructure.redisUri()));
                RedisHostTurns turns = new RedisHostTurns(redis);
                SourceLeases leases = new SourceLeases(redis, clock);
                Table<SourceDefined, SourceDefined> sources =
                        Table.of(SourceDefined.class, Infrastructure.kafka(), writer);
                Table<SourcePolled, SourcePolled> reports =
                        Table.of(SourcePolled.class, Infrastructure.kafka(), writer);
                Table<PushAsked, PushAsked> asked = Table.of(PushAsked.class, Infrastructure.kafka(), writer);
                Table<PushHeard, PushHeard> heard = Table.of(PushHeard.class, Infrastructure.kafka(), writer)) {
            site.page("/notice", "text/html", "<p>One</p>");
            List.of(sources, reports, asked, heard).forEach(Table::start);
            PoliteFetcher polite = new PoliteFetcher(http, new Robots(http, clock), turns, clock, Duration.ofMillis(1));
            PollRhythm rhythm = new PollRhythm(Duration.ofSeconds(1), RandomGenerator.getDefault());
            SourceWork work = new SourceWork(
                    new SourcePoller(polite, rhythm, clock, 500), failing, null, clock, Duration.ofMinutes(4));
            DueLoop loop = new DueLoop(sources, reports, new PushTables(asked, heard), leases, work, clock, 4);
            sources.put(source(site));
            loop.start();
            try {
                await().until(() -> reports.get(id).isPresent());
            } finally {
                loop.stop();
                sources.remove(id);
                reports.remove(id);
            }
        }
    }

    private SourceDefined source(Site site) {
        return DefinedSample.of(id, site.address("/notice"), SourceKind.PAGE).source();
    }
}
