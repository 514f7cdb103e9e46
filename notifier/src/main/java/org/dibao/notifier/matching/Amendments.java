package org.dibao.notifier.matching;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.dibao.contracts.AmendmentFound;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.Reference;
import org.dibao.contracts.Standing;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.notifier.ledger.DeliveryId;
import org.dibao.notifier.ledger.Entries;
import org.dibao.notifier.subscription.Recipient;
import org.dibao.notifier.subscription.Subscriptions;
import org.dibao.notifier.timing.SendTimes;

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
     * The entries that an amendment adds to the ledger that the amended announcement's deliveries stand in.
     *
     * @param known whether a delivery stands in that ledger
     */
    public List<DeliveryUpdated> tell(AmendmentFound found, Predicate<DeliveryId> known) {
        AnnouncementPublished amendment = found.amendment();
        Set<Recipient> told = new HashSet<>();
        subscriptions.matching(amendment).stream()
                .filter(each -> Matching.effective(each, amendment))
                .forEach(each -> told.add(Recipient.of(each)));
        return Readers.of(found.announcementId(), MOST_REVISIONS, subscriptions, known).stream()
                .filter(each -> told.add(Recipient.of(each)))
                .filter(each -> !known.test(id(each, amendment)))
                .map(each -> entry(each, amendment))
                .toList();
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
