package org.dibao.launcher.inbox;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import jakarta.mail.MessagingException;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dibao.events.Json;
import org.dibao.launcher.pages.Answer;
import org.dibao.launcher.pages.PageServer;
import org.dibao.launcher.pages.Request;
import org.dibao.launcher.pages.Templates;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/**
 * Takes every mail that is sent to it, whoever it is for, and every webhook, and shows them. It keeps the newest of each
 * in memory; it is a window for people who try Dibao, not a mail store.
 */
public final class Inbox implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(Inbox.class);
    private static final int MOST_KEPT = 500;
    private static final int LARGEST_MAIL = 8 << 20;
    private static final DateTimeFormatter CLOCK =
            DateTimeFormatter.ofPattern("MM-dd HH:mm:ss").withZone(ZoneId.systemDefault());

    private final Arrivals<Mail> mails = new Arrivals<>(MOST_KEPT);
    private final Arrivals<Hook> hooks = new Arrivals<>(MOST_KEPT);
    private final Templates templates = Templates.html("inbox/");
    private final Webhook webhook;
    private final SMTPServer smtp;
    private final PageServer pages;

    private Inbox(InetAddress bind, int smtpPort, int httpPort, String hookSecret) {
        this.webhook = webhook(hookSecret);
        this.smtp = SMTPServer.port(smtpPort)
                .bindAddress(bind)
                .hostName("localhost")
                .softwareName("Dibao inbox")
                .maxMessageSize(LARGEST_MAIL)
                .maxConnections(200)
                .messageHandler((context, from, to, data) -> take(to, data))
                .build();
        smtp.start();
        this.pages = PageServer.start(bind, httpPort, this::answer);
    }

    /**
     * Begins to take mail and webhooks.
     *
     * @param bind the address to listen on
     * @param smtpPort where mail comes in
     * @param httpPort where the pages are, and {@code /hook}
     * @param hookSecret the {@code whsec_} secret that webhooks are verified with
     */
    public static Inbox start(InetAddress bind, int smtpPort, int httpPort, String hookSecret) {
        return new Inbox(bind, smtpPort, httpPort, hookSecret);
    }

    private static Webhook webhook(String secret) {
        try {
            return new Webhook(secret);
        } catch (com.standardwebhooks.exceptions.EmptyWebhookSecretException e) {
            throw new IllegalArgumentException("The inbox needs a secret to verify webhooks with.", e);
        }
    }

    private void take(String recipient, byte[] message) throws RejectException {
        try {
            mails.add(Mail.read(mails.nextNumber(), Instant.now(), recipient, message));
        } catch (MessagingException | IOException e) {
            log.warn("unreadable mail bytes={}", message.length, e);
            throw new RejectException(554, "The message cannot be read: " + e.getMessage());
        }
    }

    private Answer answer(Request request) {
        if (request.path().equals("/hook")) {
            return request.method().equals("POST")
                    ? takeHook(request)
                    : Answer.plain(405, "Webhooks are sent by POST.");
        }
        String[] parts = request.path().split("/", -1);
        return switch (parts[1]) {
            case "" -> Answer.html(templates.fill("list", values()));
            case "hooks" -> Answer.html(templates.fill("hooks", values()));
            case "mail" -> parts.length < 3 ? Answer.notFound() : mail(parts[2], parts.length > 3 ? parts[3] : "");
            case "mails.json" -> Answer.of("application/json", Json.write(mails.newestFirst()));
            case "hooks.json" -> Answer.of("application/json", Json.write(hooks.newestFirst()));
            case "inbox.css" -> stylesheet();
            default -> Answer.notFound();
        };
    }

    private Map<String, Object> values() {
        Map<String, Object> values = new HashMap<>();
        values.put("mails", mails.newestFirst());
        values.put("hooks", hooks.newestFirst());
        values.put("clock", CLOCK);
        return values;
    }

    private Answer mail(String number, String view) {
        return mails.newestFirst().stream()
                .filter(mail -> Integer.toString(mail.number()).equals(number))
                .findFirst()
                .map(mail -> view.equals("html") ? body(mail) : Answer.html(templates.fill("mail", shown(mail))))
                .orElseGet(Answer::notFound);
    }

    private Map<String, Object> shown(Mail mail) {
        Map<String, Object> values = values();
        values.put("mail", mail);
        return values;
    }

    /** A mail's own HTML runs nothing and loads nothing, whoever sent it. */
    private static Answer body(Mail mail) {
        return new Answer(
                200,
                Map.of(
                        "Content-Type", "text/html; charset=utf-8",
                        "Content-Security-Policy",
                                "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups"),
                mail.html().getBytes(StandardCharsets.UTF_8));
    }

    private Answer takeHook(Request request) {
        String body = new String(request.body(), StandardCharsets.UTF_8);
        String id = String.valueOf(request.header("webhook-id") == null ? "" : request.header("webhook-id"));
        try {
            webhook.verify(body, signatureHeaders(request));
            hooks.add(new Hook(Instant.now(), id, "verified", true, body));
            return new Answer(204, Map.of(), new byte[0]);
        } catch (WebhookVerificationException e) {
            hooks.add(new Hook(Instant.now(), id, String.valueOf(e.getMessage()), false, body));
            return Answer.plain(401, "The signature is not right: " + e.getMessage());
        }
    }

    private static Map<String, List<String>> signatureHeaders(Request request) {
        Map<String, List<String>> headers = new HashMap<>();
        for (String name : List.of("webhook-id", "webhook-timestamp", "webhook-signature")) {
            String value = request.header(name);
            if (value != null) {
                headers.put(name, List.of(value));
            }
        }
        return headers;
    }

    private static Answer stylesheet() {
        try (var css = Inbox.class.getResourceAsStream("/inbox/inbox.css")) {
            return css == null ? Answer.notFound() : Answer.of("text/css; charset=utf-8", css.readAllBytes());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Stops listening; what arrived is forgotten. */
    @Override
    public void close() {
        smtp.stop();
        pages.close();
    }
}
