package org.dibao.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dibao.notifier.Samples.published;
import static org.dibao.notifier.Samples.subscription;
import static org.dibao.notifier.lab.Lab.RECEIVER;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Channel;
import org.dibao.contracts.DeliveryRequested;
import org.dibao.contracts.DeliveryRequested.Wish;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DeliveryUpdated.State;
import org.dibao.contracts.Purpose;
import org.dibao.contracts.Reference;
import org.dibao.contracts.Standing;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.contracts.Timing;
import org.dibao.contracts.Topic;
import org.dibao.notifier.lab.Lab;
import org.dibao.notifier.lab.Receiver;
import org.dibao.notifier.lab.Receiver.Call;
import org.dibao.notifier.lab.TravelClock;
import org.dibao.notifier.timing.SendTimes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** What is sent because somebody asked for it. */
class RequestIT {

    private static final Duration SOON = Duration.ofSeconds(120);

    private final String word = Lab.word();

    @Test
    void whatIsAskedForIsSentUnderTheSameIdAndOnceEvenIfTheRequestIsReadAgain() {
        SubscriptionDefined subscription = subscription(Channel.WEBHOOK, RECEIVER.endpoint(word), word);
        Lab.publish(subscription);
        AnnouncementPublished published = published("announcement-" + word, word);
        try (ConfigurableApplicationContext first = Lab.notifier()) {
            Lab.publish(published);
            awaitDelivered(published, subscription, 1);

            Lab.publish(request(
                    Wish.SEND_AGAIN, subscription, published, Instant.now().minusSeconds(600)));

            awaitDelivered(published, subscription, 2);
        }
        try (ConfigurableApplicationContext second = Lab.notifier()) {
            AnnouncementPublished marker = published("marker-" + word, word);
            Lab.publish(marker);
            awaitDelivered(marker, subscription, 1);

            assertThat(RECEIVER.calls(word)).hasSize(3);
            assertThat(RECEIVER.calls(word).subList(0, 2))
                    .extracting(Call::id)
                    .containsOnly(RECEIVER.calls(word).getFirst().id());
            assertThat(Lab.history(published.announcementId()).getLast().againAt())
                    .isNotNull();
        }
    }

    @Test
    void allThatWasMissedWhileAnEndpointWasDisabledIsSentWhenItComesBack() {
        Instant before = Instant.now().minusSeconds(60);
        RECEIVER.next(word, Receiver.status(410));
        SubscriptionDefined subscription = subscription(Channel.WEBHOOK, RECEIVER.endpoint(word), word);
        Lab.publish(subscription);
        try (ConfigurableApplicationContext notifier = Lab.notifier()) {
            AnnouncementPublished failed = published("failed-" + word, word);
            Lab.publish(failed);
            await().atMost(SOON).until(() -> state(failed) == State.FAILED);
            AnnouncementPublished unmatched = published("unmatched-" + word, word);
            Lab.publish(unmatched);
            await().atMost(SOON).until(() -> Lab.lag() == 0);
            assertThat(Lab.history(unmatched.announcementId())).isEmpty();

            Lab.publish(subscription.recovered());
            Lab.publish(request(Wish.RECOVER, subscription, null, before));

            awaitDelivered(failed, subscription, 1);
            awaitDelivered(unmatched, subscription, 1);
            assertThat(RECEIVER.calls(word)).hasSize(3);
        }
    }

    @Test
    void aRevisionThatCameWhileAnEndpointWasDisabledIsFetchedUpInItsLastStateAndOnce() {
        Instant before = Instant.now().minusSeconds(60);
        SubscriptionDefined subscription = subscription(Channel.WEBHOOK, RECEIVER.endpoint(word), word);
        Lab.publish(subscription);
        AnnouncementPublished had = published("had-" + word, word);
        AnnouncementPublished missed = published("missed-" + word, word);
        try (ConfigurableApplicationContext notifier = Lab.notifier()) {
            Lab.publish(had);
            awaitDelivered(had, subscription, 1);
            Instant disabledSince = Instant.now();
            Lab.publish(subscription.inState(SubscriptionDefined.State.DISABLED, "gone"));
            Lab.publish(missed);
            Lab.publish(revised(had, "改后再无此词"));
            Lab.publish(revised(missed, word + "改后"));
            await().atMost(SOON).until(() -> Lab.lag() == 0);
            assertThat(RECEIVER.calls(word)).hasSize(1);

            Lab.publish(subscription.recovered());
            Lab.publish(request(Wish.RECOVER, subscription, null, disabledSince));
            Lab.publish(request(Wish.RECOVER, subscription, null, before));

            awaitDelivered(had, subscription, 2);
            awaitDelivered(missed, subscription, 1);
            AnnouncementPublished marker = published("marker-" + word, word);
            Lab.publish(marker);
            awaitDelivered(marker, subscription, 1);
            assertThat(RECEIVER.calls(word)).hasSize(4).extracting(Call::body).anyMatch(body -> body.contains("再无此词"));
        }
    }

    @Test
    void anEndpointOfTwoSubscriptionsIsSentWhatBothMissedOnce() {
        Instant before = Instant.now().minusSeconds(60);
        SubscriptionDefined one = subscription("1-" + word, Channel.WEBHOOK, RECEIVER.endpoint(word), word);
        SubscriptionDefined two =
                subscription("2-" + word, Channel.WEBHOOK, RECEIVER.endpoint(word), word + " OR 绝无" + word);
        AnnouncementPublished failed = published("failed-" + word, word);
        AnnouncementPublished unmatched = published("unmatched-" + word, word);
        RECEIVER.next(word, Receiver.status(410));
        Lab.publish(one);
        Lab.publish(two);
        try (ConfigurableApplicationContext notifier = Lab.notifier()) {
            Lab.publish(failed);
            await().atMost(SOON)
                    .until(() -> Lab.standing(failed.announcementId()).size() == 2);
            await().atMost(SOON)
                    .until(() -> Lab.standing(failed.announcementId()).values().stream()
                            .allMatch(entry -> entry.state().settled()));
            Lab.publish(unmatched);
            await().atMost(SOON).until(() -> Lab.lag() == 0);

            Lab.publish(two.recovered());
            Lab.publish(request(Wish.RECOVER, two, null, before));
            awaitDelivered(failed, two, 1);
            awaitDelivered(unmatched, two, 1);

            Lab.publish(one.recovered());
            Lab.publish(request(Wish.RECOVER, one, null, before));
            await().atMost(SOON)
                    .until(() -> Lab.standing(unmatched.announcementId()).size() == 2);
            AnnouncementPublished marker = published("marker-" + word, word);
            Lab.publish(marker);
            awaitDelivered(marker, one, 1);

            assertThat(RECEIVER.calls(word)).hasSize(4);
        }
    }

    @Test
    void whoWantsToBeRemindedFromNowOnIsRemindedOfWhatHeWasToldOfBeforeAsWellAndOnce() {
        ZoneId zone = ZoneId.of("Asia/Shanghai");
        Timing reminding = new Timing(Timing.Frequency.AT_ONCE, 8, 1, zone.getId(), 0, 0, List.of(), 3);
        LocalDate day = LocalDate.now(zone).plusDays(20);
        SubscriptionDefined subscription = subscription(Channel.WEBHOOK, RECEIVER.endpoint(word), word);
        SubscriptionDefined stranger = subscription(Channel.WEBHOOK, RECEIVER.endpoint("other" + word), "不相干" + word)
                .timed(reminding);
        Lab.publish(subscription);
        Lab.publish(stranger);
        AnnouncementPublished told = Samples.due(published("told-" + word, word), day);
        AnnouncementPublished over = Samples.due(published("over-" + word, word), day.minusDays(30));
        TravelClock clock = new TravelClock();
        try (ConfigurableApplicationContext first = Lab.notifierBy(clock)) {
            Lab.publish(told);
            Lab.publish(over);
            awaitDelivered(told, subscription, 1);
            awaitDelivered(over, subscription, 1);

            Lab.publish(subscription.timed(reminding));
            Lab.publish(request(Wish.REMIND, subscription, null, Instant.now()));
            Lab.publish(request(Wish.REMIND, stranger, null, Instant.now()));
            await().atMost(SOON).until(() -> reminders(told).size() == 1);
        }
        try (ConfigurableApplicationContext second = Lab.notifierBy(clock)) {
            clock.forwardTo(SendTimes.of(reminding).reminder(day).orElseThrow().plusSeconds(2));
            awaitDelivered(told, subscription, 2);
        }

        assertThat(reminders(over)).isEmpty();
        assertThat(reminders(told))
                .extracting(DeliveryUpdated::deliveryId)
                .containsOnly(reminders(told).getFirst().deliveryId());
        assertThat(RECEIVER.calls(word)).hasSize(3);
        assertThat(RECEIVER.calls("other" + word)).isEmpty();
    }

    @Test
    void whoFetchesUpAnAnnouncementHearsOfItsRepealAsWellAndOnce() {
        SubscriptionDefined subscription = subscription(Channel.WEBHOOK, RECEIVER.endpoint(word), "旧制" + word);
        Lab.publish(subscription.inState(SubscriptionDefined.State.PAUSED, null));
        Instant before = Instant.now().minusSeconds(60);
        AnnouncementPublished old = published("old-" + word, "旧制" + word);
        AnnouncementPublished repeal = published("repeal-" + word, "新政" + word);
        Reference repeals = new Reference(Reference.Relation.REPEALS, null, "旧文", old.announcementId());
        try (ConfigurableApplicationContext first = Lab.notifier()) {
            Lab.publish(old);
            Lab.publish(Samples.with(repeal, Samples.referring(repeal.announcement(), repeals)));
            await().atMost(SOON)
                    .until(() -> Lab.latest(Topic.AMENDMENT_FOUND).stream()
                            .anyMatch(
                                    each -> each.contains(repeal.announcementId()) && each.contains("\"told\":true")));

            Lab.publish(subscription);
            Lab.publish(request(Wish.RECOVER, subscription, null, before));

            awaitDelivered(old, subscription, 1);
            awaitDelivered(repeal, subscription, 1);
        }
        try (ConfigurableApplicationContext second = Lab.notifier()) {
            AnnouncementPublished marker = published("marker-" + word, "旧制" + word);
            Lab.publish(marker);
            awaitDelivered(marker, subscription, 1);

            assertThat(RECEIVER.calls(word)).hasSize(3);
        }
    }

    @Test
    void aTestMessageArrivesAndItsAnswerIsTold() {
        SubscriptionDefined subscription = subscription(Channel.WEBHOOK, RECEIVER.endpoint(word), word);
        Lab.publish(subscription);
        RECEIVER.next(word, Receiver.status(418));
        try (ConfigurableApplicationContext notifier = Lab.notifier()) {
            DeliveryRequested request = request(Wish.TEST, subscription, null, null);
            Lab.publish(request);

            await().atMost(SOON)
                    .untilAsserted(() -> assertThat(Lab.tested(request.requestId()))
                            .hasValueSatisfying(tested -> {
                                assertThat(tested.arrived()).isFalse();
                                assertThat(tested.answer()).startsWith("418");
                            }));
            assertThat(RECEIVER.calls(word).getFirst().verified()).isTrue();
        }
    }

    private static AnnouncementPublished revised(AnnouncementPublished first, String title) {
        AnnouncementPublished second =
                published(first.announcementId(), 2, AnnouncementPublished.Change.REVISED, title, Standing.OFFICIAL);
        return new AnnouncementPublished(
                second.announcementId(),
                second.revision(),
                second.change(),
                first.firstSeenAt(),
                second.recordedAt(),
                second.documentId(),
                second.url(),
                second.sourceId(),
                second.sourceName(),
                second.bodyHash(),
                second.announcement());
    }

    private static void awaitDelivered(AnnouncementPublished published, SubscriptionDefined subscription, int times) {
        await().atMost(SOON)
                .until(() -> Lab.history(published.announcementId()).stream()
                                .filter(entry -> entry.subscriptionId().equals(subscription.subscriptionId()))
                                .filter(entry -> entry.state() == State.DELIVERED)
                                .count()
                        == times);
    }

    private static List<DeliveryUpdated> reminders(AnnouncementPublished published) {
        return Lab.history(published.announcementId()).stream()
                .filter(entry -> entry.isFor(Purpose.REMINDER))
                .toList();
    }

    private static @Nullable State state(AnnouncementPublished published) {
        List<DeliveryUpdated> history = Lab.history(published.announcementId());
        return history.isEmpty() ? null : history.getLast().state();
    }

    private static DeliveryRequested request(
            Wish wish,
            SubscriptionDefined subscription,
            @Nullable AnnouncementPublished published,
            @Nullable Instant since) {
        return new DeliveryRequested(
                UUID.randomUUID().toString(),
                wish,
                subscription.subscriptionId(),
                published == null ? null : published.announcementId(),
                published == null ? 0 : published.revision(),
                since,
                Instant.now());
    }
}
