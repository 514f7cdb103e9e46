package org.dibao.fetcher.websub;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.dibao.contracts.NextPollReason;
import org.dibao.contracts.PollOutcome;
import org.dibao.contracts.PushAsked;
import org.dibao.contracts.PushHeard;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourceNote;
import org.dibao.contracts.SourcePolled;
import org.dibao.contracts.SourceRepair;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a source subscribed with the hub that its feed names, and polls it daily meanwhile.
 *
 * <p>A push is a reason to poll at once and nothing else: what it brings is read from the feed itself. So there is one
 * way in which items come, and what a hub sends is never believed beyond that something is new. The daily poll is the
 * check on the hub: if it finds something that no push announced, the hub is not relied on for a week.
 */
public final class Pushes {

    static final Duration DAILY = Duration.ofDays(1);
    static final Duration DISTRUST = Duration.ofDays(7);

    /** A lease is renewed when so much of it is left, so that two attempts may fail. */
    static final Duration RENEW_BEFORE = Duration.ofHours(36);

    /** A hub that has not verified after so long is asked again. */
    static final Duration ASK_AGAIN = Duration.ofHours(6);

    private final PushState state;
    private final HubClient hubs;
    private final InstantSource clock;

    public Pushes(PushState state, HubClient hubs, InstantSource clock) {
        this.state = state;
        this.hubs = hubs;
        this.clock = clock;
    }

    /**
     * Settles with the hub after a poll.
     *
     * @param last the report before; null if this is the first
     * @param report the poll's report, not yet written
     * @return the report, with a later next poll while the hub pushes, and with a line if the hub failed
     */
    public SourcePolled settle(SourceDefined source, @Nullable SourcePolled last, SourcePolled report) {
        URI hub = report.hub();
        URI topic = report.hubTopic();
        if (hub == null || topic == null) {
            return report;
        }
        Instant now = clock.instant();
        PushAsked asked = state.asked(source.sourceId()).orElse(null);
        PushHeard heard = asked == null ? null : heard(asked).orElse(null);
        if (asked != null && missed(asked, heard, last, report)) {
            String broken = SourceNote.of(SourceRepair.HUB_MISSED, hub.getHost(), report.itemsNew())
                    .text();
            state.write(askedAgain(asked, now, broken));
            return report.withRepair(broken);
        }
        if (asked == null || isToBeAsked(asked, heard, hub, topic, now)) {
            return ask(source, asked, heard, hub, topic, last, report, now);
        }
        return heard != null && relied(asked, heard, now) && !isAwaited(heard, last, report)
                ? rested(report, heard, now)
                : report;
    }

    private SourcePolled ask(
            SourceDefined source,
            @Nullable PushAsked before,
            @Nullable PushHeard heard,
            URI hub,
            URI topic,
            @Nullable SourcePolled last,
            SourcePolled report,
            Instant now) {
        // A renewal keeps its callback, or pushes under way would come to nobody.
        boolean renewal =
                before != null && before.hub().equals(hub) && before.topic().equals(topic);
        PushAsked asked = before != null && renewal
                ? askedAgain(before, now, null)
                : new PushAsked(source.sourceId(), hub, topic, hubs.random(), hubs.random(), now, null);
        state.write(asked);
        Optional<String> refusal = hubs.subscribe(asked);
        if (refusal.isEmpty()) {
            return report;
        }
        if (renewal && relied(asked, heard, now)) {
            // What the hub granted before still runs; asked again every few hours, it may yet be had.
            SourcePolled told = report.withRepair(refusal.get());
            return isAwaited(heard, last, report) ? told : rested(told, heard, now);
        }
        state.write(askedAgain(asked, now, refusal.get()));
        return report.withRepair(refusal.get());
    }

    private boolean isToBeAsked(PushAsked asked, @Nullable PushHeard heard, URI hub, URI topic, Instant now) {
        Duration since = Duration.between(asked.askedAt(), now);
        if (!asked.hub().equals(hub) || !asked.topic().equals(topic)) {
            return true;
        }
        if (asked.broken() != null || heard != null && heard.refused() != null) {
            return since.compareTo(DISTRUST) > 0;
        }
        Instant leaseEndsAt = heard == null ? null : heard.leaseEndsAt();
        if (heard == null || leaseEndsAt == null) {
            return since.compareTo(ASK_AGAIN) > 0;
        }
        Instant renewAt = renewAt(heard, leaseEndsAt);
        boolean askedInVain = asked.askedAt().isAfter(renewAt) && leaseEndsAt.isAfter(now);
        return now.isAfter(renewAt) && since.compareTo(askedInVain ? ASK_AGAIN : Duration.ofMinutes(1)) > 0;
    }

    /** A short lease is renewed in its last quarter. */
    private static Instant renewAt(PushHeard heard, Instant leaseEndsAt) {
        Instant verifiedAt = heard.verifiedAt() == null ? leaseEndsAt : heard.verifiedAt();
        Duration quarter = Duration.between(verifiedAt, leaseEndsAt).dividedBy(4);
        return leaseEndsAt.minus(quarter.compareTo(RENEW_BEFORE) < 0 ? quarter : RENEW_BEFORE);
    }

    private static boolean relied(PushAsked asked, @Nullable PushHeard heard, Instant now) {
        return asked.broken() == null
                && heard != null
                && heard.refused() == null
                && heard.leaseEndsAt() != null
                && heard.leaseEndsAt().isAfter(now);
    }

    /** Whether something came that was listed after the poll before, while the hub should have told of it. */
    private boolean missed(
            PushAsked asked, @Nullable PushHeard heard, @Nullable SourcePolled last, SourcePolled report) {
        if (last == null
                || report.itemsNew() == 0
                || !last.failedItems().isEmpty()
                || last.leavesWork()
                || last.itemsListed() == 0) {
            return false;
        }
        boolean pushedAllTheTime = heard != null
                && relied(asked, heard, report.polledAt())
                && heard.verifiedAt() != null
                && heard.verifiedAt().isBefore(last.polledAt());
        return pushedAllTheTime && !told(heard, last, report);
    }

    /**
     * Whether the hub told of what may have come since the poll before. A push may run ahead of the feed itself, which is
     * kept in a cache, so one within the last day counts as well.
     */
    private static boolean told(@Nullable PushHeard heard, SourcePolled last, SourcePolled report) {
        Instant received = heard == null ? null : heard.receivedAt();
        return received != null
                && (received.isAfter(last.polledAt())
                        || received.isAfter(report.polledAt().minus(DAILY)));
    }

    /** Whether the hub told of something within the last day that the feed has not shown yet. */
    private static boolean isAwaited(@Nullable PushHeard heard, @Nullable SourcePolled last, SourcePolled report) {
        if (heard == null || heard.receivedAt() == null || report.itemsNew() > 0) {
            return false;
        }
        Instant received = heard.receivedAt();
        boolean shown = report.lastNewAt() != null
                && received.isBefore(report.lastNewAt())
                && (last == null || received.isBefore(last.polledAt()));
        return !shown && received.isAfter(report.polledAt().minus(DAILY));
    }

    private static SourcePolled rested(SourcePolled report, @Nullable PushHeard heard, Instant now) {
        boolean good = report.outcome() == PollOutcome.FETCHED
                || report.outcome() == PollOutcome.NOT_MODIFIED
                || report.outcome() == PollOutcome.NOTHING_NEW;
        // A hub tells of what is new, not of what is left over.
        if (!good || report.leavesWork() || heard == null || heard.leaseEndsAt() == null) {
            return report;
        }
        Instant renewAt = renewAt(heard, heard.leaseEndsAt());
        // A renewal that was asked for in vain is asked for again, and the lease's end is not slept over.
        Instant ask = renewAt.isAfter(now) ? renewAt : earlier(now.plus(ASK_AGAIN), heard.leaseEndsAt());
        Instant next = earlier(ask, now.plus(DAILY));
        return next.isAfter(report.nextPollAt())
                ? report.withNextPoll(
                        next,
                        SourceNote.of(
                                NextPollReason.HUB_TELLS,
                                Duration.between(now, next).toSeconds()))
                : report;
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }

    private Optional<PushHeard> heard(PushAsked asked) {
        return state.heard(asked.sourceId()).filter(heard -> heard.token().equals(asked.token()));
    }

    private static PushAsked askedAgain(PushAsked asked, Instant now, @Nullable String broken) {
        return new PushAsked(asked.sourceId(), asked.hub(), asked.topic(), asked.token(), asked.secret(), now, broken);
    }
}
