package org.dibao.notifier.bot;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.dibao.contracts.Channel;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.events.Json;
import org.dibao.network.Exchange;
import org.dibao.network.Outcome.Answered;
import org.dibao.notifier.delivery.Outcome;

/**
 * A group's bot in DingTalk: Markdown of at most 20,000 bytes, 20 messages a minute, or else none for ten minutes
 * (open.dingtalk.com, custom robots). A bot with a secret wants {@code timestamp} (milliseconds, off by an hour at most)
 * and {@code sign} in the address: the HMAC of timestamp, line feed and secret, with the secret as its key.
 */
final class DingTalk implements Platform {

    private static final int MOST_BYTES = 18_000;
    private static final int MOST_TITLE_BYTES = 600;

    private static final BotAnswer ANSWER = new BotAnswer(
            "errcode",
            "errmsg",
            // Sent too fast, in the older and the newer numbering.
            Set.of(130_101, 410_100),
            Duration.ofMinutes(10),
            // The token does not exist; the robot does not exist; the robot was stopped.
            Set.of(300_001, 400_101, 400_102),
            // Unsafe links, improper text, improper pictures, improper content.
            Set.of(430_101, 430_102, 430_103, 430_104));

    @Override
    public Channel channel() {
        return Channel.DINGTALK;
    }

    @Override
    public int perMinute() {
        return 20;
    }

    @Override
    public Exchange post(SubscriptionDefined to, BotMessage message, Instant now) {
        String title = Markup.clipped(Markup.plain(message.title()), MOST_TITLE_BYTES);
        String links = link(message.page()) + "  " + link(message.original());
        String text = "### " + title + "\n\n"
                + Markup.text(message, Markup::plain, heading -> "**" + heading + "**", links, MOST_BYTES);
        byte[] body = Json.write(Map.of("msgtype", "markdown", "markdown", Map.of("title", title, "text", text)));
        return Exchange.post(address(to, now), body, BotChannel.CONTENT_TYPE);
    }

    @Override
    public Outcome read(Answered answered, Instant now) {
        return ANSWER.read(answered, now);
    }

    private static URI address(SubscriptionDefined to, Instant now) {
        if (to.secret() == null) {
            return URI.create(to.address());
        }
        String timestamp = Long.toString(now.toEpochMilli());
        String sign = BotSignature.of(to.secret(), timestamp + "\n" + to.secret());
        return URI.create(to.address() + (to.address().contains("?") ? "&" : "?") + "timestamp=" + timestamp + "&sign="
                + URLEncoder.encode(sign, StandardCharsets.UTF_8));
    }

    private static String link(BotMessage.Link link) {
        return "[" + link.text() + "](" + link.address() + ")";
    }
}
