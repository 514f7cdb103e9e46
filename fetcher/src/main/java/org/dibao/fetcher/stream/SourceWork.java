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
        Optional<Lease> lease = leases.take(source.sourceId(), last == null ? null : last.polledAt());
        if (lease.isEmpty()) {
            return;
        }
        try {
            finish(lease.get(), poll(source, last));
        } catch (RuntimeException e) {
            giveBack(lease.get());
            throw e;
        }
    }

    private void finish(Lease lease, SourcePolled report) {
        if (Thread.currentThread().isInterrupted()) {
            LOG.info("poll cut off by the stop, it is done again later source={}", lease.sourceId());
            giveBack(lease);
        } else if (leases.holds(lease)) {
            polls.put(report);
            log(report);
            leases.polled(lease, report.polledAt());
        } else {
            LOG.warn("lease lost during a poll, its report is left to who has it now source={}", lease.sourceId());
            giveBack(lease);
        }
    }

    private SourcePolled poll(SourceDefined source, @Nullable SourcePolled last) {
        try {
            Instant giveUpAt = clock.instant().plus(longestPoll);
            return poller.poll(source, known(source, last), writer::writeAll, giveUpAt);
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
