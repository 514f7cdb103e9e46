package org.dibao.fetcher.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourcePolled;
import org.dibao.events.BrokerUnavailableException;
import org.dibao.fetcher.redis.SourceLeases;
import org.dibao.fetcher.redis.SourceLeases.Lease;
import org.dibao.fetcher.redis.SourceLeases.Wanted;
import org.dibao.fetcher.source.HostLanes;
import org.dibao.fetcher.source.SourceSchedule;
import org.dibao.fetcher.stream.Reports.Ended;
import org.dibao.tables.Table;
import org.dibao.tables.redis.RedisUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks every second which sources are due, leases as many as there are free places for, and has each polled on a thread
 * of its own: lease, poll, documents acknowledged, report acknowledged, lease given back; in this order, so that a crash
 * at any point repeats a poll at worst. While Redis or Kafka is away it rests, and goes on when they are back; sources
 * stay due meanwhile.
 */
final class DueLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DueLoop.class);
    private static final Duration TICK = Duration.ofSeconds(1);

    /** While sources wait for free places: long enough that some come free together and are leased in one go. */
    private static final Duration PAUSE = Duration.ofMillis(10);

    private static final Duration REST = Duration.ofSeconds(2);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(10);

    /** As many sources of one host are polled side by side; with the usual pause of a second more would only wait. */
    private static final int MOST_PER_HOST = 4;

    private final Table<SourceDefined, SourceDefined> sources;
    private final Table<SourcePolled, SourcePolled> polls;
    private final PushTables pushes;
    private final SourceLeases leases;
    private final SourceWork work;
    private final InstantSource clock;
    private final Semaphore free;
    private final int pollsAtOnce;
    private final HostLanes lanes = new HostLanes(MOST_PER_HOST);
    private Instant nextTick = Instant.MIN;
    private volatile Instant restUntil = Instant.MIN;
    private volatile @Nullable String trouble;
    private volatile boolean running;
    private @Nullable Thread ticking;
    private @Nullable Reports reports;
    private ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    DueLoop(
            Table<SourceDefined, SourceDefined> sources,
            Table<SourcePolled, SourcePolled> polls,
            PushTables pushes,
            SourceLeases leases,
            SourceWork work,
            InstantSource clock,
            int pollsAtOnce) {
        this.sources = sources;
        this.polls = polls;
        this.pushes = pushes;
        this.leases = leases;
        this.work = work;
        this.clock = clock;
        this.pollsAtOnce = pollsAtOnce;
        this.free = new Semaphore(pollsAtOnce);
    }

    /** Why nothing is polled at the moment, in a sentence; null if all is well. */
    @Nullable
    String trouble() {
        return trouble;
    }

    /** How many sources are being polled here. */
    int pollsUnderWay() {
        return pollsAtOnce - free.availablePermits();
    }

    /** How many sources are due and wait here for a free place. */
    int waiting() {
        return lanes.waiting();
    }

    @Override
    public synchronized void start() {
        running = true;
        workers = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("poll-", 0).factory());
        Reports writing = new Reports(polls, leases, work::withoutReport, lanes::done, this::rest);
        reports = writing;
        ticking = Thread.ofPlatform().name("due-loop").daemon().start(() -> run(writing));
    }

    @Override
    public synchronized void stop() {
        running = false;
        if (ticking != null) {
            ticking.interrupt();
        }
        workers.shutdown();
        try {
            if (!workers.awaitTermination(PATIENCE_AT_STOP.toMillis(), TimeUnit.MILLISECONDS)) {
                // Polls that are cut off leave no report and are done again by whoever runs next.
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
        if (reports != null) {
            reports.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run(Reports writing) {
        while (running) {
            try {
                Thread.sleep(lanes.waiting() > 0 && !resting() ? PAUSE : TICK);
                tick();
                if (!resting()) {
                    begin(writing);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RedisUnavailableException e) {
                rest(e);
            } catch (RuntimeException e) {
                LOG.error("defect in the due loop; it goes on", e);
                rest(new IllegalStateException("A defect stopped the fetcher for a moment: " + e, e));
            }
        }
    }

    private void tick() {
        Instant now = clock.instant();
        if (now.isBefore(nextTick)) {
            return;
        }
        nextTick = now.plus(TICK);
        leases.prolong();
        lanes.fill(SourceSchedule.due(sources.values(), id -> polls.get(id).orElse(null), pushes::receivedAt, now));
    }

    private void begin(Reports writing) {
        List<Chosen> next = stillDue(lanes.take(free.availablePermits()));
        if (next.isEmpty()) {
            return;
        }
        List<Optional<Lease>> granted = lease(next);
        for (int i = 0; i < next.size(); i++) {
            Chosen chosen = next.get(i);
            Optional<Lease> lease = granted.get(i);
            if (lease.isEmpty()) {
                lanes.done(chosen.source());
            } else {
                free.acquireUninterruptibly();
                workers.execute(() -> poll(chosen, lease.get(), writing));
            }
        }
    }

    /**
     * A source that is due by its last poll.
     *
     * @param last the poll by which it is; null for none
     */
    private record Chosen(SourceDefined source, @Nullable SourcePolled last) {

        Wanted wanted() {
            return new Wanted(source.sourceId(), last == null ? null : last.polledAt());
        }
    }

    /** Those that nobody polled since the lanes were filled; the lease is asked for by the very poll that was looked at. */
    private List<Chosen> stillDue(List<SourceDefined> taken) {
        Instant now = clock.instant();
        List<Chosen> due = new ArrayList<>(taken.size());
        for (SourceDefined source : taken) {
            String id = source.sourceId();
            SourcePolled last = polls.get(id).orElse(null);
            if (SourceSchedule.isDue(source, last, pushes.receivedAt(id), now)) {
                due.add(new Chosen(source, last));
            } else {
                lanes.done(source);
            }
        }
        return due;
    }

    private List<Optional<Lease>> lease(List<Chosen> next) {
        try {
            return leases.takeAll(next.stream().map(Chosen::wanted).toList());
        } catch (RuntimeException e) {
            next.forEach(chosen -> lanes.done(chosen.source()));
            throw e;
        }
    }

    private void poll(Chosen chosen, Lease lease, Reports writing) {
        SourceDefined source = chosen.source();
        try {
            SourcePolled report = work.on(source, chosen.last());
            if (Thread.currentThread().isInterrupted()) {
                LOG.info("poll cut off by the stop, it is done again later source={}", source.sourceId());
                giveBack(source, lease);
            } else {
                recovered();
                writing.add(new Ended(source, lease, report));
            }
        } catch (RedisUnavailableException | BrokerUnavailableException e) {
            rest(e);
            giveBack(source, lease);
        } catch (InterruptedException e) {
            giveBack(source, lease);
        } catch (RuntimeException | Error e) {
            // Whatever ended it: a lease that is not given back is prolonged for as long as this process lives.
            LOG.error("defect while working on source={}", source.sourceId(), e);
            giveBack(source, lease);
        } finally {
            free.release();
        }
    }

    private void giveBack(SourceDefined source, Lease lease) {
        try {
            leases.giveBack(lease);
        } catch (RedisUnavailableException e) {
            LOG.debug("lease left to end by itself source={}", source.sourceId());
        } finally {
            lanes.done(source);
        }
    }

    private boolean resting() {
        return clock.instant().isBefore(restUntil);
    }

    private void rest(RuntimeException cause) {
        restUntil = clock.instant().plus(REST);
        if (trouble == null) {
            LOG.warn("polling rests reason=\"{}\"", cause.getMessage());
        }
        trouble = String.valueOf(cause.getMessage());
    }

    private void recovered() {
        if (trouble != null && !resting()) {
            LOG.info("polling goes on");
            trouble = null;
        }
    }
}
