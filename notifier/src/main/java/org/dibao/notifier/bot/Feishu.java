package org.dibao.notifier.bot;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dibao.contracts.Channel;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.events.Json;
import org.dibao.network.Exchange;
import org.dibao.network.Outcome.Answered;
import org.dibao.notifier.delivery.Outcome;

/**
 * A group's bot in Feishu or Lark: a card, at most 20 KB as a whole, 100 messages a minute and 5 a second
 * (open.feishu.cn, custom bots; its gateway says when to come back in {@code x-ogw-ratelimit-reset}, in seconds). A bot with a secret wants {@code timestamp} (seconds, off by an hour at most) and {@code sign} in the body: the
 * HMAC of nothing at all, with timestamp, line feed and secret as its key.
 */
final class Feishu implements Platform {

    private static final int MOST_BYTES = 15_000;
    private static final int MOST_TITLE_BYTES = 600;

    private static final BotAnswer ANSWER = new BotAnswer(
            "code",
            "msg",
            // Frequency limited, by the bot and by the gateway.
            Set.of(11_232, 99_991_400),
            Duration.ofMinutes(1),
            // The address belongs to no bot.
            Set.of(19_001),
            // A body that cannot be read, or is too large.
            Set.of(9_499, 230_025));

    @Override
    public Channel channel() {
        return Channel.FEISHU;
    }

    @Override
    public int perMinute() {
        return 100;
    }

    @Override
    public Duration apart() {
        return Duration.ofMillis(250);
    }

    @Override
    public Exchange post(SubscriptionDefined to, BotMessage message, Instant now) {
        Map<String, Object> body = new LinkedHashMap<>();
        if (to.secret() != null) {
            String timestamp = Long.toString(now.getEpochSecond());
            body.put("timestamp", timestamp);
            body.put("sign", BotSignature.of(timestamp + "\n" + to.secret(), ""));
        }
        body.put("msg_type", "interactive");
        body.put("card", card(message));
        return Exchange.post(URI.create(to.address()), Json.write(body), BotChannel.CONTENT_TYPE);
    }

    @Override
    public Outcome read(Answered answered, Instant now) {
        return ANSWER.read(answered, now);
    }

    private static Map<String, Object> card(BotMessage message) {
        String links =
                "[" + message.original().text() + "](" + message.original().address() + ")";
        String text = Markup.text(message, Markup::plain, heading -> "**" + heading + "**", links, MOST_BYTES)
                .replace("\n\n", "\n");
        return Map.of(
                "config", Map.of("wide_screen_mode", true),
                "header",
                        Map.of(
                                "template",
                                "red",
                                "title",
                                Map.of(
                                        "tag",
                                        "plain_text",
                                        "content",
                                        Markup.clipped(message.title(), MOST_TITLE_BYTES))),
                "elements",
                        List.of(
                                Map.of("tag", "div", "text", Map.of("tag", "lark_md", "content", text)),
                                Map.of("tag", "action", "actions", List.of(button(message.page())))));
    }

    private static Map<String, Object> button(BotMessage.Link link) {
        return Map.of(
                "tag",
                "button",
                "type",
                "primary",
                "text",
                Map.of("tag", "plain_text", "content", link.text()),
                "url",
                link.address().toString());
    }
}
