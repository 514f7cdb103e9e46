package org.dibao.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dibao.notifier.Samples.published;
import static org.dibao.notifier.Samples.subscription;
import static org.dibao.notifier.lab.Lab.RECEIVER;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.AnnouncementPublished.Change;
import org.dibao.contracts.Channel;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DeliveryUpdated.State;
import org.dibao.contracts.Standing;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.contracts.Topic;
import org.dibao.notifier.lab.Lab;
import org.dibao.notifier.lab.Receiver;
import org.dibao.notifier.lab.Receiver.Call;
import org.dibao.notifier.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** What survives the end of a notifier, orderly or not. */
class RestartIT {

    private static final Duration SOON = Duration.ofSeconds(120);

    private final String word = Lab.word();

    @Test
    void readingEverythingAgainSendsNothingAgain() {
        SubscriptionDefined subscription = webhook(word);
        List<AnnouncementPublished> all = new ArrayList<>();
        try (ConfigurableApplicationContext first = Lab.notifier()) {
            for (int i = 0; i < 50; i++) {
                all.add(publish(word));
            }
            await().atMost(SOON).until(() -> RECEIVER.calls(word).size() == 50);
            await().atMost(SOON).until(() -> delivered(all, subscription));
        }
        Lab.deleteOffsets();

        try (ConfigurableApplicationContext second = Lab.notifier()) {
            AnnouncementPublished marker = publish(word);
            await().atMost(SOON).until(() -> Lab.lag() == 0 && delivered(List.of(marker), subscription));
        }

        assertThat(RECEIVER.calls(word)).hasSize(51);
        assertThat(RECEIVER.calls(word)).extracting(Call::id).doesNotHaveDuplicates();
    }

    @Test
    void anAnnouncementThatComesTwiceIsSentOnce() {
        SubscriptionDefined subscription = webhook(word);
        try (ConfigurableApplicationContext notifier = Lab.notifier()) {
            AnnouncementPublished published = published("announcement-" + word, word);
            for (int i = 0; i < 5; i++) {
                Lab.publish(published);
            }
            await().atMost(SOON).until(() -> delivered(List.of(published), subscription));
            Lab.publish(published);
            await().atMost(SOON).until(() -> Lab.lag() == 0);

            assertThat(RECEIVER.calls(word)).hasSize(1);
            assertThat(Lab.history(published.announcementId())).hasSize(3);
        }
    }

    @Test
    void whatWasStillOpenIsSentAfterTheRestartInItsLatestState() {
        SubscriptionDefined subscription = webhook(word);
        RECEIVER.next(word, Receiver.status(500));
        String id = "announcement-" + word;
        try (ConfigurableApplicationContext first = Lab.notifier()) {
            Lab.publish(published(id, 1, Change.NEW, "初稿 " + word, Standing.REPOST));
            await().atMost(SOON).until(() -> RECEIVER.calls(word).size() == 1);
        }
        Lab.publish(published(id, 1, Change.UPGRADED, "原文 " + word, Standing.OFFICIAL));

        try (ConfigurableApplicationContext second = Lab.notifier()) {
            await().atMost(SOON).until(() -> RECEIVER.calls(word).size() == 2);
            assertThat(RECEIVER.calls(word).getLast().body()).contains("原文").contains("\"standing\":\"official\"");
            DeliveryUpdated delivery = await().atMost(SOON)
                    .until(
                            () -> Lab.standing(id).get(subscription.subscriptionId()),
                            d -> d != null && d.state() == State.DELIVERED);
            assertThat(delivery.attempt()).isEqualTo(2);
            assertThat(delivery.inDoubt()).isZero();
        }
    }

    @Test
    void anOrderlyStopWaitsForWhatIsUnderWay() {
        SubscriptionDefined subscription = webhook(word);
        RECEIVER.next(word, exchange -> {
            pause(Duration.ofSeconds(2));
            Receiver.status(200).give(exchange);
        });
        AnnouncementPublished published;
        try (ConfigurableApplicationContext notifier = Lab.notifier()) {
            published = publish(word);
            await().atMost(SOON).until(() -> RECEIVER.calls(word).size() == 1);
        }

        assertThat(delivered(List.of(published), subscription)).isTrue();
    }

    @Test
    void aRecordThatCannotBeReadIsBuriedAndTheOthersGoOn() {
        SubscriptionDefined subscription = webhook(word);
        try (ConfigurableApplicationContext notifier = Lab.notifier()) {
            long before = Lab.deadLetters();
            Lab.publishGarbage(Topic.ANNOUNCEMENT_PUBLISHED, "garbage-" + word);
            AnnouncementPublished published = publish(word);

            await().atMost(SOON).until(() -> delivered(List.of(published), subscription));
            await().atMost(SOON).until(() -> Lab.deadLetters() == before + 1);
            await().atMost(SOON).until(() -> Lab.lag() == 0);
        }
    }

    @Test
    void aThousandMatchedAtOnceShareFewAcknowledgements() {
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            SubscriptionDefined each = subscription(Channel.WEBHOOK, RECEIVER.endpoint(word + i % 100 + "?" + i), word);
            Lab.publishLater(each);
            ids.add(each.subscriptionId());
        }
        Lab.flush();
        try (ConfigurableApplicationContext notifier = Lab.notifier()) {
            AnnouncementPublished published = publish(word);

            await().atMost(SOON)
                    .until(() -> Lab.standing(published.announcementId()).values().stream()
                                    .filter(each -> each.state() == State.DELIVERED)
                                    .count()
                            == 1_000);
            assertThat(Lab.standing(published.announcementId()).keySet()).isEqualTo(ids);
            assertThat(notifier.getBean(Ledger.class).partitions())
                    .allMatch(partition -> partition.openAnnouncements().stream()
                            .noneMatch(open -> open.equals(published.announcementId())));
        }
    }

    @Test
    void whileNotifiersComeAndGoEachAnnouncementIsStillSentOnce() {
        SubscriptionDefined subscription = webhook(word);
        List<AnnouncementPublished> all = new ArrayList<>();
        ConfigurableApplicationContext first = Lab.notifier();
        try {
            publishSome(all, 100);
            try (ConfigurableApplicationContext second = Lab.notifier()) {
                publishSome(all, 100);
                first.close();
                publishSome(all, 100);
                await().atMost(SOON).until(() -> delivered(all, subscription));
            }
        } finally {
            first.close();
        }

        assertThat(RECEIVER.calls(word)).hasSize(300).extracting(Call::id).doesNotHaveDuplicates();
    }

    /**
     * A second JVM is killed with SIGKILL while the receiver is still busy with the message: nobody knows whether it
     * arrived. It is sent again under the same id, and counted.
     */
    @Test
    void aMessageInDoubtAfterAKillIsSentAgainUnderTheSameIdAndCounted() throws Exception {
        SubscriptionDefined subscription = webhook(word);
        CountDownLatch release = new CountDownLatch(1);
        RECEIVER.next(word, exchange -> {
            awaitQuietly(release);
            exchange.close();
        });
        AnnouncementPublished published = published("announcement-" + word, word);
        Process doomed = Lab.notifierProcess();
        try {
            Lab.publish(published);
            await().atMost(SOON).until(() -> RECEIVER.calls(word).size() == 1);
        } finally {
            doomed.destroyForcibly().waitFor();
        }
        assertThat(doomed.exitValue()).isEqualTo(128 + 9);
        assertThat(Lab.history(published.announcementId()).getLast().state()).isEqualTo(State.ATTEMPTING);

        try (ConfigurableApplicationContext heir = Lab.notifier()) {
            DeliveryUpdated delivery = await().atMost(SOON)
                    .until(
                            () -> Lab.standing(published.announcementId()).get(subscription.subscriptionId()),
                            d -> d != null && d.state() == State.DELIVERED);
            assertThat(delivery.inDoubt()).isEqualTo(1);
            assertThat(delivery.attempt()).isEqualTo(2);
            assertThat(RECEIVER.calls(word)).hasSize(2).extracting(Call::id).containsOnly(delivery.deliveryId());
        } finally {
            release.countDown();
        }
    }

    private static boolean delivered(List<AnnouncementPublished> all, SubscriptionDefined subscription) {
        Set<String> delivered = Lab.deliveredTo(subscription.subscriptionId());
        return all.stream().allMatch(each -> delivered.contains(each.announcementId()));
    }

    private SubscriptionDefined webhook(String query) {
        SubscriptionDefined subscription = subscription(Channel.WEBHOOK, RECEIVER.endpoint(query), query);
        Lab.publish(subscription);
        return subscription;
    }

    private void publishSome(List<AnnouncementPublished> all, int count) {
        for (int i = 0; i < count; i++) {
            all.add(publish(word));
        }
    }

    private static AnnouncementPublished publish(String title) {
        AnnouncementPublished published = published("announcement-" + Lab.word(), title);
        Lab.publish(published);
        return published;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause(Duration length) {
        try {
            Thread.sleep(length);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
