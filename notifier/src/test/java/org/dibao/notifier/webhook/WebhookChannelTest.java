package org.dibao.notifier.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dibao.notifier.Samples.subscription;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Channel;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.EndpointOptions;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.network.AddressGuard;
import org.dibao.network.HttpFetcher;
import org.dibao.notifier.Samples;
import org.dibao.notifier.delivery.Outcome;
import org.dibao.notifier.delivery.OutgoingMessage;
import org.dibao.notifier.delivery.TestAnnouncement;
import org.dibao.notifier.ledger.Entries;
import org.dibao.notifier.revision.RecentChanges;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a webhook does with the answers of a real server. */
class WebhookChannelTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:30:00Z");
    private static final URI GAZETTE = URI.create("https://gazette.example.org");

    private final HttpFetcher http = new HttpFetcher(AddressGuard.allowing(List.of("127.0.0.1")), "test");
    private final WebhookChannel channel = new WebhookChannel(
            http, GAZETTE, 8, new RecentChanges((revision, published) -> Optional.empty()), InstantSource.fixed(NOW));
    private final AtomicInteger calls = new AtomicInteger();
    private volatile String body = "";
    private final HttpServer server;

    WebhookChannelTest() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
    }

    @BeforeEach
    void start() {
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
        http.close();
    }

    @Test
    void anAnswerThatNeverEndsIsReadToItsEighthKilobyteAndLeft() throws Exception {
        CountDownLatch cutOff = new CountDownLatch(1);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(500, 0);
            byte[] kilobyte = "x".repeat(1_024).getBytes(StandardCharsets.US_ASCII);
            try {
                while (true) {
                    exchange.getResponseBody().write(kilobyte);
                }
            } catch (IOException e) {
                cutOff.countDown();
                throw e;
            }
        });

        Outcome outcome = send(Samples.published("a", "样例"));

        assertThat(outcome).isInstanceOf(Outcome.Failed.class);
        assertThat(outcome.answer()).hasSize("500 ".length() + 8 * 1_024);
        assertThat(cutOff.await(30, TimeUnit.SECONDS))
                .as("the connection was closed")
                .isTrue();
    }

    /** Takes the fifteen seconds that it speaks of: a deadline that was shortened for a test would prove another. */
    @Test
    void aServerThatNeverAnswersIsLeftAfterFifteenSeconds() {
        CountDownLatch never = new CountDownLatch(1);
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });

        Outcome outcome = send(Samples.published("a", "样例"));
        never.countDown();

        assertThat(calls).hasValue(1);
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Failed.class,
                        failed -> assertThat(failed.answer()).contains("was not through after 15 s"));
    }

    @Test
    void ofAnAnswerToWhatWasTakenOnlyTheBeginningIsKept() {
        answer(200, "<html>\n" + "thanks ".repeat(300) + "</html>");

        DeliveryUpdated after = Entries.delivered(
                pending(), NOW, send(Samples.published("a", "样例")).answer());

        assertThat(after.answer()).startsWith("200 <html> thanks").hasSize(301);
        assertThat(after.detail()).isNull();
    }

    @Test
    void aRefusalIsKeptAsItCameBesideItsFirstLine() {
        String complaint = "{\"error\":\"" + "no ".repeat(300) + "\"}\n  at line 7";
        answer(422, complaint);

        DeliveryUpdated after = Entries.failed(
                pending(), NOW, send(Samples.published("a", "样例")).answer());

        assertThat(after.answer()).hasSizeLessThanOrEqualTo(301).startsWith("422 {\"error\"");
        assertThat(after.detail()).isEqualTo("422 " + complaint);
    }

    @Test
    void aRedirectIsAFailureWithoutASecondRequest() {
        server.createContext("/", exchange -> {
            calls.incrementAndGet();
            exchange.getResponseHeaders().set("Location", "/elsewhere");
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });

        assertThat(send(Samples.published("a", "样例"))).isInstanceOf(Outcome.Failed.class);
        assertThat(calls).hasValue(1);
    }

    @Test
    void whenToComeBackIsCountedFromNow() {
        server.createContext("/", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "120");
            exchange.sendResponseHeaders(503, -1);
            exchange.close();
        });

        assertThat(send(Samples.published("a", "样例"))).isInstanceOfSatisfying(Outcome.Failed.class, failed -> {
            assertThat(failed.overloaded()).isTrue();
            assertThat(failed.notBefore()).isEqualTo(NOW.plusSeconds(120));
        });
    }

    @Test
    void aTestMessageSaysThatItIsOne() {
        answer(204, "");

        assertThat(send(TestAnnouncement.in("zh", GAZETTE, NOW))).isInstanceOf(Outcome.Delivered.class);
        assertThat(body).contains("\"type\":\"org.dibao.endpoint.tested\"").contains("这不是公告");
    }

    @Test
    void theTextGoesOnlyToThoseWhoAskForIt() {
        answer(204, "");
        AnnouncementPublished published = Samples.published("a", "样例");

        send(published);
        assertThat(body).doesNotContain("请各乡镇在三日内完成排查");

        SubscriptionDefined asking = to().called(new EndpointOptions(false, 0, 0, true, null));
        channel.send(new OutgoingMessage(pending(), asking, published));
        assertThat(body).contains("\"text\":\"样例。请各乡镇在三日内完成排查。\"");
    }

    @Test
    void anEndpointIsCalledAsItWantsToBe() {
        SubscriptionDefined usual = subscription("s", Channel.WEBHOOK, "https://example.org/hook", "");
        SubscriptionDefined special = usual.called(new EndpointOptions(true, 2, 30, false, null));

        assertThat(channel.route(usual).lane()).isEqualTo("https://example.org/hook");
        assertThat(channel.route(special).ordered()).isTrue();
        assertThat(channel.route(special).laneWidth()).isEqualTo(2);
        assertThat(channel.route(special).perMinute()).isEqualTo(30);
        assertThat(channel.route(special).lane())
                .as("it must not slow down another subscription of the same endpoint")
                .isNotEqualTo(channel.route(usual).lane());
    }

    private void answer(int status, String words) {
        server.createContext("/", exchange -> {
            body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            byte[] bytes = words.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private Outcome send(AnnouncementPublished published) {
        return channel.send(new OutgoingMessage(pending(), to(), published));
    }

    private DeliveryUpdated pending() {
        return Entries.pending(to(), "a", 1, NOW);
    }

    private SubscriptionDefined to() {
        return subscription(
                "s", Channel.WEBHOOK, "http://127.0.0.1:" + server.getAddress().getPort() + "/", "");
    }
}
