package org.dibao.notifier.email;

import java.net.URI;
import java.util.function.Predicate;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.notifier.delivery.Outcome;
import org.dibao.notifier.delivery.Owners;
import org.dibao.notifier.delivery.Pages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writes to those owners who named a mailbox that has confirmed a subscription here; a stranger's mailbox that somebody
 * entered hears nothing.
 */
public final class OwnersByMail implements Owners {

    private static final Logger LOG = LoggerFactory.getLogger(OwnersByMail.class);

    private final Mailer mailer;
    private final Pages pages;
    private final Predicate<String> confirmed;

    /**
     * Owners behind the given mailer.
     *
     * @param confirmed whether a mailbox has an active subscription
     */
    public OwnersByMail(Mailer mailer, URI publicAddress, Predicate<String> confirmed) {
        this.mailer = mailer;
        this.pages = new Pages(publicAddress);
        this.confirmed = confirmed;
    }

    @Override
    public void tell(SubscriptionDefined subscription, String answer) {
        String contact = subscription.options().contact();
        if (contact == null || !confirmed.test(contact)) {
            return;
        }
        if (mailer.send(TroubleMail.write(subscription, answer, pages)) instanceof Outcome.Delivered) {
            return;
        }
        LOG.warn("owner of an endpoint could not be told subscription={}", subscription.subscriptionId());
    }
}
