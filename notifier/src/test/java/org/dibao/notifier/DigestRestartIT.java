package org.dibao.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dibao.notifier.Samples.published;
import static org.dibao.notifier.lab.Lab.MAIL;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.common.utils.Utils;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Channel;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DeliveryUpdated.State;
import org.dibao.contracts.DigestQueued;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.contracts.Timing;
import org.dibao.contracts.Topic;
import org.dibao.notifier.lab.Lab;
import org.dibao.notifier.lab.TravelClock;
import org.dibao.notifier.timing.SendTimes;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** What becomes of a digest whose notifier is killed while the mail server has it and has not said so. */
class DigestRestartIT {

    private static final Duration SOON = Duration.ofSeconds(120);
    private static final Timing DAILY = new Timing(Timing.Frequency.DAILY, 8, 1, "Asia/Shanghai", 0, 0, List.of(), 0);

    private final String word = Lab.word();
    private final String mailbox = word + "@example.org";
    private final SubscriptionDefined reader =
            Samples.subscription(word, Channel.EMAIL, mailbox, word).timed(DAILY);
    private final AnnouncementPublished first = published("first-" + word, "其一 " + word);
    private final AnnouncementPublished second = published("second-" + word, "其二 " + word);
    private final AnnouncementPublished late = published("late-" + word, "其三 " + word);

    /** Long enough past that whoever goes by the real clock sends it. */
    private final Instant slot = SendTimes.of(DAILY).lastDigest(Instant.now().minus(Duration.ofHours(2)));

    @Test
    void itIsSentOnceMoreAsItWasAndWhatCameMeanwhileIsInTheNext() throws Exception {
        Lab.publish(Samples.since(slot.minus(Duration.ofDays(1)), reader).timed(DAILY));
        gather();
        CountDownLatch release = new CountDownLatch(1);
        MAIL.hold(mailbox, release);

        Process doomed = Lab.notifierProcess();
        try {
            await().atMost(SOON).until(() -> MAIL.to(mailbox).size() == 1);
        } finally {
            doomed.destroyForcibly().waitFor();
        }
        release.countDown();
        assertThat(doomed.exitValue()).isEqualTo(128 + 9);
        DeliveryUpdated cutOff = digests().getLast();
        assertThat(cutOff.state()).isEqualTo(State.ATTEMPTING);
        assertThat(cutOff.contents()).containsExactlyInAnyOrder("first-" + word + "@1", "second-" + word + "@1");
        handOver(late);

        try (ConfigurableApplicationContext heir = Lab.notifier("--dibao.notifier.digest-grace=1s")) {
            await().atMost(SOON).until(() -> MAIL.to(mailbox).size() == 3);
            await().atMost(SOON).until(() -> nothingIsQueued());
        }

        DeliveryUpdated settled = digests().stream()
                .filter(entry -> entry.deliveryId().equals(cutOff.deliveryId()))
                .toList()
                .getLast();
        assertThat(settled.state()).isEqualTo(State.DELIVERED);
        assertThat(settled.contents()).isEqualTo(cutOff.contents());
        assertThat(settled.inDoubt()).isEqualTo(1);
        List<MimeMessage> same = MAIL.to(mailbox).stream()
                .filter(mail -> messageId(mail).contains(cutOff.deliveryId()))
                .toList();
        assertThat(same).hasSize(2);
        assertThat(same).extracting(DigestRestartIT::messageId).containsOnly(messageId(same.getFirst()));
        assertThat(text(same.getLast())).isEqualTo(text(same.getFirst())).contains("其一", "其二");
        assertThat(MAIL.to(mailbox))
                .filteredOn(mail -> !messageId(mail).contains(cutOff.deliveryId()))
                .singleElement()
                .satisfies(mail -> assertThat(text(mail)).contains("其三").doesNotContain("其一", "其二"));
    }

    /** A notifier whose clock shows the digest's hour hands over what is in it, and stops before the digest leaves. */
    private void gather() throws Exception {
        TravelClock clock = new TravelClock();
        clock.forwardTo(slot.minus(Duration.ofMinutes(5)));
        try (ConfigurableApplicationContext notifier = Lab.notifierBy(clock, "--dibao.notifier.digest-grace=1h")) {
            Lab.publish(first);
            Lab.publish(second);
            await().atMost(SOON)
                    .until(() -> List.of(first, second).stream()
                            .allMatch(
                                    each -> Lab.standing(each.announcementId()).containsKey(word)));
            clock.forwardTo(slot.plusSeconds(1));
            await().atMost(SOON)
                    .until(() -> List.of(first, second).stream()
                            .allMatch(each -> Objects.requireNonNull(Lab.standing(each.announcementId())
                                                    .get(word))
                                            .state()
                                    == State.GATHERED));
            await().atMost(SOON).until(() -> !digests().isEmpty());
        }
        assertThat(MAIL.to(mailbox)).isEmpty();
    }

    /** As the instance does that owns the announcement, where that is another one. */
    private void handOver(AnnouncementPublished announcement) {
        int partitions = Lab.settings().partitions();
        int owner = Utils.toPositive(Utils.murmur2(word.getBytes(StandardCharsets.UTF_8))) % partitions;
        Lab.publishTo(owner, new DigestQueued(word, slot, announcement, 0));
    }

    private List<DeliveryUpdated> digests() {
        return Lab.history("digest@" + slot).stream()
                .filter(entry -> entry.subscriptionId().equals(word))
                .toList();
    }

    private boolean nothingIsQueued() {
        return Lab.latest(Topic.DIGEST_QUEUED).stream().noneMatch(each -> each.contains(word));
    }

    private static String messageId(MimeMessage mail) {
        try {
            return mail.getMessageID();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String text(MimeMessage mail) {
        try {
            return ((Multipart) mail.getContent()).getBodyPart(0).getContent().toString();
        } catch (IOException | MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
