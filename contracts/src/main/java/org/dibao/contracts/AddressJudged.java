package org.dibao.contracts;

import java.util.List;
import org.dibao.contracts.SubscriptionDefined.State;
import org.jspecify.annotations.Nullable;

/**
 * What the notifier found out about a subscription's address by sending to it. A record of its own, because {@link
 * SubscriptionDefined} says what its owner wants: neither of the two writers ever writes what the other knows better, so
 * neither can undo it by writing a moment later. Written by the notifier, read by notifier and console; a tombstone
 * follows that of the subscription.
 *
 * @param subscriptionId whose address
 * @param recoveries the subscription's {@link SubscriptionDefined#recoveries} when this was found out; it counts for no
 *     other
 * @param disabled why nothing is sent there any more, in words; null while messages are sent
 * @param trouble that its endpoint keeps failing; null while it does not
 * @param returned messages that came back from its mailbox lately, oldest first; empty while none does
 */
public record AddressJudged(
        String subscriptionId,
        int recoveries,
        @Nullable String disabled,
        @Nullable EndpointTrouble trouble,
        List<MailReturn> returned)
        implements Event {

    /** What stands in a subscription about its address. */
    public static AddressJudged of(SubscriptionDefined subscription) {
        String reason = subscription.stateReason() == null ? "" : subscription.stateReason();
        return new AddressJudged(
                subscription.subscriptionId(),
                subscription.recoveries(),
                subscription.state() == State.DISABLED ? reason : null,
                subscription.trouble(),
                subscription.returned());
    }

    @Override
    public String key() {
        return subscriptionId;
    }
}
