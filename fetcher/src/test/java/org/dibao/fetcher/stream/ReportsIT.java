package org.dibao.fetcher.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.random.RandomGenerator;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourceKind;
import org.dibao.contracts.SourcePolled;
import org.dibao.events.DeadLetters;
import org.dibao.events.EventWriter;
import org.dibao.events.UnwritableRecordException;
import org.dibao.fetcher.DefinedSample;
import org.dibao.fetcher.Infrastructure;
import org.dibao.fetcher.PolledSample;
import org.dibao.fetcher.polite.PoliteFetcher;
import org.dibao.fetcher.polite.Robots;
import org.dibao.fetcher.redis.RedisHostTurns;
import org.dibao.fetcher.redis.SourceLeases;
import org.dibao.fetcher.redis.SourceLeases.Lease;
import org.dibao.fetcher.redis.SourceLeases.Wanted;
import org.dibao.fetcher.source.PollRhythm;
import org.dibao.fetcher.source.SourcePoller;
import org.dibao.fetcher.stream.Reports.Ended;
import org.dibao.network.AddressGuard;
import org.dibao.network.HttpFetcher;
import org.dibao.tables.Table;
import org.dibao.tables.redis.RedisConnections;
import org.dibao.tables.redis.RedisSettings;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReportsIT {

    private final String run = UUID.randomUUID().toString().substring(0, 8);
    private Instant now = Instant.now();

    @Test
    void aReportWhoseLeaseWasLostIsLeftOutAndTheOthersAreWritten() throws Exception {
        Queue<String> done = new ConcurrentLinkedQueue<>();
        try (EventWriter writer = new EventWriter(Infrastructure.kafka(), "/fetcher");
                RedisConnections connections = new RedisConnections(new RedisSettings(Infrastructure.redisUri()));
                SourceLeases leases = new SourceLeases(connections, () -> now);
                Table<SourcePolled, SourcePolled> polls =
                        Table.of(SourcePolled.class, Infrastructure.kafka(), writer)) {
            polls.start();
            Reports reports = new Reports(
                    polls, leases, ReportsIT::noneIsTooLarge, source -> done.add(source.sourceId()), failure -> {});
            Lease lost = leases.takeAll(List.of(new Wanted(run + "-lost", null)))
                    .getFirst()
                    .orElseThrow();
            now = now.plus(Duration.ofSeconds(31));
            Lease held = leases.takeAll(List.of(new Wanted(run + "-held", null)))
                    .getFirst()
                    .orElseThrow();

            reports.add(new Ended(source(lost), lost, polled(lost)));
            reports.add(new Ended(source(held), held, polled(held)));
            await().until(() -> done.size() == 2);
            reports.stop();

            assertThat(polls.get(held.sourceId())).isPresent();
            assertThat(polls.get(lost.sourceId())).isEmpty();
            polls.remove(held.sourceId());
        }
    }

    @Test
    void whereAReportIsTooLargeAShortOneSaysSoAndTheOthersAreWritten() throws Exception {
        Queue<String> done = new ConcurrentLinkedQueue<>();
        Queue<RuntimeException> trouble = new ConcurrentLinkedQueue<>();
        InstantSource clock = () -> now;
        try (EventWriter writer = new EventWriter(Infrastructure.kafka(), "/fetcher");
                RedisConnections connections = new RedisConnections(new RedisSettings(Infrastructure.redisUri()));
                SourceLeases leases = new SourceLeases(connections, clock);
                HttpFetcher http = new HttpFetcher(AddressGuard.allowing(List.of()), "Dibao-Test/1");
                RedisHostTurns turns = new RedisHostTurns(connections);
                Table<SourcePolled, SourcePolled> polls =
                        Table.of(SourcePolled.class, Infrastructure.kafka(), writer)) {
            polls.start();
            PoliteFetcher fetcher =
                    new PoliteFetcher(http, new Robots(http, clock), turns, clock, Duration.ofSeconds(1));
            PollRhythm rhythm = new PollRhythm(Duration.ofSeconds(1), RandomGenerator.getDefault());
            SourceWork work = new SourceWork(
                    new SourcePoller(fetcher, rhythm, clock, 10),
                    new DocumentTopic(writer, new DeadLetters(writer, "fetcher")),
                    null,
                    clock,
                    Duration.ofMinutes(1));
            List<Lease> held = leases
                    .takeAll(List.of(
                            new Wanted(run + "-a", null),
                            new Wanted(run + "-large", null),
                            new Wanted(run + "-b", null)))
                    .stream()
                    .map(Optional::orElseThrow)
                    .toList();
            Lease large = held.get(1);
            polls.put(polled(large, List.of("known"), ""));
            Reports reports = new Reports(
                    polls, leases, work::withoutReport, source -> done.add(source.sourceId()), trouble::add);

            for (Lease lease : held) {
                int length = lease == large ? EventWriter.MAX_RECORD_BYTES : 1;
                reports.add(new Ended(source(lease), lease, polled(lease, List.of(), "x".repeat(length))));
            }
            await().until(() -> done.size() == 3);
            reports.stop();

            assertThat(trouble).isEmpty();
            assertThat(polls.get(run + "-a").orElseThrow().nextPollReason()).isEqualTo("x");
            assertThat(polls.get(run + "-b").orElseThrow().nextPollReason()).isEqualTo("x");
            SourcePolled instead = polls.get(large.sourceId()).orElseThrow();
            assertThat(instead.error()).startsWith("DEFECT:").contains("too large");
            assertThat(instead.items()).containsExactly("known");
            assertThat(instead.nextPollAt()).isAfter(now);
            held.forEach(lease -> polls.remove(lease.sourceId()));
        }
    }

    private static SourcePolled noneIsTooLarge(
            SourceDefined source, @Nullable SourcePolled last, UnwritableRecordException tooLarge) {
        throw new AssertionError(tooLarge);
    }

    private SourcePolled polled(Lease lease) {
        return polled(lease, List.of(), "");
    }

    private SourcePolled polled(Lease lease, List<String> items, String nextPollReason) {
        return PolledSample.of(lease.sourceId())
                .at(now)
                .items(items)
                .next(now.plusSeconds(60))
                .because(nextPollReason)
                .report();
    }

    private static SourceDefined source(Lease lease) {
        return DefinedSample.of(lease.sourceId(), URI.create("http://x.example/"), SourceKind.FEED)
                .paused(true)
                .source();
    }
}
