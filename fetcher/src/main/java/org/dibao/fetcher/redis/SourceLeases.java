package org.dibao.fetcher.redis;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.dibao.fetcher.redis.Scripts.Call;
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

    private static final String YOURS = "YOURS";

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
     * Takes sources in one go: those that no other fetcher has and that nobody polled after the last poll that is known
     * here. One fetcher must not ask for a source that it polls already.
     *
     * @return for each what it got, in the same order; empty for nothing
     * @throws RedisUnavailableException if nobody can say
     */
    public List<Optional<Lease>> takeAll(List<Wanted> wanted) {
        Instant asked = clock.instant();
        List<String> answers = scripts.runAll(
                Script.LEASE,
                wanted.stream()
                        .map(source -> new Call(
                                keys(source.sourceId()),
                                List.of(fetcher, millis(holds), millis(source.lastPolledAt()))))
                        .toList());
        List<Optional<Lease>> taken = new ArrayList<>(wanted.size());
        for (int i = 0; i < wanted.size(); i++) {
            taken.add(answers.get(i).equals(YOURS) ? Optional.of(hold(wanted.get(i), asked)) : Optional.empty());
        }
        return taken;
    }

    private Lease hold(Wanted wanted, Instant asked) {
        Lease lease = new Lease(wanted.sourceId(), asked);
        held.put(wanted.sourceId(), lease);
        return lease;
    }

    /**
     * Prolongs the leases of polls that take their time; to be called every second.
     *
     * @throws RedisUnavailableException if that is not possible now
     */
    public void prolong() {
        Instant now = clock.instant();
        List<Lease> ageing = held.values().stream()
                .filter(lease -> lease.since().plus(holds.dividedBy(3)).isBefore(now))
                .toList();
        List<String> answers = scripts.runAll(
                Script.RENEW,
                ageing.stream()
                        .map(lease -> new Call(leaseKey(lease.sourceId()), List.of(fetcher, millis(holds))))
                        .toList());
        for (int i = 0; i < ageing.size(); i++) {
            if (answers.get(i).equals(YOURS)) {
                held.computeIfPresent(ageing.get(i).sourceId(), (id, old) -> new Lease(id, now));
            }
        }
    }

    /** Whether a source is certainly still ours; if not, another fetcher may be polling it, and the report is that one's. */
    public boolean holds(Lease lease) {
        Lease current = held.get(lease.sourceId());
        return current != null && clock.instant().isBefore(current.since().plus(holds));
    }

    /** Gives sources back after polls whose reports are safe on their topic. */
    public void polled(List<Polled> polls) {
        release(polls);
    }

    /** Gives a source back that was not polled after all. */
    public void giveBack(Lease lease) {
        release(List.of(new Polled(lease, Instant.EPOCH)));
    }

    private void release(List<Polled> polls) {
        polls.forEach(poll -> held.remove(poll.lease().sourceId()));
        scripts.runAll(
                Script.RELEASE,
                polls.stream()
                        .map(poll -> new Call(
                                keys(poll.lease().sourceId()),
                                List.of(fetcher, millis(poll.polledAt()), millis(MARK_KEPT))))
                        .toList());
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

    private static String millis(@Nullable Instant instant) {
        return instant == null ? "0" : Long.toString(instant.toEpochMilli());
    }

    @Override
    public void close() {
        scripts.close();
    }

    /**
     * A source that is asked for.
     *
     * @param lastPolledAt begin of the last poll that is known here; null for none
     */
    public record Wanted(String sourceId, @Nullable Instant lastPolledAt) {}

    /**
     * The right to poll a source.
     *
     * @param sourceId which
     * @param since when it was taken or last prolonged, before Redis was asked
     */
    public record Lease(String sourceId, Instant since) {}

    /**
     * A poll that is over.
     *
     * @param polledAt when it began
     */
    public record Polled(Lease lease, Instant polledAt) {}
}
