package org.dibao.console.desk;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Supplier;

/** How many sources stand how. */
public final class SourceCensus implements MeterBinder {

    private final Supplier<List<SourceReport>> sources;
    private final InstantSource clock;

    SourceCensus(Supplier<List<SourceReport>> sources, InstantSource clock) {
        this.sources = sources;
        this.clock = clock;
    }

    /**
     * The figures that an operator looks at first.
     *
     * @param all how many sources there are
     * @param silent how many are silent
     * @param failing how many fail
     * @param overdue how many should have been polled long since
     */
    public record Counts(long all, long silent, long failing, long overdue) {}

    /** All of these at once. */
    public Counts counts() {
        return new Counts(sources.get().size(), count(SourceState.SILENT), count(SourceState.FAILING), overdue());
    }

    /** How many stand so. */
    public long count(SourceState state) {
        return sources.get().stream().filter(report -> report.state() == state).count();
    }

    /** How many should have been polled long since. */
    public long overdue() {
        Instant now = clock.instant();
        return sources.get().stream().filter(report -> report.overdue(now)).count();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (SourceState state : SourceState.values()) {
            Gauge.builder("dibao.sources", this, census -> census.count(state))
                    .tag("state", state.tag())
                    .description("Sources by how they stand")
                    .register(registry);
        }
        Gauge.builder("dibao.sources.overdue", this, SourceCensus::overdue)
                .description("Sources that should have been polled a quarter of an hour ago")
                .register(registry);
    }
}
