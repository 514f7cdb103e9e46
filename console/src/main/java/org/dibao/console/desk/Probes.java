package org.dibao.console.desk;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dibao.contracts.ListSelectors;
import org.dibao.contracts.ProbeAnswered;
import org.dibao.contracts.ProbeRequested;
import org.dibao.contracts.ProbeUnderstood;
import org.dibao.contracts.SourceKind;
import org.dibao.events.EventWriter;
import org.dibao.events.KafkaSettings;
import org.jspecify.annotations.Nullable;

/** Asks a fetcher what an address would yield, and hears from a parser what it would make of the first pages. */
final class Probes implements AutoCloseable {

    private final EventWriter writer;
    private final InstantSource clock;
    private final Heard<ProbeAnswered> answered;
    private final Heard<ProbeUnderstood> understood;

    Probes(KafkaSettings kafka, EventWriter writer, InstantSource clock) {
        this.writer = writer;
        this.clock = clock;
        this.answered = new Heard<>(ProbeAnswered.class, kafka);
        this.understood = new Heard<>(ProbeUnderstood.class, kafka);
    }

    /** Asks; returns the id under which the answer will be found. */
    String ask(URI address, @Nullable SourceKind kind, @Nullable ListSelectors selectors, boolean rendered) {
        String id = UUID.randomUUID().toString();
        writer.writeAll(List.of(new ProbeRequested(id, address, kind, selectors, rendered, clock.instant())));
        return id;
    }

    /** What the address yields, once a fetcher has looked. */
    Optional<ProbeAnswered> answer(String id) {
        return answered.answer(id);
    }

    /** What would become of the first pages, once a parser has read them. */
    Optional<ProbeUnderstood> understanding(String id) {
        return understood.answer(id);
    }

    @Override
    public void close() {
        answered.close();
        understood.close();
    }
}
