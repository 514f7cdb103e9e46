package org.dibao.fetcher.stream;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourcePolled;
import org.dibao.events.UnwritableRecordException;
import org.dibao.fetcher.redis.SourceLeases;
import org.dibao.fetcher.redis.SourceLeases.Lease;
import org.dibao.fetcher.redis.SourceLeases.Polled;
import org.dibao.tables.Table;
import org.dibao.tables.redis.RedisUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes the reports of polls and gives the sources back, in this order, as many in one go as have come together: waiting
 * for one acknowledgement costs as much as waiting for hundreds. A report whose lease was lost is left out; the source
 * is another fetcher's by now, and so is what is to be said about it. In place of one that no topic takes a short one is
 * written that says so.
 */
final class Reports {

    /** A poll that is over and not yet reported. */
    record Ended(SourceDefined source, Lease lease, SourcePolled report) {}

    /** What to report of a poll instead of what is too large. */
    @FunctionalInterface
    interface Shortening {

        /**
         * A report that says so.
         *
         * @param last the report before, which the new one goes on from; null to begin anew
         */
        SourcePolled shortened(SourceDefined source, @Nullable SourcePolled last, UnwritableRecordException tooLarge);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Reports.class);
    private static final int MOST_IN_ONE_GO = 500;
    private static final Duration LOOK_UP = Duration.ofMillis(200);
    private static final Duration PATIENCE_AT_STOP = Duration.ofSeconds(40);

    private final Table<SourcePolled, SourcePolled> polls;
    private final SourceLeases leases;
    private final Shortening shortening;
    private final Consumer<SourceDefined> done;
    private final Consumer<RuntimeException> trouble;
    private final BlockingQueue<Ended> waiting = new ArrayBlockingQueue<>(2 * MOST_IN_ONE_GO);
    private final Thread writing;
    private volatile boolean stopping;

    /**
     * Begins.
     *
     * @param shortening what to report where a report is too large
     * @param done told of each source that is no longer ours, reported or not
     * @param trouble told why reports could not be written; their polls are done again
     */
    Reports(
            Table<SourcePolled, SourcePolled> polls,
            SourceLeases leases,
            Shortening shortening,
            Consumer<SourceDefined> done,
            Consumer<RuntimeException> trouble) {
        this.polls = polls;
        this.leases = leases;
        this.shortening = shortening;
        this.done = done;
        this.trouble = trouble;
        this.writing = Thread.ofPlatform().name("reports").daemon().start(this::run);
    }

    /** Takes a report; waits while too many are waiting already. */
    void add(Ended ended) throws InterruptedException {
        waiting.put(ended);
    }

    /** Writes what is waiting, and ends. */
    void stop() {
        stopping = true;
        try {
            if (!writing.join(PATIENCE_AT_STOP)) {
                LOG.warn("reports were not written in time, their polls are done again count={}", waiting.size());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        List<Ended> batch = new ArrayList<>();
        while (!stopping || !waiting.isEmpty()) {
            try {
                Ended first = waiting.poll(LOOK_UP.toMillis(), TimeUnit.MILLISECONDS);
                if (first != null) {
                    batch.add(first);
                    waiting.drainTo(batch, MOST_IN_ONE_GO - 1);
                    write(batch);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                batch.forEach(ended -> giveBack(ended.lease()));
                trouble.accept(e);
            } finally {
                batch.forEach(ended -> done.accept(ended.source()));
                batch.clear();
            }
        }
    }

    private void write(List<Ended> batch) {
        List<Ended> ours = batch.stream().filter(this::isOurs).toList();
        writeReports(ours);
        leases.polled(ours.stream()
                .map(ended -> new Polled(ended.lease(), ended.report().polledAt()))
                .toList());
    }

    /** Halved until those stand alone that are too large; written twice, a report says what it said. */
    private void writeReports(List<Ended> ended) {
        try {
            polls.putAll(ended.stream().map(Ended::report).toList());
            ended.forEach(written -> log(written.report()));
        } catch (UnwritableRecordException e) {
            if (ended.size() == 1) {
                writeShortened(ended.getFirst().source(), e);
            } else {
                writeReports(ended.subList(0, ended.size() / 2));
                writeReports(ended.subList(ended.size() / 2, ended.size()));
            }
        }
    }

    private void writeShortened(SourceDefined source, UnwritableRecordException tooLarge) {
        LOG.error(
                "report too large, a short one is written source={} reason=\"{}\"",
                source.sourceId(),
                tooLarge.getMessage());
        SourcePolled last = polls.get(source.sourceId()).orElse(null);
        try {
            polls.put(shortening.shortened(source, last, tooLarge));
        } catch (UnwritableRecordException e) {
            polls.put(shortening.shortened(source, null, e));
        }
    }

    private boolean isOurs(Ended ended) {
        if (leases.holds(ended.lease())) {
            return true;
        }
        LOG.warn(
                "lease lost during a poll, its report is left to who has it now source={}",
                ended.source().sourceId());
        giveBack(ended.lease());
        return false;
    }

    private void giveBack(Lease lease) {
        try {
            leases.giveBack(lease);
        } catch (RedisUnavailableException e) {
            LOG.debug("lease left to end by itself source={}", lease.sourceId());
        }
    }

    private static void log(SourcePolled report) {
        if (report.error() == null) {
            LOG.debug(
                    "polled source={} outcome={} new={} millis={}",
                    report.sourceId(),
                    report.outcome(),
                    report.itemsNew(),
                    report.millis());
        } else {
            LOG.info(
                    "polled source={} outcome={} new={} failures={} error=\"{}\"",
                    report.sourceId(),
                    report.outcome(),
                    report.itemsNew(),
                    report.failuresInARow(),
                    report.error());
        }
    }
}
