package org.dibao.notifier.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Channel;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DigestQueued;
import org.dibao.contracts.Purpose;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.notifier.ledger.DeliveryId;
import org.dibao.notifier.ledger.Entries;
import org.dibao.notifier.ledger.LedgerPartition;
import org.dibao.notifier.subscription.Subscriptions;
import org.dibao.notifier.timing.SendTimes;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What becomes of one delivery: withheld because nobody wants it any more, or sent, and what its answer means. */
public final class Dispatch {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatch.class);

    /** When a delivery is tried again that could not get out; the lane's own rest grows beside it. */
    private static final Duration PAUSE_WITHOUT_WAY_OUT = Duration.ofSeconds(30);

    private final Subscriptions subscriptions;
    private final Map<Channel, DeliveryChannel> channels = new EnumMap<>(Channel.class);
    private final RetrySchedule schedule;
    private final EndpointWatch watch;
    private final Digests digests;
    private final InstantSource clock;

    /** A dispatch over the given channels. A delivery over any other fails at once. */
    public Dispatch(
            Subscriptions subscriptions,
            List<DeliveryChannel> channels,
            RetrySchedule schedule,
            EndpointWatch watch,
            Digests digests,
            InstantSource clock) {
        this.subscriptions = subscriptions;
        channels.forEach(channel -> this.channels.put(channel.channel(), channel));
        this.schedule = schedule;
        this.watch = watch;
        this.digests = digests;
        this.clock = clock;
    }

    /** The way that a delivery takes. */
    Route route(DeliveryUpdated entry) {
        return subscriptions
                .find(entry.subscriptionId())
                .flatMap(subscription -> channel(entry).map(channel -> channel.route(subscription)))
                .orElse(Route.NOWHERE);
    }

    /** When it is to be looked at: as was planned, or sooner where its reader wants to be reminded sooner now. */
    Instant due(LedgerPartition partition, DeliveryUpdated entry) {
        Instant planned = entry.nextAttemptAt();
        if (planned == null) {
            return clock.instant();
        }
        return subscriptions
                .find(entry.subscriptionId())
                .filter(to -> Reminding.waits(entry))
                .flatMap(to -> Reminding.time(partition, entry, subscriptions.ofSameRecipient(to)))
                .filter(time -> time.isBefore(planned))
                .orElse(planned);
    }

    /** Whether a reminder is one for the recipient behind this subscription, and its time may still be another one. */
    boolean remindsLater(DeliveryUpdated entry, SubscriptionDefined to) {
        return Reminding.waits(entry)
                && subscriptions.ofSameRecipient(to).stream()
                        .anyMatch(each -> each.subscriptionId().equals(entry.subscriptionId()));
    }

    /** The entry that announces an attempt. What a digest tells is settled with the first. */
    DeliveryUpdated attempting(DeliveryUpdated before) {
        return closed(Entries.attempting(before, clock.instant()));
    }

    private DeliveryUpdated closed(DeliveryUpdated entry) {
        return entry.isFor(Purpose.DIGEST) && entry.contents().isEmpty()
                ? Entries.closed(entry, digests.close(entry))
                : entry;
    }

    /**
     * The entries that take the place of sending this delivery, if it is not to be sent after all: its own suppression,
     * and that of another subscription of the same recipient, which had stood back for it and now takes over.
     */
    List<DeliveryUpdated> withheld(LedgerPartition partition, DeliveryUpdated entry) {
        Optional<SubscriptionDefined> subscription = subscriptions.find(entry.subscriptionId());
        String reason = reasonToWithhold(partition, entry, subscription.orElse(null));
        if (reason == null) {
            return subscription.flatMap(to -> waiting(partition, to, entry)).stream()
                    .toList();
        }
        // The successor first: a crash between the two must not leave the recipient with neither.
        List<DeliveryUpdated> entries = new ArrayList<>();
        subscription.flatMap(from -> successor(partition, entry, from)).ifPresent(entries::add);
        entries.add(closed(Entries.suppressed(entry, clock.instant(), reason)));
        return entries;
    }

    private Optional<DeliveryUpdated> waiting(
            LedgerPartition partition, SubscriptionDefined to, DeliveryUpdated entry) {
        Instant now = clock.instant();
        return Reminding.waiting(partition, entry, subscriptions.ofSameRecipient(to), now)
                .or(() -> QuietHours.waiting(
                        to,
                        entry,
                        partition
                                .announcement(entry.announcementId())
                                .map(published -> published.announcement().kind())
                                .orElse(null),
                        now));
    }

    /** Sends a delivery that has been announced, and says what came of it. */
    Result send(LedgerPartition partition, DeliveryUpdated entry) {
        Optional<SubscriptionDefined> subscription = subscriptions.find(entry.subscriptionId());
        if (entry.isFor(Purpose.DIGEST)) {
            return sendDigest(entry, subscription.orElse(null));
        }
        Optional<AnnouncementPublished> announcement = partition.announcement(entry.announcementId());
        if (subscription.isEmpty() || announcement.isEmpty()) {
            return new Result(null, Entries.suppressed(entry, clock.instant(), "withdrawn while it was being sent"));
        }
        int received = received(partition, subscription.get(), announcement.get());
        OutgoingMessage message = new OutgoingMessage(entry, subscription.get(), announcement.get(), received);
        return result(entry, subscription.get(), send(message));
    }

    /** The revision that a recipient has received last, under whichever of his subscriptions; 0 for none. */
    private int received(LedgerPartition partition, SubscriptionDefined to, AnnouncementPublished announcement) {
        for (int revision = announcement.revision() - 1; revision > 0; revision--) {
            for (SubscriptionDefined each : subscriptions.ofSameRecipient(to)) {
                if (partition.received(DeliveryId.of(
                        each.subscriptionId(), announcement.announcementId(), revision, each.channel()))) {
                    return revision;
                }
            }
        }
        return 0;
    }

    private Result sendDigest(DeliveryUpdated entry, @Nullable SubscriptionDefined subscription) {
        List<DigestQueued> contents = digests.contents(entry);
        if (subscription == null || contents.isEmpty()) {
            return new Result(null, Entries.suppressed(entry, clock.instant(), "nothing is left to tell"));
        }
        return result(
                entry, subscription, answering(entry, channel -> channel.sendDigest(entry, subscription, contents)));
    }

    private Result result(DeliveryUpdated entry, SubscriptionDefined subscription, Outcome outcome) {
        Instant now = clock.instant();
        Outcome meant = patient(entry, outcome, now);
        DeliveryUpdated after = after(entry, meant, now);
        watch.observe(subscription, after, meant);
        return new Result(meant, after);
    }

    /** One who says for days on end that it was sent too much, or will say so for days, fails like another. */
    private static Outcome patient(DeliveryUpdated entry, Outcome outcome, Instant now) {
        if (!(outcome instanceof Outcome.TooFast tooFast)) {
            return outcome;
        }
        Instant begin = entry.againAt() == null ? entry.matchedAt() : entry.againAt();
        Instant next = tooFast.notBefore() == null ? now : tooFast.notBefore();
        return next.isAfter(begin.plus(RetrySchedule.LONGEST_RETRY_AFTER))
                ? new Outcome.Failed(tooFast.answer(), tooFast.notBefore(), true)
                : outcome;
    }

    /** Sends a message that stands in no ledger and says nothing about the health of its endpoint. */
    public Outcome tryOut(OutgoingMessage message) {
        return send(message);
    }

    private Outcome send(OutgoingMessage message) {
        return answering(message.delivery(), channel -> channel.send(message));
    }

    private Outcome answering(DeliveryUpdated delivery, Function<DeliveryChannel, Outcome> sending) {
        try {
            return channel(delivery)
                    .map(sending)
                    .orElseGet(
                            () -> new Outcome.Refused("this notifier does not know the channel " + delivery.channel()));
        } catch (RuntimeException e) {
            LOG.error(
                    "channel failed in an unforeseen way channel={} delivery={}",
                    delivery.channel(),
                    delivery.deliveryId(),
                    e);
            // Its words may hold the endpoint's address, which is a secret where it is a bot's.
            return Outcome.Failed.because("could not be sent, the notifier's log says why: "
                    + e.getClass().getSimpleName());
        }
    }

    private DeliveryUpdated after(DeliveryUpdated entry, Outcome outcome, Instant now) {
        return switch (outcome) {
            case Outcome.Delivered delivered -> Entries.delivered(entry, now, delivered.answer());
            case Outcome.Gathered gathered -> Entries.gathered(entry, now, gathered.answer());
            case Outcome.Refused refused -> Entries.failed(entry, now, refused.answer());
            case Outcome.Returned returned -> Entries.failed(entry, now, returned.answer());
            case Outcome.Gone gone -> Entries.failed(entry, now, gone.answer());
            case Outcome.TooFast fast -> Entries.postponed(entry, now, next(now, fast.notBefore()), fast.answer());
            case Outcome.NoWayOut noWayOut ->
                Entries.postponed(entry, now, now.plus(PAUSE_WITHOUT_WAY_OUT), noWayOut.answer());
            case Outcome.Failed failed ->
                schedule.next(entry.attempt() - entry.inDoubt(), now, failed.notBefore())
                        .map(next -> Entries.retry(entry, now, next, failed.answer()))
                        .orElseGet(() -> Entries.failed(
                                entry,
                                now,
                                "given up after " + entry.attempt() + " attempts, the last: " + failed.answer()));
        };
    }

    private static Instant next(Instant now, @Nullable Instant notBefore) {
        return notBefore == null || notBefore.isBefore(now) ? now.plus(PAUSE_WITHOUT_WAY_OUT) : notBefore;
    }

    private @Nullable String reasonToWithhold(
            LedgerPartition partition, DeliveryUpdated entry, @Nullable SubscriptionDefined subscription) {
        if (subscription == null) {
            return "subscription removed meanwhile";
        }
        switch (subscription.state()) {
            case ACTIVE -> {}
            case PENDING -> {
                return "subscription no longer confirmed";
            }
            case PAUSED -> {
                return "subscription paused meanwhile";
            }
            case UNSUBSCRIBED -> {
                return "unsubscribed meanwhile";
            }
            case DISABLED -> {
                return "subscription disabled: " + subscription.stateReason();
            }
        }
        if (entry.isFor(Purpose.DIGEST)) {
            return null;
        }
        Optional<AnnouncementPublished> announcement = partition.announcement(entry.announcementId());
        if (announcement.isEmpty()) {
            return "announcement withdrawn meanwhile";
        }
        return entry.isFor(Purpose.REMINDER)
                ? Reminding.reasonToWithhold(subscription, entry, announcement.get(), clock.instant())
                : supersededBy(partition, entry, announcement.get());
    }

    /** A revision that was not sent in time says nothing beside a later one that is on its way to the same subscriber. */
    private static @Nullable String supersededBy(
            LedgerPartition partition, DeliveryUpdated entry, AnnouncementPublished latest) {
        int revision = latest.revision();
        boolean superseded = revision > entry.revision()
                && partition.knows(
                        DeliveryId.of(entry.subscriptionId(), entry.announcementId(), revision, entry.channel()));
        return superseded ? "superseded by revision " + revision : null;
    }

    /** Another subscription of the same recipient that matched the same and stood back. */
    private Optional<DeliveryUpdated> successor(
            LedgerPartition partition, DeliveryUpdated entry, SubscriptionDefined from) {
        Optional<AnnouncementPublished> announcement = partition.announcement(entry.announcementId());
        if (announcement.isEmpty()) {
            return Optional.empty();
        }
        List<SubscriptionDefined> others = subscriptions.ofSameRecipient(from).stream()
                .filter(other -> other.state() == SubscriptionDefined.State.ACTIVE)
                .toList();
        if (entry.isFor(Purpose.REMINDER)) {
            return Reminding.successor(partition, entry, announcement.get(), others, clock.instant());
        }
        if (!entry.isFor(Purpose.ALERT) || from.state() == SubscriptionDefined.State.ACTIVE) {
            return Optional.empty();
        }
        return others.stream()
                .filter(other -> stoodBack(partition, entry, other))
                .findFirst()
                .map(other -> takingOver(other, entry, announcement.get()));
    }

    /** At its own times, as if it had been the one from the beginning. */
    private DeliveryUpdated takingOver(
            SubscriptionDefined other, DeliveryUpdated entry, AnnouncementPublished announcement) {
        Instant now = clock.instant();
        return Entries.pending(
                other,
                entry.announcementId(),
                entry.revision(),
                now,
                SendTimes.of(other.times())
                        .notBefore(announcement.announcement().kind(), now)
                        .orElse(null));
    }

    private static boolean stoodBack(LedgerPartition partition, DeliveryUpdated entry, SubscriptionDefined other) {
        DeliveryId id =
                DeliveryId.of(other.subscriptionId(), entry.announcementId(), entry.revision(), other.channel());
        return partition.knows(id) && partition.open(id).isEmpty();
    }

    private Optional<DeliveryChannel> channel(DeliveryUpdated entry) {
        return Optional.ofNullable(channels.get(entry.channel()));
    }

    /**
     * What came of an attempt.
     *
     * @param outcome what the other side said; null where it was not asked
     * @param entry what the ledger is to say
     */
    record Result(@Nullable Outcome outcome, DeliveryUpdated entry) {}
}
