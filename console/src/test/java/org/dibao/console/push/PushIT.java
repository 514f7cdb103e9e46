package org.dibao.console.push;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.dibao.console.RunningConsole;
import org.dibao.console.Visitor;
import org.dibao.contracts.PushAsked;
import org.dibao.contracts.PushHeard;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PushIT {

    private static final String BODY = "<feed>新的一条</feed>";

    private final RunningConsole console = RunningConsole.get();
    private final Visitor hub = console.visitor();
    private final String id = "push-" + UUID.randomUUID().toString().substring(0, 8);
    private final String token = "t".repeat(32);
    private final HttpClient http = HttpClient.newHttpClient();

    @BeforeEach
    void ask() {
        console.writer()
                .writeAll(List.of(new PushAsked(
                        id,
                        URI.create("https://hub.example/"),
                        URI.create("https://news.example/feed?a=1"),
                        token,
                        "secret",
                        Instant.now(),
                        null)));
        await().until(() -> verify(token, "https://news.example/feed?a=1").statusCode() == 200);
    }

    @Test
    void theHubsQuestionIsAnsweredWithItsChallengeAndTheLeaseIsWrittenDown() {
        HttpResponse<String> answer = verify(token, "https://news.example/feed?a=1");

        assertThat(answer.body()).isEqualTo("c-1");
        assertThat(newest().leaseEndsAt())
                .isBetween(
                        Instant.now().plus(Duration.ofMinutes(50)),
                        Instant.now().plus(Duration.ofMinutes(70)));
    }

    @Test
    void whoDoesNotKnowTheTokenOrTheTopicGetsNothing() {
        assertThat(verify("x".repeat(32), "https://news.example/feed?a=1").statusCode())
                .isEqualTo(404);
        assertThat(verify(token, "https://news.example/other").statusCode()).isEqualTo(404);
    }

    @Test
    void aPushCountsOnlyWithARightSignature() throws Exception {
        assertThat(push("sha256=" + "00".repeat(32))).isEqualTo(202);
        assertThat(push("sha1=" + signature("HmacSHA1"))).isEqualTo(202);
        assertThat(push(null)).isEqualTo(202);
        assertThat(newest().receivedAt()).isNull();

        assertThat(push("sha256=" + signature("HmacSHA256"))).isEqualTo(202);

        assertThat(newest().receivedAt()).isNotNull();
        assertThat(newest().leaseEndsAt()).isNotNull();
    }

    @Test
    void aRefusalIsWrittenDownWithItsReason() {
        hub.get("/push/" + id + "/" + token
                + "?hub.mode=denied&hub.topic=https%3A%2F%2Fnews.example%2Ffeed%3Fa%3D1&hub.reason=not+you");

        assertThat(newest().refused()).isEqualTo("not you");
        assertThat(newest().leaseEndsAt()).isNull();
    }

    private HttpResponse<String> verify(String withToken, String topic) {
        return hub.get("/push/" + id + "/" + withToken + "?hub.mode=subscribe&hub.topic=" + Visitor.encoded(topic)
                + "&hub.challenge=c-1&hub.lease_seconds=3600");
    }

    private int push(@Nullable String signature) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(console.visitor().address("/push/" + id + "/" + token))
                .header("Content-Type", "application/atom+xml")
                .POST(HttpRequest.BodyPublishers.ofString(BODY));
        if (signature != null) {
            request.header("X-Hub-Signature", signature);
        }
        return http.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    private static String signature(String algorithm) throws GeneralSecurityException {
        Mac mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec("secret".getBytes(StandardCharsets.UTF_8), algorithm));
        return HexFormat.of().formatHex(mac.doFinal(BODY.getBytes(StandardCharsets.UTF_8)));
    }

    private PushHeard newest() {
        return console.events(PushHeard.class).stream()
                .filter(heard -> heard.sourceId().equals(id))
                .toList()
                .getLast();
    }
}
