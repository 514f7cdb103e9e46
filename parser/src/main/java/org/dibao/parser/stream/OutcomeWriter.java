package org.dibao.parser.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.dibao.contracts.SightingRecorded;
import org.dibao.events.DeadLetters;
import org.dibao.events.EventWriter;
import org.dibao.events.Position;
import org.dibao.events.UnwritableRecordException;
import org.dibao.parser.redis.KnownAnnouncements;
import org.dibao.parser.stream.ReadDocument.Carrier;
import org.dibao.parser.stream.ReadDocument.Incomplete;
import org.dibao.tables.redis.IndexNotReadyException;
import org.dibao.tables.redis.RedisUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes what was decided to the topics, and then tells the index that it is there. */
final class OutcomeWriter {

    private static final Logger LOG = LoggerFactory.getLogger(OutcomeWriter.class);

    /** An outcome on its way; the announcement comes first, so that no sighting stands alone. */
    private record Sent(Outcome outcome, List<CompletableFuture<Position>> written) {}

    private final EventWriter writer;
    private final DeadLetters deadLetters;
    private final KnownAnnouncements known;

    OutcomeWriter(EventWriter writer, DeadLetters deadLetters, KnownAnnouncements known) {
        this.writer = writer;
        this.deadLetters = deadLetters;
        this.known = known;
    }

    /**
     * Writes outcomes until the claims behind them are too old, and returns when all that were written are
     * acknowledged.
     *
     * @return the documents that are done with; the others must be claimed again
     * @throws org.dibao.events.BrokerUnavailableException if some may not have been written
     */
    List<Carrier> write(List<Outcome> outcomes, Validity validity) {
        List<Sent> sent = new ArrayList<>(outcomes.size());
        for (Outcome outcome : outcomes) {
            if (validity.over()) {
                LOG.warn("claims became too old and are made again written={} of={}", sent.size(), outcomes.size());
                break;
            }
            sent.add(send(outcome));
        }
        List<SightingRecorded> sightings = new ArrayList<>(sent.size());
        List<Position> places = new ArrayList<>(sent.size());
        for (Sent one : sent) {
            try {
                places.add(writer.await(one.written()).getLast());
                sightings.add(one.outcome().sighting());
            } catch (UnwritableRecordException e) {
                deadLetters.bury(one.outcome().carrier().record(), e);
            }
        }
        tellIndex(sightings, places);
        return sent.stream().map(one -> one.outcome().carrier()).toList();
    }

    /**
     * Writes requests for parts, and returns when all that were written are acknowledged.
     *
     * @return the documents whose request does not fit on its topic, to be published as they are
     * @throws org.dibao.events.BrokerUnavailableException if some may not have been written
     */
    List<Carrier> ask(List<Incomplete> incomplete) {
        List<CompletableFuture<Position>> asking =
                incomplete.stream().map(more -> writer.write(more.request())).toList();
        List<Carrier> asTheyAre = new ArrayList<>();
        for (int i = 0; i < asking.size(); i++) {
            try {
                writer.await(List.of(asking.get(i)));
            } catch (UnwritableRecordException e) {
                LOG.warn("part not asked for reason=\"{}\"", e.getMessage());
                asTheyAre.add(incomplete.get(i).asItIs());
            }
        }
        return asTheyAre;
    }

    private Sent send(Outcome outcome) {
        List<CompletableFuture<Position>> written = new ArrayList<>(2);
        if (outcome.published() != null) {
            written.add(writer.write(outcome.published()));
        }
        written.add(writer.write(outcome.sighting()));
        return new Sent(outcome, written);
    }

    /** What stands on the topic is safe: an index that misses it now finds it there. */
    private void tellIndex(List<SightingRecorded> sightings, List<Position> places) {
        try {
            known.recorded(sightings, places);
        } catch (IndexNotReadyException | RedisUnavailableException e) {
            LOG.info(
                    "sightings left to be read from the topic count={} reason=\"{}\"",
                    sightings.size(),
                    e.getMessage());
        }
    }
}
