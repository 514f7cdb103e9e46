package org.dibao.notifier.bounce;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dibao.contracts.MailReturn;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.contracts.SubscriptionDefined.State;
import org.dibao.notifier.bounce.MailReport.Complained;
import org.dibao.notifier.bounce.MailReport.Origin;
import org.dibao.notifier.bounce.MailReport.Returned;
import org.dibao.notifier.bounce.MailReport.Unrelated;
import org.dibao.notifier.subscription.Subscriptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What follows for a mailbox from mail that came back. A mailbox that does not exist, and a reader who calls our mail
 * spam, get nothing more; one that is full or refuses for some other reason gets two more chances within a month. The
 * suppression stands under the subscription's own id ({@link org.dibao.contracts.AddressJudged}) and goes when that goes:
 * there is no list of mailboxes that an erasure could forget.
 */
public final class Suppression {

    /** What stands in place of a status code where a reader complained. */
    public static final String COMPLAINT = "complaint";

    private static final Logger LOG = LoggerFactory.getLogger(Suppression.class);
    private static final int MOST_SOFT = 3;
    private static final Duration REMEMBERED = Duration.ofDays(30);

    private final Subscriptions subscriptions;
    private final Consumer<SubscriptionDefined> judge;
    private final InstantSource clock;

    /**
     * A suppression over the given subscriptions.
     *
     * @param judge writes what a subscription says of its address, and nothing else of it
     */
    public Suppression(Subscriptions subscriptions, Consumer<SubscriptionDefined> judge, InstantSource clock) {
        this.subscriptions = subscriptions;
        this.judge = judge;
        this.clock = clock;
    }

    /** Draws the consequences of a report; doing so twice is the same as once. */
    public void apply(MailReport report) {
        switch (report) {
            case Returned returned -> cameBack(returned);
            case Complained complained ->
                take(complained.origin(), COMPLAINT, true, "the reader reported a message as spam");
            case Unrelated unrelated -> LOG.info("mail left alone reason=\"{}\"", unrelated.why());
        }
    }

    /** Whether nothing may be sent to the mailbox of this subscription, not even a question. */
    public static boolean suppressed(SubscriptionDefined subscription) {
        return subscription.state() == State.DISABLED
                && !subscription.returned().isEmpty();
    }

    /**
     * On a day on which our host stands on a blacklist, all that we send comes back so, and no mailbox is to blame: a
     * reader who is silently left out of warnings is worse off than one whose server refuses some more mail.
     */
    private void cameBack(Returned returned) {
        if (MailStatus.aboutSender(returned.status()) || MailStatus.policy(returned.status())) {
            LOG.warn(
                    "mail came back because of its sender or of a policy; check dibao.notifier.smtp.from, its SPF and DKIM"
                            + " records and blacklists delivery={} status={}",
                    returned.origin().deliveryId(),
                    returned.status());
            return;
        }
        boolean hard = MailStatus.noSuchMailbox(returned.status());
        take(
                returned.origin(),
                returned.status(),
                hard,
                hard ? "there is no such mailbox" : "messages keep coming back");
    }

    private void take(Origin origin, String status, boolean atOnce, String reason) {
        SubscriptionDefined subscription = subscriptions
                .find(origin.subscriptionId())
                .filter(found -> same(found.manageToken(), origin.token()))
                .orElse(null);
        if (subscription == null) {
            LOG.info("report about nobody we know delivery={} status={}", origin.deliveryId(), status);
            return;
        }
        List<MailReturn> returned = remembered(subscription, origin.deliveryId());
        returned.add(new MailReturn(origin.deliveryId(), status, clock.instant()));
        SubscriptionDefined noted = subscription.withReturned(List.copyOf(returned));
        if (atOnce || returned.size() >= MOST_SOFT) {
            suppress(noted, reason + " (" + status + ")");
        } else {
            judge.accept(noted);
        }
    }

    private void suppress(SubscriptionDefined noted, String reason) {
        for (SubscriptionDefined each : subscriptions.ofSameRecipient(noted)) {
            if (each.state() == State.ACTIVE || each.state() == State.PAUSED || each.state() == State.PENDING) {
                judge.accept(each.withReturned(noted.returned()).inState(State.DISABLED, reason));
                LOG.info("mailbox suppressed subscription={} reason=\"{}\"", each.subscriptionId(), reason);
            }
        }
    }

    private List<MailReturn> remembered(SubscriptionDefined subscription, String exceptDelivery) {
        Instant since = clock.instant().minus(REMEMBERED);
        return new ArrayList<>(subscription.returned().stream()
                .filter(each -> each.at().isAfter(since))
                .filter(each -> !each.deliveryId().equals(exceptDelivery))
                .toList());
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }
}
