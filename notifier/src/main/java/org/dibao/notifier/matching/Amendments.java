package org.dibao.notifier.matching;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dibao.contracts.AmendmentFound;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.Reference;
import org.dibao.contracts.Standing;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.contracts.SubscriptionDefined.State;
import org.dibao.notifier.ledger.DeliveryId;
import org.dibao.notifier.ledger.Entries;
import org.dibao.notifier.subscription.Recipient;
import org.dibao.notifier.subscription.Subscriptions;
import org.dibao.notifier.timing.SendTimes;
import org.dibao.search.query.ParsedQuery;
import org.dibao.search.query.Query;
import org.dibao.search.stored.StoredQueries;

/**
 * Decides who hears of an announcement because it corrects, amends or repeals one that they have received. Those whose
 * own search finds it hear of it anyway, under the same id.
 */
public final class Amendments {

    /** Announcements are revised a few times; each revision costs a hash for every subscription. */
    private static final int MOST_REVISIONS = 5;

    private final Subscriptions subscriptions;
    private final InstantSource clock;

    /** Amendments of what the given subscriptions received. */
    public Amendments(Subscriptions subscriptions, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.clock = clock;
    }

    /** The announcements that this one changes, as far as they are known. */
    public static List<AmendmentFound> in(AnnouncementPublished published) {
        if (published.announcement().standing() == Standing.TEMPLATE) {
            return List.of();
        }
        return published.announcement().references().stream()
                .filter(reference -> reference.relation().changes())
                .map(Reference::announcementId)
                .filter(Objects::nonNull)
                .filter(id -> !id.equals(published.announcementId()))
                .distinct()
                .map(id -> new AmendmentFound(id, published, false))
                .toList();
    }

    /**
     * The entries that an amendment adds to the ledger that the amended announcement's deliveries stand in. It comes
     * again with each of its records, so whoever changed his search or rested since the first is left to the partition that
     * it was announced in, which may have told him; unless an earlier revision of it was told from here.
     *
     * @param known whether a delivery stands in that ledger
     */
    public List<DeliveryUpdated> tell(AmendmentFound found, Predicate<DeliveryId> known) {
        AnnouncementPublished amendment = found.amendment();
        Set<Recipient> told = new HashSet<>();
        subscriptions
                .matching(amendment)
                .filter(each -> Matching.effective(each, amendment))
                .forEach(each -> told.add(Recipient.of(each)));
        return Readers.of(found.announcementId(), MOST_REVISIONS, subscriptions, known).stream()
                .filter(each -> Matching.effective(each, amendment) || toldHere(each, amendment, known))
                .filter(each -> told.add(Recipient.of(each)))
                .filter(each -> !known.test(id(each, amendment)))
                .map(each -> entry(each, amendment))
                .toList();
    }

    /**
     * The entries that an amendment adds once more subscriptions have become readers of what it amends. That is asked long
     * after the amendment was announced, and only this ledger is at hand, not the one that it was announced in. So whoever
     * may have been told there is left out: whose search finds it now or found it when it was recorded, and whose search
     * was changed since, or rested.
     *
     * @param late those who have just become readers of the amended announcement
     * @param known whether a delivery stands in the ledger that the amended announcement's deliveries stand in
     */
    public List<DeliveryUpdated> tellLate(
            AmendmentFound found, Collection<LateReader> late, Predicate<DeliveryId> known) {
        AnnouncementPublished amendment = found.amendment();
        Map<String, SubscriptionDefined> readers = new TreeMap<>();
        for (LateReader each : late) {
            subscriptions
                    .find(each.subscriptionId())
                    .filter(subscription -> each.announcementId().equals(found.announcementId()))
                    .filter(subscription -> concerns(amendment, each, subscription))
                    .filter(subscription -> subscriptions.ofSameRecipient(subscription).stream()
                            .noneMatch(other -> known.test(id(other, amendment))))
                    .ifPresent(subscription -> readers.put(subscription.subscriptionId(), subscription));
        }
        if (readers.isEmpty()) {
            return List.of();
        }
        Set<Recipient> told = new HashSet<>();
        finding(amendment, readers.values())
                .filter(each -> readers.containsKey(each.subscriptionId()) || Matching.effective(each, amendment))
                .forEach(each -> told.add(Recipient.of(each)));
        return readers.values().stream()
                .filter(each -> told.add(Recipient.of(each)))
                .map(each -> entry(each, amendment))
                .toList();
    }

    private static boolean toldHere(
            SubscriptionDefined reader, AnnouncementPublished amendment, Predicate<DeliveryId> known) {
        return Readers.knows(
                reader.subscriptionId(), reader.channel(), amendment.announcementId(), amendment.revision() - 1, known);
    }

    private static boolean concerns(
            AnnouncementPublished amendment, LateReader reader, SubscriptionDefined subscription) {
        // Somebody who asks has been switched on again, though that may not have been read yet.
        return reader.since() == null
                ? subscription.state() == State.ACTIVE && Matching.effective(subscription, amendment)
                : !amendment.firstSeenAt().isBefore(reader.since());
    }

    /**
     * The active subscriptions whose search finds an amendment now, and those of the readers' recipients whose search found
     * it on the day it was recorded: some count the days to a deadline.
     */
    private Stream<SubscriptionDefined> finding(
            AnnouncementPublished amendment, Collection<SubscriptionDefined> readers) {
        StoredQueries then = new StoredQueries(InstantSource.fixed(amendment.recordedAt()));
        Stream.concat(
                        readers.stream(),
                        readers.stream()
                                .flatMap(each -> subscriptions.ofSameRecipient(each).stream())
                                .filter(each -> each.state() == State.ACTIVE))
                .distinct()
                .forEach(each -> {
                    if (Query.parse(each.query()) instanceof ParsedQuery.Ok understood) {
                        then.put(each.subscriptionId(), understood.query());
                    }
                });
        return Stream.concat(
                subscriptions.matching(amendment),
                then.match(amendment).stream().flatMap(id -> subscriptions.find(id).stream()));
    }

    private DeliveryUpdated entry(SubscriptionDefined to, AnnouncementPublished amendment) {
        Instant now = clock.instant();
        Instant notBefore = SendTimes.of(to.times())
                .notBefore(amendment.announcement().kind(), now)
                .orElse(null);
        return Entries.amendment(to, amendment.announcementId(), amendment.revision(), now, notBefore);
    }

    private static DeliveryId id(SubscriptionDefined subscription, AnnouncementPublished published) {
        return DeliveryId.of(
                subscription.subscriptionId(),
                published.announcementId(),
                published.revision(),
                subscription.channel());
    }
}
