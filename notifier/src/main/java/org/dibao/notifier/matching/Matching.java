package org.dibao.notifier.matching;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.Standing;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.contracts.Topic;
import org.dibao.notifier.ledger.DeliveryId;
import org.dibao.notifier.ledger.Entries;
import org.dibao.notifier.subscription.Recipient;
import org.dibao.notifier.subscription.Subscriptions;
import org.dibao.notifier.timing.SendTimes;

/**
 * Decides who hears of an announcement: those whose search it answers, each recipient once, and nobody who has heard of
 * this revision already.
 */
public final class Matching {

    /** How much of the ledger's retention is left unused, so that no entry is missed that is about to be deleted. */
    private static final Duration MARGIN = Duration.ofDays(10);

    private final Subscriptions subscriptions;
    private final Reminders reminders;
    private final InstantSource clock;

    /** Matching against the given subscriptions. */
    public Matching(Subscriptions subscriptions, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.reminders = new Reminders(subscriptions::ofSameRecipient, clock);
        this.clock = clock;
    }

    /**
     * Hands over the entries that this announcement adds to the ledger, one by one as they are found: of a hundred
     * thousand the first can be under way while the last is being written. A changed text also concerns those who have
     * received it as it stood before, whether or not their search finds it still.
     *
     * @param published what was published
     * @param known whether a delivery stands in the ledger, or is about to
     * @param owed takes each entry that is new; what is suppressed beside another follows it
     */
    public void match(AnnouncementPublished published, Predicate<DeliveryId> known, Consumer<DeliveryUpdated> owed) {
        if (!alerts(published)) {
            return;
        }
        Map<Recipient, List<SubscriptionDefined>> recipients = new LinkedHashMap<>();
        subscriptions
                .matching(published)
                .filter(each -> effective(each, published))
                .forEach(each -> {
                    if (published.revision() == 1 && subscriptions.alone(each)) {
                        entries(published, List.of(each), known, owed);
                    } else {
                        recipients
                                .computeIfAbsent(Recipient.of(each), r -> new ArrayList<>())
                                .add(each);
                    }
                });
        if (published.revision() > 1) {
            Readers.of(published.announcementId(), published.revision() - 1, subscriptions, known)
                    .forEach(each ->
                            recipients.computeIfAbsent(Recipient.of(each), r -> new ArrayList<>(List.of(each))));
        }
        recipients.values().forEach(ofOne -> {
            ofOne.sort(Comparator.comparing(SubscriptionDefined::subscriptionId));
            entries(published, ofOne, known, owed);
        });
    }

    /**
     * Samples announce nothing. That the original of something known turned up is matched like anything else: whoever
     * heard of it stands in the ledger and does not hear of it again, and whoever did not (they asked for originals
     * alone, or compaction removed the record before this one while no notifier ran) must not miss it.
     */
    private boolean alerts(AnnouncementPublished published) {
        return published.announcement().standing() != Standing.TEMPLATE && !olderThanTheLedger(published);
    }

    /**
     * An original that turns up months later is a new record of an announcement whose deliveries may be deleted as well.
     * Whoever reads the topic again from its start meets announcements whose deliveries the ledger has long deleted.
     * Those alert nobody, or everybody would hear of them a second time.
     */
    private boolean olderThanTheLedger(AnnouncementPublished published) {
        Duration retention = Topic.DELIVERY_UPDATED.retention();
        Instant since = published.change() == AnnouncementPublished.Change.UPGRADED
                ? published.firstSeenAt()
                : published.recordedAt();
        return retention != null
                && since.isBefore(clock.instant().minus(retention).plus(MARGIN));
    }

    static boolean effective(SubscriptionDefined subscription, AnnouncementPublished published) {
        Instant from = subscription.effectiveFrom();
        return from != null && !published.firstSeenAt().isBefore(from);
    }

    private void entries(
            AnnouncementPublished published,
            List<SubscriptionDefined> ofOne,
            Predicate<DeliveryId> known,
            Consumer<DeliveryUpdated> owed) {
        SubscriptionDefined chosen = chosen(ofOne, published, known);
        if (!known.test(id(chosen, published))) {
            owed.accept(pending(chosen, published));
        }
        reminders.of(ofOne, published, known).forEach(owed);
        for (SubscriptionDefined each : ofOne) {
            if (each != chosen && !known.test(id(each, published))) {
                owed.accept(standsBack(each, chosen, published));
            }
        }
    }

    private DeliveryUpdated pending(SubscriptionDefined to, AnnouncementPublished published) {
        Instant now = clock.instant();
        Instant notBefore = SendTimes.of(to.times())
                .notBefore(published.announcement().kind(), now)
                .orElse(null);
        return Entries.pending(to, published.announcementId(), published.revision(), now, notBefore);
    }

    /** The subscription that speaks for its recipient: one that already does, or else the soonest, the first by id. */
    private SubscriptionDefined chosen(
            List<SubscriptionDefined> ofOne, AnnouncementPublished published, Predicate<DeliveryId> known) {
        if (ofOne.size() == 1) {
            return ofOne.getFirst();
        }
        Instant now = clock.instant();
        AnnouncementKind kind = published.announcement().kind();
        return ofOne.stream()
                .filter(each -> known.test(id(each, published)))
                .findFirst()
                .orElseGet(() -> Collections.min(ofOne, Comparator.comparing(each -> heard(each, kind, now))));
    }

    /** When its reader would hear of an announcement of that kind. */
    private static Instant heard(SubscriptionDefined subscription, AnnouncementKind kind, Instant now) {
        SendTimes times = SendTimes.of(subscription.times());
        return times.gathers(kind)
                ? times.nextDigest(now)
                : times.notBefore(kind, now).orElse(now);
    }

    private DeliveryUpdated standsBack(
            SubscriptionDefined each, SubscriptionDefined chosen, AnnouncementPublished published) {
        return Entries.suppressed(
                each,
                published.announcementId(),
                published.revision(),
                clock.instant(),
                StandingBack.behind(id(chosen, published)));
    }

    private static DeliveryId id(SubscriptionDefined subscription, AnnouncementPublished published) {
        return DeliveryId.of(
                subscription.subscriptionId(),
                published.announcementId(),
                published.revision(),
                subscription.channel());
    }
}
