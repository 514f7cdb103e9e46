package org.dibao.notifier.stream;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DeliveryUpdated.State;

/**
 * Counts what the ledger is told: {@code dibao.delivery.entries} by channel and state, {@code dibao.delivery.in.doubt}
 * for attempts repeated after a crash, and {@code dibao.delivery.wait}, the time from match to first attempt.
 */
final class DeliveryMetrics {

    private final MeterRegistry registry;
    private final Timer wait;

    DeliveryMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.wait = Timer.builder("dibao.delivery.wait")
                .description("From match to first attempt")
                .publishPercentileHistogram()
                .register(registry);
    }

    void record(DeliveryUpdated entry) {
        String channel = entry.channel().name().toLowerCase(Locale.ROOT);
        String state = entry.state().name().toLowerCase(Locale.ROOT);
        registry.counter("dibao.delivery.entries", "channel", channel, "state", state)
                .increment();
        if (entry.state() == State.ATTEMPTING && entry.attempt() == 1) {
            wait.record(Duration.between(entry.matchedAt(), entry.updatedAt()));
        }
        if (entry.state() == State.ATTEMPTING && entry.inDoubt() > 0) {
            registry.counter("dibao.delivery.in.doubt", "channel", channel).increment();
        }
    }
}
