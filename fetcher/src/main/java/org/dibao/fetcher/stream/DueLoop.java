package org.dibao.fetcher.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourcePolled;
import org.dibao.events.BrokerUnavailableException;
import org.dibao.fetcher.redis.SourceLeases;
import org.dibao.fetcher.source.SourceSchedule;
import org.dibao.tables.Table;
import org.dibao.tables.redis.RedisUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks every second which sources are due and has each polled on a thread of its own. While Redis or Kafka is away it
 * rests, and goes on when they are back; sources stay due meanwhile.
 */
final class DueLoop implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DueLoop.class);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final Duration REST = Duration.ofSeconds(2);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(10);

    private final Table<SourceDefined, SourceDefined> sources;
    private final Table<SourcePolled, SourcePolled> polls;
    private final SourceLeases leases;
    private final SourceWork work;
    private final InstantSource clock;
    private final Semaphore free;
    private final int pollsAtOnce;
    private final Set<String> underWay = ConcurrentHashMap.newKeySet();
    private volatile Instant restUntil = Instant.MIN;
    private volatile @Nullable String trouble;
    private volatile boolean running;
    private @Nullable Thread ticking;
    private ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    DueLoop(
            Table<SourceDefined, SourceDefined> sources,
            Table<SourcePolled, SourcePolled> polls,
            SourceLeases leases,
            SourceWork work,
            InstantSource clock,
            int pollsAtOnce) {
        this.sources = sources;
        this.polls = polls;
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
        return (int) due().stream()
                .filter(source -> !underWay.contains(source.sourceId()))
                .count();
    }

    @Override
    public synchronized void start() {
        running = true;
        workers = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("poll-", 0).factory());
        ticking = Thread.ofPlatform().name("due-loop").daemon().start(this::run);
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
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void run() {
        while (running) {
            try {
                Thread.sleep(TICK);
                leases.prolong();
                tick();
            } catch (InterruptedException e) {
                return;
            } catch (RedisUnavailableException e) {
                rest(String.valueOf(e.getMessage()));
            } catch (RuntimeException e) {
                LOG.error("defect in the due loop; it goes on", e);
                rest("A defect stopped the fetcher for a moment: " + e);
            }
        }
    }

    private void tick() {
        if (clock.instant().isBefore(restUntil)) {
            return;
        }
        for (SourceDefined source : due()) {
            if (underWay.contains(source.sourceId())) {
                continue;
            }
            if (!free.tryAcquire()) {
                return;
            }
            underWay.add(source.sourceId());
            workers.execute(() -> poll(source));
        }
    }

    private List<SourceDefined> due() {
        return SourceSchedule.due(sources.values(), id -> polls.get(id).orElse(null), clock.instant());
    }

    private void poll(SourceDefined source) {
        try {
            work.on(source);
            recovered();
        } catch (RedisUnavailableException | BrokerUnavailableException e) {
            rest(String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            LOG.error("defect while working on source={}", source.sourceId(), e);
        } finally {
            underWay.remove(source.sourceId());
            free.release();
        }
    }

    private void rest(String reason) {
        restUntil = clock.instant().plus(REST);
        if (trouble == null) {
            LOG.warn("polling rests reason=\"{}\"", reason);
        }
        trouble = reason;
    }

    private void recovered() {
        if (trouble != null && !clock.instant().isBefore(restUntil)) {
            LOG.info("polling goes on");
            trouble = null;
        }
    }
}
