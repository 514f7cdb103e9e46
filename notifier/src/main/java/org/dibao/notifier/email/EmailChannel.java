package org.dibao.notifier.email;

import java.net.URI;
import java.time.InstantSource;
import org.dibao.contracts.Channel;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.notifier.delivery.DeliveryChannel;
import org.dibao.notifier.delivery.Outcome;
import org.dibao.notifier.delivery.OutgoingMessage;
import org.dibao.notifier.delivery.Pages;
import org.dibao.notifier.delivery.Route;
import org.dibao.notifier.sighting.Copies;

/** Messages to people. All mails share one lane, because all go through one relay. */
public final class EmailChannel implements DeliveryChannel {

    private final Mailer mailer;
    private final AnnouncementMail mails;

    /** A channel over the given mailer, with links below the given address. */
    public EmailChannel(Mailer mailer, URI publicAddress, RegionNames regions, Copies copies, InstantSource clock) {
        this.mailer = mailer;
        this.mails =
                new AnnouncementMail(new Pages(publicAddress), new Facts(regions, copies), new Reasons(regions, clock));
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Route route(SubscriptionDefined subscription) {
        return new Route("smtp", mailer.connections(), "smtp", mailer.connections());
    }

    @Override
    public Outcome send(OutgoingMessage message) {
        return mailer.send(mails.write(message));
    }
}
