package org.dibao.fetcher.stream;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourcePolled;
import org.dibao.events.BrokerUnavailableException;
import org.dibao.events.UnwritableRecordException;
import org.dibao.fetcher.source.Documents;
import org.dibao.fetcher.source.SourcePoller;
import org.dibao.fetcher.websub.Pushes;
import org.dibao.tables.redis.RedisUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The poll of one source, its documents acknowledged when it returns; the report is still to be written. */
final class SourceWork {

    private static final Logger LOG = LoggerFactory.getLogger(SourceWork.class);

    private final SourcePoller poller;
    private final Documents documents;
    private final @Nullable Pushes pushes;
    private final InstantSource clock;
    private final Duration longestPoll;

    SourceWork(
            SourcePoller poller,
            Documents documents,
            @Nullable Pushes pushes,
            InstantSource clock,
            Duration longestPoll) {
        this.poller = poller;
        this.documents = documents;
        this.pushes = pushes;
        this.clock = clock;
        this.longestPoll = longestPoll;
    }

    /**
     * Polls a source whose lease we have.
     *
     * @param last its last report; null for none
     * @throws RedisUnavailableException if turns cannot be had
     * @throws BrokerUnavailableException if documents cannot be written
     */
    SourcePolled on(SourceDefined source, @Nullable SourcePolled last) {
        try {
            Instant giveUpAt = clock.instant().plus(longestPoll);
            SourcePolled report = poller.poll(source, known(source, last), documents, giveUpAt);
            return pushes == null ? report : pushes.settle(source, last, report);
        } catch (RedisUnavailableException | BrokerUnavailableException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError defect) {
            LOG.error("defect while polling source={} address={}", source.sourceId(), source.address(), defect);
            return poller.defect(source, last, defect);
        }
    }

    /** What there is to report of a poll whose own report no topic takes: a defect of ours, and what was known before. */
    SourcePolled withoutReport(SourceDefined source, @Nullable SourcePolled last, UnwritableRecordException tooLarge) {
        return poller.defect(source, known(source, last), tooLarge);
    }

    /** After a source was redefined its old validators and text say nothing about the new address or selectors. */
    private static @Nullable SourcePolled known(SourceDefined source, @Nullable SourcePolled last) {
        return last != null && source.definedAt().isAfter(last.polledAt())
                ? Validators.removedFrom(last, source)
                : last;
    }
}
