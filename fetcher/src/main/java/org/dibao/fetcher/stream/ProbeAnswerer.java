package org.dibao.fetcher.stream;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Gatherers;
import org.dibao.contracts.ProbeRequested;
import org.dibao.events.DeadLetters;
import org.dibao.events.EventWriter;
import org.dibao.events.Received;
import org.dibao.events.UnreadableRecordException;
import org.dibao.fetcher.probe.Probe;
import org.dibao.fetcher.probe.Probed;
import org.springframework.messaging.Message;

/** Answers the probes of one batch side by side; the offsets are committed once all answers are safe. */
public final class ProbeAnswerer {

    private static final int AT_ONCE = 16;

    /** Nobody looks at the answer to an older question any more. */
    private static final Duration WORTH_ANSWERING = Duration.ofMinutes(5);

    private final Probe probe;
    private final EventWriter writer;
    private final DeadLetters deadLetters;
    private final InstantSource clock;

    ProbeAnswerer(Probe probe, EventWriter writer, DeadLetters deadLetters, InstantSource clock) {
        this.probe = probe;
        this.writer = writer;
        this.deadLetters = deadLetters;
        this.clock = clock;
    }

    /** Answers each probe on {@code probe.answered.v1}, and then has its first pages read by the parser. */
    public void answer(Message<List<byte[]>> batch) {
        List<Probed> probed = Received.of(batch).stream()
                .flatMap(record -> read(record).stream())
                .filter(question ->
                        question.requestedAt().isAfter(clock.instant().minus(WORTH_ANSWERING)))
                .gather(Gatherers.mapConcurrent(AT_ONCE, probe::answer))
                .toList();
        writer.writeAll(probed.stream().map(Probed::answer).toList());
        writer.writeAll(probed.stream()
                .filter(answered -> !answered.items().isEmpty())
                .gather(Gatherers.mapConcurrent(AT_ONCE, probe::documents))
                .toList());
    }

    private Optional<ProbeRequested> read(Received record) {
        try {
            return Optional.of(record.as(ProbeRequested.class));
        } catch (UnreadableRecordException e) {
            deadLetters.bury(record, e);
            return Optional.empty();
        }
    }
}
