package org.dibao.notifier.email;

import java.time.InstantSource;
import java.util.List;
import org.dibao.contracts.Channel;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DigestQueued;
import org.dibao.contracts.Purpose;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.notifier.bounce.MailReport;
import org.dibao.notifier.bounce.Suppression;
import org.dibao.notifier.delivery.DeliveryChannel;
import org.dibao.notifier.delivery.Outcome;
import org.dibao.notifier.delivery.OutgoingMessage;
import org.dibao.notifier.delivery.Route;
import org.dibao.notifier.digest.DigestQueue;
import org.dibao.notifier.ledger.Bulletin;
import org.dibao.notifier.timing.SendTimes;

/**
 * Messages to people. All mails share one lane, because all go through one relay. For readers who want a digest an
 * announcement is handed over for that, and is delivered when the digest is.
 */
public final class EmailChannel implements DeliveryChannel {

    private final Mailer mailer;
    private final MailWriter mails;
    private final DigestQueue digests;
    private final Suppression suppression;
    private final InstantSource clock;

    /**
     * A channel over the given mailer.
     *
     * @param suppression hears of mailboxes that refuse
     */
    public EmailChannel(
            Mailer mailer, MailWriter mails, DigestQueue digests, Suppression suppression, InstantSource clock) {
        this.mailer = mailer;
        this.mails = mails;
        this.digests = digests;
        this.suppression = suppression;
        this.clock = clock;
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Route route(SubscriptionDefined subscription) {
        return new Route("smtp", mailer.width(), "smtp", mailer.width());
    }

    @Override
    public Outcome send(OutgoingMessage message) {
        return gathers(message)
                ? handOver(message)
                : send(message.delivery(), message.subscription(), mails.announcement(message));
    }

    @Override
    public Outcome sendDigest(DeliveryUpdated delivery, SubscriptionDefined subscription, List<DigestQueued> gathered) {
        return send(delivery, subscription, mails.digest(delivery, subscription, gathered));
    }

    /** What a server says at once counts like a report that comes back later. */
    private Outcome send(DeliveryUpdated delivery, SubscriptionDefined to, Mail mail) {
        Outcome outcome = mailer.send(mail);
        if (outcome instanceof Outcome.Returned returned) {
            MailReport.Origin origin =
                    new MailReport.Origin(to.subscriptionId(), to.manageToken(), delivery.deliveryId());
            suppression.apply(new MailReport.Returned(origin, returned.status(), returned.answer()));
        }
        return outcome;
    }

    /** As the reader wishes now, not as he wished when the announcement was matched. */
    private static boolean gathers(OutgoingMessage message) {
        return !message.delivery().isFor(Purpose.REMINDER)
                && SendTimes.of(message.subscription().times())
                        .gathers(message.announcement().announcement().kind());
    }

    private Outcome handOver(OutgoingMessage message) {
        DigestQueued queued = new DigestQueued(
                message.subscription().subscriptionId(),
                SendTimes.of(message.subscription().times()).lastDigest(clock.instant()),
                Bulletin.of(message.announcement()),
                message.received());
        digests.put(queued);
        return new Outcome.Gathered("in the digest of " + queued.slot());
    }
}
