package org.dibao.notifier.delivery;

import org.dibao.contracts.SubscriptionDefined;

/** Those who run endpoints, and want to know when one of them keeps failing. */
@FunctionalInterface
public interface Owners {

    /**
     * Tells the owner of a subscription's endpoint, if there is one who can be told.
     *
     * @param subscription the subscription with its trouble, as it stands from now on; disabled if that was the end
     * @param answer what the endpoint said last
     */
    void tell(SubscriptionDefined subscription, String answer);
}
