package org.dibao.notifier.bot;

import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import org.dibao.contracts.Channel;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.network.Exchange;
import org.dibao.network.HttpFetcher;
import org.dibao.network.Outcome.Answered;
import org.dibao.network.Outcome.Refused;
import org.dibao.network.Outcome.TimedOut;
import org.dibao.network.Outcome.Unreachable;
import org.dibao.notifier.delivery.DeliveryChannel;
import org.dibao.notifier.delivery.HiddenAddress;
import org.dibao.notifier.delivery.Outcome;
import org.dibao.notifier.delivery.OutgoingMessage;
import org.dibao.notifier.delivery.Pages;
import org.dibao.notifier.delivery.Route;
import org.dibao.notifier.revision.RecentChanges;

/** Messages to the bots of one platform, one at a time to each and never more in a minute, or sooner after each other, than it takes. */
public final class BotChannel implements DeliveryChannel {

    static final String CONTENT_TYPE = "application/json; charset=utf-8";

    /** All bots of a platform stand on one host, which is made for many. */
    private static final int HOST_WIDTH = 32;

    private final Platform platform;
    private final HttpFetcher http;
    private final Pages pages;
    private final RecentChanges changes;
    private final InstantSource clock;

    private BotChannel(Platform platform, HttpFetcher http, Pages pages, RecentChanges changes, InstantSource clock) {
        this.platform = platform;
        this.http = http;
        this.pages = pages;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * A channel for each platform that is known.
     *
     * @param changes what revisions have changed
     */
    public static List<DeliveryChannel> all(
            HttpFetcher http, URI publicAddress, RecentChanges changes, InstantSource clock) {
        Pages pages = new Pages(publicAddress);
        return List.<Platform>of(new WeCom(), new DingTalk(), new Feishu(), new Slack()).stream()
                .<DeliveryChannel>map(platform -> new BotChannel(platform, http, pages, changes, clock))
                .toList();
    }

    @Override
    public Channel channel() {
        return platform.channel();
    }

    @Override
    public Route route(SubscriptionDefined subscription) {
        int wanted = subscription.options().perMinute();
        int perMinute = wanted > 0 ? Math.min(wanted, platform.perMinute()) : platform.perMinute();
        return new Route(
                subscription.address(),
                1,
                perMinute,
                platform.apart(),
                subscription.options().ordered(),
                platform.channel().name(),
                HOST_WIDTH);
    }

    @Override
    public Outcome send(OutgoingMessage message) {
        Exchange post;
        try {
            BotMessage words = BotMessage.of(message, changes.of(message, BotMessage.MOST_CHANGES), pages);
            post = platform.post(message.subscription(), words, clock.instant());
        } catch (IllegalArgumentException e) {
            return new Outcome.Refused("the subscription's address cannot be used: "
                    + HiddenAddress.in(
                            String.valueOf(e.getMessage()),
                            message.subscription().address()));
        }
        return switch (http.exchange(post)) {
            case Answered answered -> platform.read(answered, clock.instant());
            case Refused refused -> new Outcome.Refused(hidden(refused.reason(), post));
            case TimedOut late -> Outcome.Failed.because(hidden(late.reason(), post));
            case Unreachable unreachable -> Outcome.Failed.because(hidden(unreachable.reason(), post));
        };
    }

    private static String hidden(String reason, Exchange post) {
        return HiddenAddress.in(reason, post.address().toString());
    }
}
