package org.dibao.fetcher.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourceKind;
import org.dibao.contracts.SourcePolled;
import org.dibao.events.EventWriter;
import org.dibao.fetcher.Infrastructure;
import org.dibao.fetcher.PolledSample;
import org.dibao.fetcher.redis.SourceLeases;
import org.dibao.fetcher.redis.SourceLeases.Lease;
import org.dibao.fetcher.redis.SourceLeases.Wanted;
import org.dibao.fetcher.stream.Reports.Ended;
import org.dibao.tables.Table;
import org.dibao.tables.redis.RedisConnections;
import org.dibao.tables.redis.RedisSettings;
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
            Reports reports = new Reports(polls, leases, source -> done.add(source.sourceId()), failure -> {});
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

    private SourcePolled polled(Lease lease) {
        return PolledSample.of(lease.sourceId())
                .at(now)
                .next(now.plusSeconds(60))
                .report();
    }

    private static SourceDefined source(Lease lease) {
        return new SourceDefined(
                lease.sourceId(),
                lease.sourceId(),
                URI.create("http://x.example/"),
                SourceKind.FEED,
                null,
                null,
                false,
                null,
                false,
                true,
                false,
                null,
                null,
                Instant.EPOCH,
                "test");
    }
}
