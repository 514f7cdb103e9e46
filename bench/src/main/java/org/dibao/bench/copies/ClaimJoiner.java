package org.dibao.bench.copies;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.dibao.bench.ground.Ground;
import org.dibao.contracts.SightingRecorded;
import org.dibao.events.EventWriter;
import org.dibao.lexicon.regions.Regions;
import org.dibao.parser.duplicate.Claim;
import org.dibao.parser.duplicate.Fingerprints;
import org.dibao.parser.duplicate.Verdict;
import org.dibao.parser.duplicate.Verdict.Carries;
import org.dibao.parser.redis.KnownAnnouncements;
import org.dibao.tables.redis.RedisConnections;

/** The parser's own way: fingerprint, claim in Redis, sighting on its topic, and back into the index. */
final class ClaimJoiner implements Joiner {

    private static final Instant FETCHED = Instant.parse("2022-06-01T00:00:00Z");

    private final Fingerprints fingerprints = new Fingerprints(Regions.standard());
    private final RedisConnections redis;
    private final EventWriter writer;
    private final KnownAnnouncements known;

    ClaimJoiner(Ground ground) {
        redis = ground.redis();
        writer = new EventWriter(ground.kafka(), "/parser", Duration.ofSeconds(15));
        known = new KnownAnnouncements(redis, ground.kafka(), "bench", Duration.ofSeconds(22));
        known.start();
        known.awaitReady(Duration.ofMinutes(1));
    }

    @Override
    public String name() {
        return "Dibao";
    }

    /** One after the other, so that each finds what came before. */
    @Override
    public List<String> join(List<Read> documents) {
        List<String> joined = new ArrayList<>(documents.size());
        List<SightingRecorded> sightings = new ArrayList<>(documents.size());
        for (Read document : documents) {
            Claim claim = claim(document);
            Verdict verdict = known.claim(List.of(claim)).getFirst();
            if (verdict instanceof Verdict.Later) {
                acknowledge(sightings);
                verdict = known.claim(List.of(claim)).getFirst();
            }
            if (!(verdict instanceof Carries carries)) {
                throw new IllegalStateException(claim.url() + " waits for a change that was acknowledged.");
            }
            joined.add(carries.announcementId());
            sightings.add(sighting(claim, document, carries));
        }
        acknowledge(sightings);
        return joined;
    }

    @Override
    public void close() {
        known.close();
        writer.close();
        redis.close();
    }

    private Claim claim(Read document) {
        String url = document.specimen().url();
        return new Claim(
                url,
                URI.create(url),
                FETCHED,
                document.announcement().standing(),
                document.announcement().truncated(),
                fingerprints.of(document.announcement()),
                document.announcement().references());
    }

    private void acknowledge(List<SightingRecorded> sightings) {
        known.recorded(sightings, writer.writeAll(sightings));
        sightings.clear();
    }

    private static SightingRecorded sighting(Claim claim, Read document, Carries carries) {
        return new SightingRecorded(
                claim.documentId(),
                carries.announcementId(),
                carries.revision(),
                carries.change(),
                claim.url(),
                "bench",
                "Bench",
                claim.fetchedAt(),
                document.announcement().publishedAt(),
                document.announcement().title(),
                claim.standing(),
                document.announcement().attribution(),
                claim.truncated(),
                claim.fingerprint());
    }
}
