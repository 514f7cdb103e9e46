package org.dibao.notifier.matching;

import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.dibao.contracts.Channel;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.notifier.ledger.DeliveryId;
import org.dibao.notifier.subscription.Subscriptions;

/**
 * Those who have been told of an announcement. The ledger keeps bare ids, which cannot be read backwards; but an id
 * can be computed for every subscription there is, and looked up.
 */
public final class Readers {

    private static final int MOST_REVISIONS = 5;

    private Readers() {}

    /**
     * The active subscriptions, by id, that stand in the ledger with one of the announcement's last revisions. Whoever heard of an
     * earlier one and did not pause for so long has heard of those as well; and each revision that is looked up costs a
     * hash for every subscription.
     *
     * @param upTo the last revision that counts
     */
    static List<SubscriptionDefined> of(
            String announcementId, int upTo, Subscriptions subscriptions, Predicate<DeliveryId> known) {
        return subscriptions
                .active()
                .filter(each -> knows(each.subscriptionId(), each.channel(), announcementId, upTo, known))
                .sorted(Comparator.comparing(SubscriptionDefined::subscriptionId))
                .toList();
    }

    /** Whether a subscription stands in the ledger with one of the announcement's last revisions. */
    public static boolean knows(
            String subscriptionId, Channel channel, String announcementId, int upTo, Predicate<DeliveryId> known) {
        return IntStream.rangeClosed(Math.max(1, upTo - MOST_REVISIONS + 1), upTo)
                .anyMatch(revision -> known.test(DeliveryId.of(subscriptionId, announcementId, revision, channel)));
    }
}
