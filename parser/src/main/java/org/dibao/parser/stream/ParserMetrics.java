package org.dibao.parser.stream;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.Locale;
import java.util.function.Supplier;
import org.dibao.contracts.AnnouncementPublished.Change;
import org.dibao.parser.duplicate.Verdict.Carries;

/**
 * What the parser counts: {@code dibao.parser.documents} by outcome ({@code new}, {@code revised}, {@code upgraded},
 * {@code copy}, {@code buried},
 * {@code held} each time that a part of one is asked for), and how long a batch takes to be read and to be claimed.
 */
final class ParserMetrics {

    private static final String DOCUMENTS = "dibao.parser.documents";

    private final MeterRegistry registry;
    private final Timer reading;
    private final Timer claiming;
    private final Counter buried;

    ParserMetrics(MeterRegistry registry) {
        this.registry = registry;
        this.reading = registry.timer("dibao.parser.batch.reading");
        this.claiming = registry.timer("dibao.parser.batch.claiming");
        this.buried = registry.counter(DOCUMENTS, "outcome", "buried");
    }

    <T> T timeReading(Supplier<T> work) {
        return timed(reading, work);
    }

    <T> T timeClaiming(Supplier<T> work) {
        return timed(claiming, work);
    }

    void countBuried() {
        buried.increment();
    }

    /** Documents for whose further pages or files was asked. */
    void countHeld(int documents) {
        registry.counter(DOCUMENTS, "outcome", "held").increment(documents);
    }

    void count(Carries verdict) {
        Change change = verdict.change();
        String outcome = change == null ? "copy" : change.name().toLowerCase(Locale.ROOT);
        registry.counter(DOCUMENTS, "outcome", outcome).increment();
    }

    private static <T> T timed(Timer timer, Supplier<T> work) {
        long begun = System.nanoTime();
        T result = work.get();
        timer.record(System.nanoTime() - begun, java.util.concurrent.TimeUnit.NANOSECONDS);
        return result;
    }
}
