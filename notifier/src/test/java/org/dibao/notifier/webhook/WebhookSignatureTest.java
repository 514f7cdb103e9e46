package org.dibao.notifier.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WebhookSignatureTest {

    private static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    @Test
    void agreesWithTheSpecificationsOwnExample() {
        String signature = new WebhookSignature(SECRET)
                .sign(
                        "msg_p5jXN8AQM9LWM0D4loKWxJek",
                        Instant.ofEpochSecond(1614265330),
                        bytes("{\"test\": 2432232314}"));

        assertThat(signature).isEqualTo("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    }

    @Test
    void thePublicLibraryAcceptsIt() throws Exception {
        String body = "{\"标题\":\"样例\"}";
        Instant now = Instant.now();
        String signature = new WebhookSignature(SECRET).sign("id", now, bytes(body));

        new Webhook(SECRET).verify(body, headers("id", now, signature));

        assertThatThrownBy(() -> new Webhook(SECRET).verify(body + " ", headers("id", now, signature)))
                .isInstanceOf(WebhookVerificationException.class);
    }

    @Test
    void aSecretThatIsNoneIsRefused() {
        assertThatThrownBy(() -> new WebhookSignature("whsec_")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new WebhookSignature("whsec_¡nada!")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, List<String>> headers(String id, Instant timestamp, String signature) {
        return Map.of(
                "webhook-id",
                List.of(id),
                "webhook-timestamp",
                List.of(Long.toString(timestamp.getEpochSecond())),
                "webhook-signature",
                List.of(signature));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
