package org.dibao.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dibao.notifier.Samples.published;
import static org.dibao.notifier.Samples.subscription;
import static org.dibao.notifier.lab.Lab.MAIL;
import static org.dibao.notifier.lab.Lab.RECEIVER;

import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.AnnouncementPublished.Change;
import org.dibao.contracts.Channel;
import org.dibao.contracts.ConfirmationRequested;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DeliveryUpdated.State;
import org.dibao.contracts.Standing;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.notifier.lab.Lab;
import org.dibao.notifier.lab.Receiver;
import org.dibao.notifier.lab.Receiver.Call;
import org.dibao.notifier.subscription.Subscriptions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole notifier against a real broker, a real mail server and a real receiver. */
class DeliveryIT {

    private static final Duration SOON = Duration.ofSeconds(120);

    @SuppressWarnings("NullAway.Init")
    private static ConfigurableApplicationContext notifier;

    private final String word = Lab.word();

    @BeforeAll
    static void start() {
        // What is opened to the fetcher is not open to webhooks.
        notifier = Lab.notifier("--dibao.network.allow=10.0.0.0/8");
    }

    @AfterAll
    static void stop() {
        notifier.close();
    }

    @Test
    void aWebhookIsDeliveredSignedAndSaysWhatMatters() {
        SubscriptionDefined subscription = webhook(word, word);
        AnnouncementPublished published = publish("样例县防汛通告 " + word);

        Call call = awaitCalls(word, 1).getFirst();

        assertThat(call.verified()).isTrue();
        assertThat(call.headers().get("content-type")).containsExactly("application/cloudevents+json; charset=utf-8");
        assertThat(call.body())
                .contains("\"specversion\":\"1.0\"")
                .contains("\"type\":\"org.dibao.announcement.published\"")
                .contains("\"title\":\"样例县防汛通告 " + word + "\"")
                .contains("要在三日内完成排查")
                .contains("\"query\":\"" + word + "\"")
                .doesNotContain("请各乡镇在三日内");
        DeliveryUpdated delivery = awaitSettled(published, subscription);
        assertThat(delivery.state()).isEqualTo(State.DELIVERED);
        assertThat(delivery.deliveryId()).isEqualTo(call.id());
        assertThat(Lab.history(published.announcementId()))
                .extracting(DeliveryUpdated::state)
                .containsExactly(State.PENDING, State.ATTEMPTING, State.DELIVERED);
    }

    @Test
    void whileASecretIsBeingRotatedBothVerify() {
        String newSecret = "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD";
        Lab.publish(Samples.rotated(
                subscription(Channel.WEBHOOK, RECEIVER.endpoint(word), word),
                newSecret,
                Instant.now().plusSeconds(600)));
        publish(word);

        Call call = awaitCalls(word, 1).getFirst();

        assertThat(call.verified()).isTrue();
        assertThat(Receiver.verified(newSecret, call.body(), call.headers())).isTrue();
    }

    @Test
    void anAttemptThatFailsIsRepeatedUnderTheSameId() {
        RECEIVER.next(word, Receiver.status(500));
        SubscriptionDefined subscription = webhook(word, word);
        AnnouncementPublished published = publish(word);

        DeliveryUpdated delivery = awaitSettled(published, subscription);

        assertThat(delivery.state()).isEqualTo(State.DELIVERED);
        assertThat(delivery.attempt()).isEqualTo(2);
        assertThat(delivery.inDoubt()).isZero();
        assertThat(awaitCalls(word, 2)).extracting(Call::id).containsOnly(delivery.deliveryId());
    }

    @Test
    void aRedirectIsAFailureAndIsNotFollowed() {
        String target = word + "target";
        RECEIVER.next(word, Receiver.status(302, "Location", RECEIVER.endpoint(target)));
        SubscriptionDefined subscription = webhook(word, word);
        AnnouncementPublished published = publish(word);

        awaitCalls(word, 1);

        await().atMost(SOON)
                .untilAsserted(() ->
                        assertThat(standing(published, subscription).state()).isEqualTo(State.RETRY));
        assertThat(RECEIVER.calls(target)).isEmpty();
        assertThat(standing(published, subscription).answer()).contains("302");
    }

    @Test
    void anEndpointThatIsGoneIsNotCalledAgain() {
        RECEIVER.next(word, Receiver.status(410));
        SubscriptionDefined subscription = webhook(word, word);
        AnnouncementPublished first = publish(word);

        assertThat(awaitSettled(first, subscription).state()).isEqualTo(State.FAILED);
        Subscriptions subscriptions = notifier.getBean(Subscriptions.class);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(subscriptions.find(subscription.subscriptionId()))
                        .hasValueSatisfying(now -> {
                            assertThat(now.state()).isEqualTo(SubscriptionDefined.State.DISABLED);
                            assertThat(now.stateReason()).contains("410");
                        }));
        AnnouncementPublished second = publish(word);
        awaitMatched();
        assertThat(Lab.history(second.announcementId())).isEmpty();
        assertThat(RECEIVER.calls(word)).hasSize(1);
    }

    @Test
    void anEndpointThatIsOverloadedIsLeftInPeaceForAsLongAsItAsks() {
        RECEIVER.next(word, Receiver.status(429, "Retry-After", "3600"));
        SubscriptionDefined subscription = webhook(word, word);
        Instant before = Instant.now();
        AnnouncementPublished first = publish(word);
        awaitCalls(word, 1);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(standing(first, subscription).state()).isEqualTo(State.RETRY));
        AnnouncementPublished second = publish(word);
        awaitMatched();

        assertThat(standing(first, subscription).nextAttemptAt()).isAfterOrEqualTo(before.plusSeconds(3600));
        assertThat(standing(second, subscription).state()).isEqualTo(State.PENDING);
        assertThat(RECEIVER.calls(word)).hasSize(1);
    }

    @Test
    void aSlowEndpointDoesNotDelayAnother() {
        CountDownLatch release = new CountDownLatch(1);
        String slow = word + "slow";
        for (int i = 0; i < 40; i++) {
            RECEIVER.next(slow, exchange -> {
                awaitQuietly(release);
                Receiver.status(200).give(exchange);
            });
        }
        webhook(slow, word);
        SubscriptionDefined fast = webhook(word, word);
        List<AnnouncementPublished> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            all.add(publish(word + " " + i));
        }

        try {
            awaitCalls(word, 40);
            assertThat(RECEIVER.calls(slow)).hasSizeLessThan(40);
            assertThat(awaitSettled(all.getLast(), fast).state()).isEqualTo(State.DELIVERED);
        } finally {
            release.countDown();
        }
        awaitCalls(slow, 40);
    }

    @Test
    void whoUnsubscribedMeanwhileIsNotSentAnything() {
        RECEIVER.next(word, Receiver.status(500));
        SubscriptionDefined subscription = webhook(word, word);
        AnnouncementPublished published = publish(word);
        awaitCalls(word, 1);

        Lab.publish(subscription.inState(SubscriptionDefined.State.UNSUBSCRIBED, null));

        DeliveryUpdated delivery = awaitSettled(published, subscription);
        assertThat(delivery.state()).isEqualTo(State.SUPPRESSED);
        assertThat(delivery.answer()).isEqualTo("unsubscribed meanwhile");
        assertThat(RECEIVER.calls(word)).hasSize(1);
    }

    @Test
    void aSubscriptionChangedJustBeforeAnAnnouncementIsEffective() {
        for (int i = 0; i < 20; i++) {
            String each = word + "nth" + i;
            SubscriptionDefined other = subscription(Channel.WEBHOOK, RECEIVER.endpoint(each), "somethingelse");
            Lab.publish(other);
            Lab.publish(subscription(other.subscriptionId(), Channel.WEBHOOK, other.address(), each));
            publish("样例 " + each);
            awaitCalls(each, 1);
        }
    }

    @Test
    void aSampleTextAlertsNobody() {
        SubscriptionDefined subscription = webhook(word, word);
        AnnouncementPublished template = published(word + "t", 1, Change.NEW, word, Standing.TEMPLATE);
        Lab.publish(template);
        AnnouncementPublished genuine = publish(word);

        awaitSettled(genuine, subscription);
        awaitMatched();

        assertThat(Lab.history(template.announcementId())).isEmpty();
        assertThat(RECEIVER.calls(word)).hasSize(1);
    }

    @Test
    void anOfficialOriginalThatTurnsUpLaterAlertsNobodyAgain() {
        SubscriptionDefined subscription = webhook(word, word);
        Lab.publish(published(word, 1, Change.NEW, word, Standing.REPOST));
        awaitSettled(word, subscription);

        Lab.publish(published(word, 1, Change.UPGRADED, word, Standing.OFFICIAL));
        awaitMatched();

        assertThat(Lab.history(word)).hasSize(3);
        assertThat(RECEIVER.calls(word)).hasSize(1);
    }

    @Test
    void aRevisionIsSentAsOneOfItsOwn() {
        SubscriptionDefined subscription = webhook(word, word);
        Lab.publish(published(word, 1, Change.NEW, word, Standing.OFFICIAL));
        awaitCalls(word, 1);
        Lab.publish(published(word, 2, Change.REVISED, word + " 更正", Standing.OFFICIAL));

        List<Call> calls = awaitCalls(word, 2);

        assertThat(calls).extracting(Call::id).doesNotHaveDuplicates();
        assertThat(calls.getLast().body()).contains("更正").contains("\"revision\":2");
        assertThat(awaitSettled(word, subscription).revision()).isEqualTo(2);
    }

    @Test
    void whatWasSeenBeforeASubscriptionBeganIsNotSentToIt() {
        SubscriptionDefined old = webhook(word, word);
        SubscriptionDefined young = subscription(Channel.WEBHOOK, RECEIVER.endpoint(word + "young"), word);
        Lab.publish(effectiveFrom(young, Instant.now().plusSeconds(60)));
        AnnouncementPublished published = publish(word);

        awaitSettled(published, old);

        assertThat(Lab.standing(published.announcementId())).containsOnlyKeys(old.subscriptionId());
    }

    @Test
    void oneMailHoweverManySubscriptionsOfItsAddressMatch() throws Exception {
        String address = word + "@example.org";
        List<SubscriptionDefined> all = new ArrayList<>();
        for (String id : List.of(word + "-a", word + "-b", word + "-c")) {
            SubscriptionDefined each = subscription(id, Channel.EMAIL, address, word);
            Lab.publish(each);
            all.add(each);
        }
        AnnouncementPublished published = publish(word);

        DeliveryUpdated sent = awaitSettled(published, all.getFirst());

        assertThat(sent.state()).isEqualTo(State.DELIVERED);
        assertThat(standing(published, all.get(1)).state()).isEqualTo(State.SUPPRESSED);
        assertThat(standing(published, all.get(2)).answer()).isEqualTo("same address, sent under " + sent.deliveryId());
        assertThat(MAIL.to(address)).hasSize(1);
        assertThat(MAIL.to(address).getFirst().getMessageID())
                .isEqualTo("<" + sent.deliveryId() + "@gazette.example.org>");
    }

    @Test
    void whenTheOneThatSpokeForAnAddressIsEndedAnotherTakesOver() {
        RECEIVER.next(word, Receiver.status(500));
        SubscriptionDefined first = subscription(word + "-a", Channel.WEBHOOK, RECEIVER.endpoint(word), word);
        SubscriptionDefined second = subscription(word + "-b", Channel.WEBHOOK, RECEIVER.endpoint(word), word);
        Lab.publish(first);
        Lab.publish(second);
        AnnouncementPublished published = publish(word);
        awaitCalls(word, 1);

        Lab.publish(first.inState(SubscriptionDefined.State.UNSUBSCRIBED, null));

        assertThat(awaitSettled(published, first).state()).isEqualTo(State.SUPPRESSED);
        await().atMost(SOON)
                .untilAsserted(
                        () -> assertThat(standing(published, second).state()).isEqualTo(State.DELIVERED));
    }

    @Test
    void aMailboxThatDoesNotExistFailsAndOneThatIsBusyIsTriedAgain() {
        String missing = word + "missing@example.org";
        String busy = word + "busy@example.org";
        MAIL.refuse(missing, 550);
        MAIL.refuseOnce(busy, 450);
        SubscriptionDefined toMissing = subscription(Channel.EMAIL, missing, word);
        SubscriptionDefined toBusy = subscription(Channel.EMAIL, busy, word);
        Lab.publish(toMissing);
        Lab.publish(toBusy);
        AnnouncementPublished published = publish(word);

        DeliveryUpdated failed = awaitSettled(published, toMissing);
        assertThat(failed.state()).isEqualTo(State.FAILED);
        assertThat(failed.answer()).contains("550");
        DeliveryUpdated triedAgain = awaitSettled(published, toBusy);
        assertThat(triedAgain.state()).isEqualTo(State.DELIVERED);
        assertThat(triedAgain.attempt()).isEqualTo(2);
        assertThat(MAIL.to(busy)).hasSize(1);
    }

    @Test
    void aMailboxThatRefusesThreeTimesIsLeftAlone() {
        String full = word + "full@example.org";
        MAIL.refuse(full, 552);
        SubscriptionDefined reader = subscription(Channel.EMAIL, full, word);
        Lab.publish(reader);

        Subscriptions subscriptions = notifier.getBean(Subscriptions.class);
        for (int refused = 1; refused <= 3; refused++) {
            int count = refused;
            assertThat(awaitSettled(publish(word), reader).state()).isEqualTo(State.FAILED);
            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(subscriptions.find(reader.subscriptionId()))
                            .hasValueSatisfying(
                                    now -> assertThat(now.returned()).hasSize(count)));
        }

        assertThat(subscriptions.find(reader.subscriptionId())).hasValueSatisfying(now -> {
            assertThat(now.state()).isEqualTo(SubscriptionDefined.State.DISABLED);
            assertThat(now.stateReason()).startsWith("messages keep coming back");
        });
    }

    @Test
    void anAddressThatMayNotBeCalledFailsAtOnce() {
        SubscriptionDefined subscription = subscription(Channel.WEBHOOK, "http://10.1.2.3/hook", word);
        Lab.publish(subscription);
        AnnouncementPublished published = publish(word);

        DeliveryUpdated delivery = awaitSettled(published, subscription);

        assertThat(delivery.state()).isEqualTo(State.FAILED);
        assertThat(delivery.answer()).contains("10.1.2.3").contains("dibao.notifier.webhook.allow");
    }

    @Test
    void aMailArrivesAsItWasMeant() throws Exception {
        String address = word + "@example.org";
        Lab.publish(subscription(Channel.EMAIL, address, word));
        publish("关于防汛工作的通告 " + word);

        MimeMessage mail = awaitMail(address);

        assertThat(mail.getSubject()).isEqualTo("关于防汛工作的通告 " + word);
        InternetAddress from = (InternetAddress) mail.getFrom()[0];
        assertThat(from.getPersonal()).isEqualTo("Dibao 邸报");
        assertThat(from.getAddress()).isEqualTo("dibao@gazette.example.org");
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat((String) parts.getBodyPart(0).getContent()).contains("要在三日内完成排查", "2026年3月8日", "吴兴区");
        assertThat((String) parts.getBodyPart(1).getContent()).contains("<h1", "严禁瞒报 &lt;b&gt;漏报&lt;/b&gt;");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    }

    @Test
    void anEnglishReaderGetsAnEnglishMail() throws Exception {
        String address = word + "@example.org";
        Lab.publish(Samples.in("en", subscription(Channel.EMAIL, address, word)));
        publish(word);

        MimeMultipart parts = (MimeMultipart) awaitMail(address).getContent();

        assertThat((String) parts.getBodyPart(0).getContent()).contains("What is ordered", "March 8, 2026");
    }

    @Test
    void whoAsksForMailsIsAskedToConfirm() throws Exception {
        String address = word + "@example.org";
        URI link = URI.create("https://gazette.example.org/subscribe/confirm/" + word + "?token=secret");
        Lab.publish(new ConfirmationRequested(
                word, address, "zh", "防汛", link, Instant.now().plusSeconds(3600)));

        MimeMultipart parts = (MimeMultipart) awaitMail(address).getContent();

        assertThat((String) parts.getBodyPart(0).getContent())
                .contains(link.toString())
                .contains("防汛");
    }

    @Test
    void aConfirmationWhoseLinkHasExpiredIsNotSent() {
        String late = word + "late@example.org";
        String timely = word + "timely@example.org";
        URI link = URI.create("https://gazette.example.org/subscribe/confirm/");
        // The same key and so the same partition: when the second has arrived, the first has been dealt with.
        Lab.publish(new ConfirmationRequested(
                word, late, "zh", "防汛", link.resolve("a"), Instant.now().minusSeconds(1)));
        Lab.publish(new ConfirmationRequested(
                word, timely, "zh", "防汛", link.resolve("b"), Instant.now().plusSeconds(3600)));

        awaitMail(timely);

        assertThat(MAIL.to(late)).isEmpty();
    }

    @Test
    void itSaysHowItFares() throws Exception {
        String port = notifier.getEnvironment().getRequiredProperty("local.server.port");
        SubscriptionDefined subscription = webhook(word, word);
        awaitSettled(publish(word), subscription);

        assertThat(get(port, "/actuator/health/readiness")).contains("\"status\":\"UP\"");
        assertThat(get(port, "/actuator/prometheus"))
                .contains("dibao_delivery_entries_total{channel=\"webhook\",state=\"delivered\"}")
                .contains("dibao_delivery_open ")
                .contains("dibao_ledger_partitions 2.0");
    }

    @Test
    void theAuditBalances() {
        String mailbox = word + "@example.org";
        List<SubscriptionDefined> all = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            String endpoint = word + "n" + i;
            if (i % 5 == 0) {
                RECEIVER.next(endpoint, Receiver.status(410));
            } else if (i % 5 == 1) {
                RECEIVER.next(endpoint, Receiver.status(503, "Retry-After", "600"));
            }
            all.add(subscription(Channel.WEBHOOK, RECEIVER.endpoint(endpoint), word));
            all.add(subscription(Channel.EMAIL, mailbox, word));
        }
        all.forEach(Lab::publish);
        AnnouncementPublished published = publish(word);

        await().atMost(SOON).untilAsserted(() -> {
            assertThat(count(published, State.DELIVERED)).isEqualTo(18 + 1);
            assertThat(count(published, State.FAILED)).isEqualTo(6);
            assertThat(count(published, State.RETRY)).isEqualTo(6);
            assertThat(count(published, State.SUPPRESSED)).isEqualTo(29);
        });
        assertThat(Lab.standing(published.announcementId())).hasSize(all.size());
        assertThat(MAIL.to(mailbox)).hasSize(1);
    }

    private static long count(AnnouncementPublished published, State state) {
        return Lab.standing(published.announcementId()).values().stream()
                .filter(entry -> entry.state() == state)
                .count();
    }

    private SubscriptionDefined webhook(String endpoint, String query) {
        SubscriptionDefined subscription = subscription(Channel.WEBHOOK, RECEIVER.endpoint(endpoint), query);
        Lab.publish(subscription);
        return subscription;
    }

    private static AnnouncementPublished publish(String title) {
        AnnouncementPublished published = published("announcement-" + Lab.word(), title);
        Lab.publish(published);
        return published;
    }

    private static List<Call> awaitCalls(String endpoint, int count) {
        await().atMost(SOON).until(() -> RECEIVER.calls(endpoint).size() >= count);
        return RECEIVER.calls(endpoint);
    }

    private static MimeMessage awaitMail(String address) {
        await().atMost(SOON).until(() -> !MAIL.to(address).isEmpty());
        return MAIL.to(address).getFirst();
    }

    private static String get(String port, String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private static void awaitMatched() {
        await().atMost(SOON).until(() -> Lab.lag() == 0);
    }

    private static DeliveryUpdated awaitSettled(AnnouncementPublished published, SubscriptionDefined subscription) {
        return awaitSettled(published.announcementId(), subscription);
    }

    private static DeliveryUpdated awaitSettled(String announcementId, SubscriptionDefined subscription) {
        return await().atMost(SOON)
                .until(
                        () -> Lab.standing(announcementId).get(subscription.subscriptionId()),
                        delivery -> delivery != null && delivery.state().settled());
    }

    private static DeliveryUpdated standing(AnnouncementPublished published, SubscriptionDefined subscription) {
        DeliveryUpdated delivery = Lab.standing(published.announcementId()).get(subscription.subscriptionId());
        if (delivery == null) {
            throw new AssertionError("not matched yet");
        }
        return delivery;
    }

    private static SubscriptionDefined effectiveFrom(SubscriptionDefined s, Instant from) {
        return new SubscriptionDefined(
                s.subscriptionId(),
                s.query(),
                s.language(),
                s.channel(),
                s.address(),
                s.secret(),
                s.previousSecret(),
                s.previousSecretUntil(),
                s.state(),
                s.stateReason(),
                s.confirmationHash(),
                s.confirmBy(),
                s.manageToken(),
                s.createdAt(),
                from);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
