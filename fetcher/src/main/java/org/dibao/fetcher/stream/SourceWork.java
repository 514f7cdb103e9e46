package org.dibao.fetcher.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourcePolled;
import org.dibao.events.BrokerUnavailableException;
import org.dibao.events.EventWriter;
import org.dibao.fetcher.redis.SourceLeases;
import org.dibao.fetcher.redis.SourceLeases.Lease;
import org.dibao.fetcher.source.SourcePoller;
import org.dibao.tables.Table;
import org.dibao.tables.redis.RedisUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The work on one due source: lease, poll, documents acknowledged, report acknowledged, lease given back; in this
 * order, so that a crash at any point repeats a poll at worst.
 */
final class SourceWork {

    private static final Logger LOG = LoggerFactory.getLogger(SourceWork.class);

    /** What a poll needs beyond its own time to end an exchange under way and to write. */
    private static final Duration MARGIN = Duration.ofMinutes(2);

    private final SourceLeases leases;
    private final SourcePoller poller;
    private final EventWriter writer;
    private final Table<SourcePolled, SourcePolled> polls;
    private final InstantSource clock;
    private final Duration longestPoll;

    SourceWork(
            SourceLeases leases,
            SourcePoller poller,
            EventWriter writer,
            Table<SourcePolled, SourcePolled> polls,
            InstantSource clock,
            Duration longestPoll) {
        this.leases = leases;
        this.poller = poller;
        this.writer = writer;
        this.polls = polls;
        this.clock = clock;
        this.longestPoll = longestPoll;
    }

    /**
     * Polls a source, unless another fetcher has it.
     *
     * @throws RedisUnavailableException if leases or turns cannot be had
     * @throws BrokerUnavailableException if the outcome cannot be written
     */
    void on(SourceDefined source) {
        SourcePolled last = polls.get(source.sourceId()).orElse(null);
        Optional<Lease> lease =
                leases.take(source.sourceId(), last == null ? null : last.polledAt(), longestPoll.plus(MARGIN));
        if (lease.isEmpty()) {
            return;
        }
        Instant began = clock.instant();
        try {
            SourcePolled report = poll(source, last, began);
            if (stillHeld(began)) {
                polls.put(report);
                log(report);
            }
            leases.polled(lease.get(), report.polledAt());
        } catch (RedisUnavailableException | BrokerUnavailableException e) {
            giveBack(lease.get());
            throw e;
        }
    }

    private SourcePolled poll(SourceDefined source, @Nullable SourcePolled last, Instant began) {
        try {
            return poller.poll(source, known(source, last), writer::writeAll, began.plus(longestPoll));
        } catch (RedisUnavailableException | BrokerUnavailableException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError defect) {
            LOG.error("defect while polling source={} address={}", source.sourceId(), source.address(), defect);
            return poller.defect(source, last, defect);
        }
    }

    /** After a source was redefined its old validators say nothing about the new address or selectors. */
    private static @Nullable SourcePolled known(SourceDefined source, @Nullable SourcePolled last) {
        return last != null && source.definedAt().isAfter(last.polledAt()) ? Validators.removedFrom(last) : last;
    }

    /** A lease that ran out may be another fetcher's by now; then the report is that one's to write. */
    private boolean stillHeld(Instant began) {
        return clock.instant().isBefore(began.plus(longestPoll).plus(MARGIN));
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
