package org.dibao.notifier.bot;

import java.net.URI;
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
 * A group's bot in WeCom: Markdown of at most 4,096 bytes, 20 messages a minute (developer.work.weixin.qq.com, document
 * 91770). The key in the address is all its authority; nothing is signed.
 */
final class WeCom implements Platform {

    private static final int MOST_BYTES = 4_096;
    private static final int MOST_TITLE_BYTES = 600;

    private static final BotAnswer ANSWER = new BotAnswer(
            "errcode",
            "errmsg",
            // API called too often.
            Set.of(45_009),
            Duration.ofMinutes(1),
            // Invalid webhook address: the bot was removed from its group.
            Set.of(93_000),
            // Content too long, content empty.
            Set.of(45_002, 44_004));

    @Override
    public Channel channel() {
        return Channel.WECOM;
    }

    @Override
    public int perMinute() {
        return 20;
    }

    @Override
    public Exchange post(SubscriptionDefined to, BotMessage message, Instant now) {
        String title = "### [" + Markup.clipped(Markup.plain(message.title()), MOST_TITLE_BYTES) + "]("
                + message.page().address() + ")\n";
        String links =
                "[" + message.original().text() + "](" + message.original().address() + ")";
        String content = title
                + Markup.text(
                                message,
                                Markup::plain,
                                heading -> "**" + heading + "**",
                                links,
                                MOST_BYTES - bytes(title))
                        .replace("\n\n", "\n");
        byte[] body = Json.write(Map.of("msgtype", "markdown", "markdown", Map.of("content", content)));
        return Exchange.post(URI.create(to.address()), body, BotChannel.CONTENT_TYPE);
    }

    @Override
    public Outcome read(Answered answered, Instant now) {
        return ANSWER.read(answered, now);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
