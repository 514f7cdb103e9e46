package org.dibao.parser.stream;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.dibao.contracts.DocumentFetched;
import org.dibao.events.BrokerUnavailableException;
import org.dibao.events.DeadLetters;
import org.dibao.events.Received;
import org.dibao.lexicon.regions.Regions;
import org.dibao.parser.AnnouncementReader;
import org.dibao.parser.Ground;
import org.dibao.parser.duplicate.Fingerprints;
import org.dibao.parser.duplicate.Verdict.Carries;
import org.dibao.parser.redis.KnownAnnouncements;
import org.dibao.parser.stream.ReadDocument.Carrier;
import org.dibao.tables.redis.IndexNotReadyException;
import org.dibao.tables.redis.RedisConnections;
import org.dibao.tables.redis.RedisSettings;
import org.dibao.tables.redis.RedisUnavailableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A parser as the service puts it together, without the container that feeds it. Several make several instances. */
final class Parser implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Parser.class);
    static final Duration CLAIM_VALID_FOR = Duration.ofSeconds(2);
    static final Duration IN_FLIGHT = CLAIM_VALID_FOR.plus(Ground.WRITE_WITHIN);

    private final RedisConnections redis;
    private final DocumentReader reader = new DocumentReader(
            new AnnouncementReader(), new Fingerprints(Regions.standard()), 500_000, InstantSource.system());
    private final OutcomeWriter outcomes;
    private final DocumentParser parser;
    final KnownAnnouncements known;

    Parser(RedisSettings settings) {
        redis = new RedisConnections(settings);
        known = new KnownAnnouncements(redis, Ground.kafka(), "parser-by-hand", IN_FLIGHT);
        known.start();
        DeadLetters deadLetters = new DeadLetters(Ground.writer(), "parser");
        outcomes = new OutcomeWriter(Ground.writer(), deadLetters, known);
        parser = new DocumentParser(
                reader,
                known,
                outcomes,
                deadLetters,
                new ParserSettings(CLAIM_VALID_FOR, Duration.ofSeconds(60), 500_000),
                new ParserMetrics(new SimpleMeterRegistry()),
                InstantSource.system());
    }

    /** Parses a batch as the container has it parsed: again while infrastructure is away. */
    void parse(DocumentFetched... documents) {
        List<Received> batch = Stream.of(documents).map(Pages::received).toList();
        while (true) {
            try {
                parser.parse(batch);
                return;
            } catch (BrokerUnavailableException | IndexNotReadyException | RedisUnavailableException e) {
                LOG.info("batch is handed over again reason=\"{}\"", e.getMessage());
            }
        }
    }

    /** Claims a document and goes no further. */
    Outcome claimOnly(DocumentFetched document) {
        known.awaitReady(Duration.ofSeconds(60));
        Carrier carrier =
                (Carrier) reader.read(List.of(Pages.received(document))).getFirst();
        return Outcome.of(
                carrier, (Carries) known.claim(List.of(carrier.claim())).getFirst());
    }

    /** Goes on from there. */
    List<Carrier> write(Outcome outcome, Validity validity) {
        return outcomes.write(List.of(outcome), validity);
    }

    @Override
    public void close() {
        reader.close();
        known.close();
        redis.close();
    }
}
