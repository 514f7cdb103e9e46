package org.dibao.fetcher.redis;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.dibao.fetcher.redis.Scripts.Script;
import org.dibao.tables.redis.RedisConnections;
import org.dibao.tables.redis.RedisUnavailableException;
import org.jspecify.annotations.Nullable;

/**
 * Who polls which source now. A lease is short and prolonged while its poll goes on, so that the sources of a fetcher
 * that died are free again within half a minute. The mark that a poll leaves behind keeps a fetcher that has not yet
 * heard of that poll from doing it again. Lost with Redis, both cost one poll too many at most.
 */
public final class SourceLeases implements AutoCloseable {

    private static final Duration HOLDS = Duration.ofSeconds(30);

    /** Longer than any fetcher lags behind the topic of polls while it works at all. */
    private static final Duration MARK_KEPT = Duration.ofMinutes(10);

    private final Scripts scripts;
    private final InstantSource clock;
    private final Duration holds;
    private final String fetcher = UUID.randomUUID().toString();
    private final Map<String, Lease> held = new ConcurrentHashMap<>();

    /** The leases of one fetcher. */
    public SourceLeases(RedisConnections connections, InstantSource clock) {
        this(connections, clock, HOLDS);
    }

    SourceLeases(RedisConnections connections, InstantSource clock, Duration holds) {
        this.scripts = new Scripts(connections);
        this.clock = clock;
        this.holds = holds;
    }

    /**
     * Takes a source, if no other fetcher has it and nobody polled it after the last poll that is known here. One
     * fetcher must not ask for a source that it polls already.
     *
     * @param lastPolledAt begin of the last poll that is known here; null for none
     * @throws RedisUnavailableException if nobody can say
     */
    public Optional<Lease> take(String sourceId, @Nullable Instant lastPolledAt) {
        Instant asked = clock.instant();
        String known = lastPolledAt == null ? "0" : Long.toString(lastPolledAt.toEpochMilli());
        String answer = scripts.run(Script.LEASE, keys(sourceId), fetcher, millis(holds), known);
        if (!answer.equals("YOURS")) {
            return Optional.empty();
        }
        Lease lease = new Lease(sourceId, asked);
        held.put(sourceId, lease);
        return Optional.of(lease);
    }

    /**
     * Prolongs the leases of polls that take their time; to be called every second.
     *
     * @throws RedisUnavailableException if that is not possible now
     */
    public void prolong() {
        Instant now = clock.instant();
        for (Lease lease : held.values()) {
            if (lease.since().plus(holds.dividedBy(3)).isBefore(now)
                    && scripts.run(Script.RENEW, leaseKey(lease.sourceId()), fetcher, millis(holds))
                            .equals("YOURS")) {
                held.computeIfPresent(lease.sourceId(), (id, old) -> new Lease(id, now));
            }
        }
    }

    /** Whether a source is certainly still ours; if not, another fetcher may be polling it, and the report is that one's. */
    public boolean holds(Lease lease) {
        Lease current = held.get(lease.sourceId());
        return current != null && clock.instant().isBefore(current.since().plus(holds));
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
        held.remove(lease.sourceId());
        scripts.run(Script.RELEASE, keys(lease.sourceId()), fetcher, Long.toString(polledAt), millis(MARK_KEPT));
    }

    private static List<String> keys(String sourceId) {
        return List.of(leaseKey(sourceId).getFirst(), "dibao:fetcher:{" + sourceId + "}:polled");
    }

    private static List<String> leaseKey(String sourceId) {
        return List.of("dibao:fetcher:{" + sourceId + "}:lease");
    }

    private static String millis(Duration duration) {
        return Long.toString(duration.toMillis());
    }

    @Override
    public void close() {
        scripts.close();
    }

    /**
     * The right to poll a source.
     *
     * @param sourceId which
     * @param since when it was taken or last prolonged, before Redis was asked
     */
    public record Lease(String sourceId, Instant since) {}
}
