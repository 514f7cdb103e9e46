package org.dibao.parser.stream;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.dibao.contracts.DocumentFetched;
import org.dibao.contracts.ProbeFetched;
import org.dibao.contracts.ProbeUnderstood;
import org.dibao.contracts.ProbeUnderstood.Reading;
import org.dibao.events.DeadLetters;
import org.dibao.events.EventWriter;
import org.dibao.events.Received;
import org.dibao.events.UnreadableRecordException;
import org.dibao.parser.Understanding;
import org.springframework.messaging.Message;

/** Says what would be made of the first pages of a probed address. Nothing is claimed, so nothing comes of it. */
public final class ProbeReader {

    private final DocumentReader reader;
    private final EventWriter writer;
    private final DeadLetters deadLetters;
    private final InstantSource clock;

    ProbeReader(DocumentReader reader, EventWriter writer, DeadLetters deadLetters, InstantSource clock) {
        this.reader = reader;
        this.writer = writer;
        this.deadLetters = deadLetters;
        this.clock = clock;
    }

    /** Answers each on {@code probe.understood.v1}. */
    public void read(Message<List<byte[]>> batch) {
        writer.writeAll(Received.of(batch).stream()
                .flatMap(record -> fetched(record).stream())
                .map(this::understood)
                .toList());
    }

    private Optional<ProbeFetched> fetched(Received record) {
        try {
            return Optional.of(record.as(ProbeFetched.class));
        } catch (UnreadableRecordException e) {
            deadLetters.bury(record, e);
            return Optional.empty();
        }
    }

    private ProbeUnderstood understood(ProbeFetched fetched) {
        return new ProbeUnderstood(
                fetched.probeId(),
                fetched.documents().stream().map(this::reading).toList(),
                clock.instant());
    }

    private Reading reading(DocumentFetched document) {
        try {
            return switch (reader.understand(document)) {
                case Understanding.Understood understood ->
                    new Reading(document.url(), understood.announcement(), null);
                case Understanding.NoAnnouncement nothing -> new Reading(document.url(), null, nothing.reason());
            };
        } catch (RuntimeException | StackOverflowError e) {
            return new Reading(document.url(), null, "A defect of the parser: " + e);
        }
    }
}
