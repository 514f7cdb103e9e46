package org.dibao.parser.redis;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.dibao.contracts.SightingRecorded;
import org.dibao.events.KafkaSettings;
import org.dibao.events.Position;
import org.dibao.parser.duplicate.Claim;
import org.dibao.parser.duplicate.Identity;
import org.dibao.parser.duplicate.Verdict;
import org.dibao.tables.redis.IndexDefinition;
import org.dibao.tables.redis.IndexNotReadyException;
import org.dibao.tables.redis.IndexScript;
import org.dibao.tables.redis.IndexState;
import org.dibao.tables.redis.RedisConnections;
import org.dibao.tables.redis.RedisIndex;
import org.dibao.tables.redis.RedisUnavailableException;

/**
 * The announcements that are known, and by which documents: an index in Redis of the sightings on their topic.
 *
 * <p>It has no expiry. An announcement is copied years later, and one that was forgotten would be announced again; what
 * bounds it is memory, about 350 bytes an announcement and 60 a further copy. When that is full (with {@code
 * maxmemory-policy noeviction}) claims fail, the parser waits, and nothing is lost or forgotten.
 */
public final class KnownAnnouncements implements AutoCloseable {

    /** Layout of the keys; one more whenever {@code store.lua} lays them out otherwise or a fingerprint is taken anew. */
    private static final int SCHEMA = 3;

    private static final IndexScript CLAIM =
            IndexScript.of(KnownAnnouncements.class, "store.lua", "likeness.lua", "references.lua", "claim.lua");
    private static final IndexScript RECORD = IndexScript.of(KnownAnnouncements.class, "store.lua", "record.lua");

    private static final IndexScript PUBLISHED = IndexScript.of(KnownAnnouncements.class, "store.lua", "published.lua");

    private final RedisIndex<SightingRecorded> index;
    private final Duration inFlight;

    /**
     * @param group the parsers' consuming group
     * @param inFlight how long after a claim its sighting can still reach the topic
     */
    public KnownAnnouncements(RedisConnections redis, KafkaSettings kafka, String group, Duration inFlight) {
        this.inFlight = inFlight;
        this.index = new RedisIndex<>(
                new IndexDefinition<>(
                        "{dibao:sightings}",
                        SCHEMA,
                        SightingRecorded.class,
                        RECORD,
                        ClaimCodec::given,
                        group,
                        inFlight),
                redis,
                kafka);
    }

    /** Begins to look after the index. */
    public void start() {
        index.start();
    }

    /** How the index is. */
    public IndexState state() {
        return index.state();
    }

    /**
     * Waits until claims can be made.
     *
     * @throws IndexNotReadyException if that takes longer
     */
    public void awaitReady(Duration atMost) {
        index.awaitReady(atMost);
    }

    /**
     * Claims documents, no two of one address, in one go.
     *
     * @return what each carries, in order
     * @throws IndexNotReadyException if the index must not be asked now; nothing is decided then
     * @throws RedisUnavailableException if Redis did not answer
     */
    public List<Verdict> claim(List<Claim> claims) {
        return index
                .ask(
                        CLAIM,
                        claims.stream()
                                .map(claim -> ClaimCodec.given(claim, inFlight))
                                .toList())
                .stream()
                .map(ClaimCodec::verdict)
                .toList();
    }

    /**
     * Which of these documents lead the text of their announcement, with that acknowledged on its topic.
     *
     * @throws IndexNotReadyException if the index must not be asked now
     * @throws RedisUnavailableException if Redis did not answer
     */
    public Set<String> published(List<String> documentIds) {
        List<byte[]> answers = index.ask(
                PUBLISHED,
                documentIds.stream().map(id -> List.of(Identity.ofDocument(id))).toList());
        Set<String> published = new HashSet<>();
        for (int i = 0; i < answers.size(); i++) {
            if (answers.get(i)[0] == '1') {
                published.add(documentIds.get(i));
            }
        }
        return published;
    }

    /**
     * Takes in sightings that are acknowledged on their topic.
     *
     * @throws IndexNotReadyException if the index is being made; it finds them on the topic
     * @throws RedisUnavailableException if Redis did not answer; the index finds them on the topic
     */
    public void recorded(List<SightingRecorded> sightings, List<Position> places) {
        index.apply(sightings, places);
    }

    @Override
    public void close() {
        index.close();
    }
}
