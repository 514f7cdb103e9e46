package org.dibao.parser.stream;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.dibao.events.DeadLetters;
import org.dibao.events.Received;
import org.dibao.parser.duplicate.Verdict;
import org.dibao.parser.duplicate.Verdict.Carries;
import org.dibao.parser.redis.KnownAnnouncements;
import org.dibao.parser.stream.ReadDocument.Carrier;
import org.dibao.parser.stream.ReadDocument.Hopeless;
import org.dibao.parser.stream.ReadDocument.Incomplete;
import org.dibao.tables.redis.IndexNotReadyException;
import org.dibao.tables.redis.RedisUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.messaging.Message;

/**
 * Turns fetched documents into announcements and sightings. It returns when everything that follows from a batch is
 * acknowledged on its topic, so that the container may commit; it throws only where infrastructure is down, and the
 * container then hands over the same batch again. Whatever of it was done before is then done in the same words.
 */
public final class DocumentParser {

    private static final Logger LOG = LoggerFactory.getLogger(DocumentParser.class);
    private static final long PAUSE_MILLIS = 100;

    private final DocumentReader reader;
    private final KnownAnnouncements known;
    private final OutcomeWriter outcomes;
    private final DeadLetters deadLetters;
    private final ParserSettings settings;
    private final ParserMetrics metrics;
    private final InstantSource clock;

    DocumentParser(
            DocumentReader reader,
            KnownAnnouncements known,
            OutcomeWriter outcomes,
            DeadLetters deadLetters,
            ParserSettings settings,
            ParserMetrics metrics,
            InstantSource clock) {
        this.reader = reader;
        this.known = known;
        this.outcomes = outcomes;
        this.deadLetters = deadLetters;
        this.settings = settings;
        this.metrics = metrics;
        this.clock = clock;
    }

    /** Parses a batch as the binder hands it over. */
    public void parse(Message<List<byte[]>> batch) {
        parse(Received.of(batch));
    }

    /** Parses a batch. */
    void parse(List<Received> batch) {
        List<Carrier> carriers = new ArrayList<>(batch.size());
        List<Incomplete> incomplete = new ArrayList<>();
        for (ReadDocument read : metrics.timeReading(() -> reader.read(batch))) {
            switch (read) {
                case Carrier carrier -> carriers.add(carrier);
                case Incomplete more -> incomplete.add(more);
                case Hopeless hopeless -> {
                    deadLetters.bury(hopeless.record(), hopeless.reason());
                    metrics.countBuried();
                }
            }
        }
        settle(openOf(carriers, incomplete));
    }

    /**
     * Asks for what is missing, and leaves the documents that can be settled now. What was held and has been published
     * since, by another answer to the same question, is done with: it was whole then, as far as it could be had.
     */
    private List<Carrier> openOf(List<Carrier> carriers, List<Incomplete> incomplete) {
        Set<String> published = published(Stream.concat(
                        carriers.stream().filter(Carrier::wasHeld),
                        incomplete.stream().map(Incomplete::asItIs))
                .map(carrier -> carrier.document().documentId())
                .distinct()
                .toList());
        List<Incomplete> asking = incomplete.stream()
                .filter(more -> !published.contains(more.asItIs().document().documentId()))
                .toList();
        List<Carrier> open = new ArrayList<>(outcomes.ask(asking));
        metrics.countHeld(asking.size() - open.size());
        carriers.stream()
                .filter(carrier -> !carrier.wasHeld()
                        || !published.contains(carrier.document().documentId()))
                .forEach(open::add);
        return open;
    }

    private Set<String> published(List<String> documents) {
        while (!documents.isEmpty()) {
            try {
                return known.published(documents);
            } catch (IndexNotReadyException | RedisUnavailableException e) {
                LOG.info("batch waits for the index documents={} reason=\"{}\"", documents.size(), e.getMessage());
                known.awaitReady(settings.indexPatience());
                pause();
            }
        }
        return Set.of();
    }

    /** Round after round, until every document is done with. */
    private void settle(List<Carrier> carriers) {
        List<Carrier> open = new ArrayList<>(carriers);
        while (!open.isEmpty()) {
            List<Carrier> done = round(oneOfEachAddress(open));
            open.removeAll(new HashSet<>(done));
            if (done.isEmpty()) {
                pause();
            }
        }
    }

    /** What comes later from an address must find what came before. */
    private static List<Carrier> oneOfEachAddress(List<Carrier> open) {
        Set<String> addresses = new HashSet<>();
        return open.stream()
                .filter(carrier -> addresses.add(carrier.document().url().toString()))
                .toList();
    }

    private List<Carrier> round(List<Carrier> carriers) {
        Validity validity = Validity.of(clock, settings.claimValidFor());
        List<Verdict> verdicts;
        try {
            verdicts = metrics.timeClaiming(
                    () -> known.claim(carriers.stream().map(Carrier::claim).toList()));
        } catch (IndexNotReadyException | RedisUnavailableException e) {
            LOG.info("batch waits for the index documents={} reason=\"{}\"", carriers.size(), e.getMessage());
            known.awaitReady(settings.indexPatience());
            return List.of();
        }
        return outcomes.write(decided(carriers, verdicts), validity);
    }

    private List<Outcome> decided(List<Carrier> carriers, List<Verdict> verdicts) {
        List<Outcome> decided = new ArrayList<>(carriers.size());
        for (int i = 0; i < carriers.size(); i++) {
            if (verdicts.get(i) instanceof Carries carries) {
                decided.add(Outcome.of(carriers.get(i), carries));
                metrics.count(carries);
            }
        }
        return decided;
    }

    private static void pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting to claim again; the service is stopping.", e);
        }
    }
}
