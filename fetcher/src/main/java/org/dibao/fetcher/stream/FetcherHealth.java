package org.dibao.fetcher.stream;

import org.dibao.contracts.SourceDefined;
import org.dibao.tables.Table;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Whether sources are being polled, and if not, why not. */
final class FetcherHealth implements HealthIndicator {

    private final DueLoop loop;
    private final Table<SourceDefined, SourceDefined> sources;

    FetcherHealth(DueLoop loop, Table<SourceDefined, SourceDefined> sources) {
        this.loop = loop;
        this.sources = sources;
    }

    @Override
    public Health health() {
        String trouble = loop.trouble();
        Health.Builder health = trouble == null ? Health.up() : Health.down().withDetail("trouble", trouble);
        return health.withDetail("sources", sources.size())
                .withDetail("pollsUnderWay", loop.pollsUnderWay())
                .withDetail("waiting", loop.waiting())
                .build();
    }
}
