package org.dibao.notifier.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.dibao.notifier.Samples.subscription;

import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.dibao.contracts.Channel;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.contracts.Topic;
import org.dibao.notifier.lab.Lab;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Reports that a mail server hands over by HTTP, with all that is behind it. */
class BounceHookIT {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";

    private final HttpClient http = HttpClient.newHttpClient();
    private final String word = Lab.word();

    @Test
    void whatIsHandedOverStandsOnTheTopicWhenItIsAnswered() throws Exception {
        SubscriptionDefined reader = subscription(word, Channel.EMAIL, word + "@example.org", word);
        Lab.publish(reader);
        try (ConfigurableApplicationContext notifier = Lab.notifier("--dibao.notifier.bounce-hook.secret=" + SECRET)) {
            HttpResponse<String> taken =
                    post(notifier, SECRET, "message/rfc822", Reports.returned(reader, "d1", "failed", "5.1.1"));

            assertThat(taken.statusCode()).isEqualTo(202);
            assertThat(Lab.latest(Topic.ADDRESS_JUDGED))
                    .anySatisfy(each -> assertThat(each).contains(word, "there is no such mailbox (5.1.1)"));
        }
    }

    @Test
    void whatCannotBeTakenIsRefusedWithTheStatusThatSaysWhy() throws Exception {
        SubscriptionDefined reader = subscription(word, Channel.EMAIL, word + "@example.org", word);
        MimeMessage report = Reports.returned(reader, "d1", "failed", "5.1.1");
        try (ConfigurableApplicationContext notifier = Lab.notifier("--dibao.notifier.bounce-hook.secret=" + SECRET)) {
            HttpResponse<String> stranger = post(notifier, "guessed", "message/rfc822", report);

            assertThat(stranger.statusCode()).isEqualTo(401);
            assertThat(stranger.headers().firstValue("WWW-Authenticate")).contains("Bearer");
            assertThat(post(notifier, SECRET, "text/plain", report).statusCode())
                    .isEqualTo(415);
            assertThat(post(notifier, SECRET, "message/rfc822", Reports.mail("Subject: away\n\nI am away.\n"))
                            .statusCode())
                    .isEqualTo(422);
            assertThat(send(notifier, SECRET, "message/rfc822", new byte[MailReport.LARGEST + 1])
                            .statusCode())
                    .isEqualTo(413);
        }
    }

    @Test
    void withoutASecretThereIsNoSuchAddressAndWithAShortOneNoStart() throws Exception {
        try (ConfigurableApplicationContext notifier = Lab.notifier()) {
            assertThat(send(notifier, SECRET, "message/rfc822", new byte[0]).statusCode())
                    .isEqualTo(404);
        }
        assertThatThrownBy(() -> Lab.notifier("--dibao.notifier.bounce-hook.secret=short")
                        .close())
                .hasStackTraceContaining("must have at least 20 characters");
    }

    private HttpResponse<String> post(
            ConfigurableApplicationContext notifier, String secret, String type, MimeMessage mail) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        return send(notifier, secret, type, bytes.toByteArray());
    }

    private HttpResponse<String> send(ConfigurableApplicationContext notifier, String secret, String type, byte[] body)
            throws Exception {
        String port = notifier.getEnvironment().getRequiredProperty("local.server.port");
        return http.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/bounces"))
                        .header("Authorization", "Bearer " + secret)
                        .header("Content-Type", type)
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofString());
    }
}
