package org.dibao.fetcher.redis;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.dibao.fetcher.redis.Scripts.Script;
import org.dibao.tables.redis.RedisConnections;
import org.dibao.tables.redis.RedisUnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * Who polls which source now. A lease ends by itself should its holder die; the mark that a poll leaves behind keeps a
 * fetcher that has not yet heard of that poll from doing it again. Lost with Redis, both cost one poll too many at most.
 */
public final class SourceLeases implements AutoCloseable {

    /** Longer than any fetcher lags behind the topic of polls while it works at all. */
    private static final Duration MARK_KEPT = Duration.ofMinutes(10);

    private final Scripts scripts;

    public SourceLeases(RedisConnections connections) {
        this.scripts = new Scripts(connections);
    }

    /**
     * Takes a source, if nobody else has it and nobody polled it after the last poll that is known here.
     *
     * @param lastPolledAt begin of the last poll that is known here; null for none
     * @param holds how long the lease lasts; longer than a poll can take
     * @throws RedisUnavailableException if nobody can say
     */
    public Optional<Lease> take(String sourceId, @Nullable Instant lastPolledAt, Duration holds) {
        String token = UUID.randomUUID().toString();
        String known = lastPolledAt == null ? "0" : Long.toString(lastPolledAt.toEpochMilli());
        String answer = scripts.run(Script.LEASE, keys(sourceId), token, Long.toString(holds.toMillis()), known);
        return answer.equals("YOURS") ? Optional.of(new Lease(sourceId, token)) : Optional.empty();
    }

    /** Gives a source back after a poll whose report is safe on its topic. */
    public void polled(Lease lease, Instant polledAt) {
        release(lease, polledAt.toEpochMilli());
    }

    /** Gives a source back that was not polled after all. */
    public void giveBack(Lease lease) {
        release(lease, 0);
    }

    private void release(Lease lease, long polledAt) {
        scripts.run(
                Script.RELEASE,
                keys(lease.sourceId()),
                lease.token(),
                Long.toString(polledAt),
                Long.toString(MARK_KEPT.toMillis()));
    }

    private static List<String> keys(String sourceId) {
        String source = "dibao:fetcher:{" + sourceId + "}:";
        return List.of(source + "lease", source + "polled");
    }

    @Override
    public void close() {
        scripts.close();
    }

    /**
     * The right to poll a source.
     *
     * @param sourceId which
     * @param token tells this lease from every other one of the source
     */
    public record Lease(String sourceId, String token) {}
}
