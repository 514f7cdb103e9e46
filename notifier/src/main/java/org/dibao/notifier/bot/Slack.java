package org.dibao.notifier.bot;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
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
 * An incoming webhook of Slack: blocks, of which a header takes 150 characters and a section 3,000, one message a second
 * (docs.slack.dev, incoming webhooks and rate limits). The address is all its authority. Unlike the others it answers
 * with a status and a word.
 */
final class Slack implements Platform {

    private static final int MOST_HEADER_BYTES = 150;
    private static final int MOST_SECTION_BYTES = 2_900;

    /** The channel, the app or the whole workspace is no more. */
    private static final Set<String> GONE =
            Set.of("no_service", "no_team", "team_disabled", "channel_not_found", "channel_is_archived");

    /** This message is unwanted, another may pass. */
    private static final Set<String> NEVER = Set.of("invalid_payload", "invalid_blocks", "no_text");

    @Override
    public Channel channel() {
        return Channel.SLACK;
    }

    @Override
    public int perMinute() {
        return 60;
    }

    @Override
    public Duration apart() {
        return Duration.ofMillis(1_100);
    }

    @Override
    public Exchange post(SubscriptionDefined to, BotMessage message, Instant now) {
        String links = link(message.page()) + "   " + link(message.original());
        String text = Markup.text(message, Slack::escape, heading -> "*" + heading + "*", links, MOST_SECTION_BYTES)
                .replace("\n\n", "\n");
        byte[] body = Json.write(Map.of(
                "text", escape(message.title()),
                "blocks",
                        List.of(
                                Map.of(
                                        "type",
                                        "header",
                                        "text",
                                        Map.of(
                                                "type",
                                                "plain_text",
                                                "text",
                                                Markup.clipped(message.title(), MOST_HEADER_BYTES))),
                                Map.of("type", "section", "text", Map.of("type", "mrkdwn", "text", text)))));
        return Exchange.post(URI.create(to.address()), body, BotChannel.CONTENT_TYPE);
    }

    @Override
    public Outcome read(Answered answered, Instant now) {
        String word = BotAnswer.body(answered);
        String answer = answered.status() + " " + word;
        if (answered.successful()) {
            return new Outcome.Delivered(answer);
        }
        if (GONE.contains(word)) {
            return new Outcome.Gone(answer);
        }
        return NEVER.contains(word) ? new Outcome.Refused(answer) : BotAnswer.byStatus(answered, now);
    }

    private static String link(BotMessage.Link link) {
        return "<" + link.address() + "|" + escape(link.text()) + ">";
    }

    /** Slack asks for these three to be escaped and no others; {@code <!channel>} would call everybody. */
    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
