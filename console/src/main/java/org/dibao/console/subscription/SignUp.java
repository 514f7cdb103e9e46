package org.dibao.console.subscription;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.dibao.contracts.ConfirmationRequested;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.contracts.SubscriptionDefined.State;
import org.dibao.contracts.Timing;
import org.dibao.events.EventWriter;
import org.dibao.tables.SubscriptionTable;
import org.jspecify.annotations.Nullable;

/**
 * Makes subscriptions. One by mail is asked for first and sends nothing until the mailbox's owner has confirmed it by a
 * link of which only the hash is kept; a webhook is active at once, because whoever names an endpoint runs it or gets
 * messages that its owner can tell by their signature not to want.
 */
public final class SignUp {

    /** How long the link in the mail works. */
    static final Duration TO_CONFIRM = Duration.ofHours(24);

    private final SubscriptionTable subscriptions;
    private final EventWriter writer;
    private final SecureRandom random;
    private final InstantSource clock;
    private final Function<String, URI> link;

    /**
     * A desk for signing up.
     *
     * @param link makes the public address of a path
     */
    public SignUp(
            SubscriptionTable subscriptions,
            EventWriter writer,
            SecureRandom random,
            InstantSource clock,
            Function<String, URI> link) {
        this.subscriptions = subscriptions;
        this.writer = writer;
        this.random = random;
        this.clock = clock;
        this.link = link;
    }

    /**
     * Asks the owner of a mailbox to confirm; both records are safe when this returns.
     *
     * @param query a search that can be read
     * @param language {@code zh} or {@code en}
     * @param timing when messages are to be sent; null for at once
     */
    void byMail(String query, String language, Destination mailbox, @Nullable Timing timing) {
        String token = Token.draw(random);
        Instant now = now();
        Instant until = now.plus(TO_CONFIRM);
        SubscriptionDefined pending = made(
                        query, language, mailbox, null, State.PENDING, Token.hash(token), until, now, null)
                .timed(timing);
        subscriptions.put(pending);
        URI page = link.apply("/subscribe/confirm/" + pending.subscriptionId() + "?token=" + token);
        writer.writeAll(List.of(
                new ConfirmationRequested(pending.subscriptionId(), mailbox.address(), language, query, page, until)));
    }

    /**
     * Makes a webhook; the answer holds the secret that its receiver checks signatures with. A group's bot has one of its
     * platform's making, or none.
     *
     * @param botSecret the secret that the platform shows for the bot; empty for none
     */
    SubscriptionDefined byWebhook(String query, String language, Destination endpoint, String botSecret) {
        Instant now = now();
        String given = botSecret.isBlank() ? null : botSecret.strip();
        String secret = endpoint.channel().bot() ? given : WebhookSecret.draw(random);
        SubscriptionDefined active = made(query, language, endpoint, secret, State.ACTIVE, null, null, now, now);
        subscriptions.put(active);
        return active;
    }

    private SubscriptionDefined made(
            String query,
            String language,
            Destination destination,
            @Nullable String secret,
            State state,
            @Nullable String confirmationHash,
            @Nullable Instant confirmBy,
            Instant now,
            @Nullable Instant effectiveFrom) {
        return new SubscriptionDefined(
                UUID.randomUUID().toString(),
                query,
                language,
                destination.channel(),
                destination.address(),
                secret,
                null,
                null,
                state,
                null,
                confirmationHash,
                confirmBy,
                Token.draw(random),
                now,
                effectiveFrom);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
