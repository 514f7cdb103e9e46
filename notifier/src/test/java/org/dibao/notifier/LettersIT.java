package org.dibao.notifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dibao.notifier.Samples.published;
import static org.dibao.notifier.lab.Lab.MAIL;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.common.utils.Utils;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.AnnouncementPublished.Change;
import org.dibao.contracts.Channel;
import org.dibao.contracts.Deadline;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DeliveryUpdated.State;
import org.dibao.contracts.Purpose;
import org.dibao.contracts.Reference;
import org.dibao.contracts.Span;
import org.dibao.contracts.Standing;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.contracts.Timing;
import org.dibao.contracts.Topic;
import org.dibao.notifier.lab.Lab;
import org.dibao.notifier.lab.TravelClock;
import org.dibao.notifier.timing.SendTimes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Digests, reminders and amendments through the whole notifier, with a real broker and a real mail server. */
class LettersIT {

    private static final Duration SOON = Duration.ofSeconds(120);
    private static final String ZONE = "Asia/Shanghai";

    private final String word = Lab.word();
    private final String mailbox = word + "@example.org";
    private final TravelClock clock = new TravelClock();

    @Test
    void aDigestIsSentOnceAndTellsTheLatestStateThoughTheNotifierStoppedInTheMiddle() throws Exception {
        Timing daily = new Timing(Timing.Frequency.DAILY, 8, 1, ZONE, 0, 0, List.of(), 0);
        SubscriptionDefined reader = subscription(mailbox, word).timed(daily);
        Lab.publish(reader);
        Instant slot = SendTimes.of(daily).nextDigest(clock.instant());
        String first = "first-" + word;
        try (ConfigurableApplicationContext notifier = Lab.notifierBy(clock, "--dibao.notifier.digest-grace=1h")) {
            Lab.publish(published(first, 1, Change.NEW, "初稿 " + word, Standing.REPOST));
            Lab.publish(published("second-" + word, "又一篇 " + word));
            await().atMost(SOON).until(() -> Lab.standing("second-" + word).size() == 1);
            assertThat(MAIL.to(mailbox)).isEmpty();
            Lab.publish(published(first, 1, Change.UPGRADED, "定稿 " + word, Standing.OFFICIAL));
            await().atMost(SOON).until(() -> Lab.lag() == 0);

            clock.forwardTo(slot.plusSeconds(1));
            await().atMost(SOON).until(() -> digest(slot) != null && handedOver(first) && handedOver("second-" + word));
        }
        assertThat(MAIL.to(mailbox)).isEmpty();
        Lab.deleteOffsets();

        try (ConfigurableApplicationContext heir = Lab.notifierBy(clock)) {
            clock.forwardTo(slot.plus(Duration.ofHours(1)).plusSeconds(5));
            await().atMost(SOON).until(() -> settled(digest(slot)));
            await().atMost(SOON).until(() -> Lab.lag() == 0);
        }
        try (ConfigurableApplicationContext third = Lab.notifierBy(clock)) {
            AnnouncementPublished marker = published("marker-" + word, "不相干");
            Lab.publish(marker);
            await().atMost(SOON).until(() -> Lab.lag() == 0);
        }

        MimeMessage mail = only(MAIL.to(mailbox));
        assertThat(text(mail)).contains("定稿 " + word, "又一篇 " + word).doesNotContain("初稿");
        assertThat(Objects.requireNonNull(digest(slot)).contents()).hasSize(2);
        await().atMost(SOON)
                .until(() -> Lab.latest(Topic.DIGEST_QUEUED).stream()
                        .noneMatch(each -> each.contains(reader.subscriptionId())));
    }

    @Test
    void aReminderComesOnceOnItsDayAndOnlyWhileTheDeadlineStands() throws Exception {
        LocalDate day = LocalDate.now(ZoneId.of(ZONE)).plusDays(10);
        Timing reminding = new Timing(Timing.Frequency.AT_ONCE, 8, 1, ZONE, 0, 0, List.of(), 3);
        Lab.publish(subscription(mailbox, word).timed(reminding));
        AnnouncementPublished kept = due(published("kept-" + word, "甲 " + word), day);
        AnnouncementPublished moved = due(published("moved-" + word, "乙 " + word), day);
        try (ConfigurableApplicationContext notifier = Lab.notifierBy(clock)) {
            Lab.publish(kept);
            Lab.publish(moved);
            await().atMost(SOON).until(() -> MAIL.to(mailbox).size() == 2);
            Lab.publish(due(
                    published(moved.announcementId(), 1, Change.UPGRADED, "乙 " + word, Standing.OFFICIAL),
                    day.plusDays(30)));
            await().atMost(SOON).until(() -> Lab.lag() == 0);

            clock.forwardTo(SendTimes.of(reminding).reminder(day).orElseThrow().plusSeconds(2));
            await().atMost(SOON).until(() -> MAIL.to(mailbox).size() == 3);
            await().atMost(SOON)
                    .until(() -> reminders(moved).stream().anyMatch(each -> each.state() == State.SUPPRESSED));
        }
        try (ConfigurableApplicationContext again = Lab.notifierBy(clock)) {
            Lab.publish(published("marker-" + word, "不相干"));
            await().atMost(SOON).until(() -> Lab.lag() == 0);
        }

        assertThat(MAIL.to(mailbox)).hasSize(3);
        assertThat(MAIL.to(mailbox).getLast().getSubject()).startsWith("〔期限提醒〕").endsWith("甲 " + word);
        assertThat(text(MAIL.to(mailbox).getLast())).contains("还有 3 天到期");
        assertThat(reminders(moved).getLast().answer()).isEqualTo("the announcement no longer sets this deadline");
    }

    @Test
    void whoWantsToBeRemindedAtAnotherTimeIsRemindedOnceAndThen() {
        LocalDate day = LocalDate.now(ZoneId.of(ZONE)).plusDays(20);
        SubscriptionDefined earlier = subscription("earlier-" + mailbox, word);
        SubscriptionDefined later = subscription("later-" + mailbox, word);
        SubscriptionDefined atRest = subscription("at-rest-" + mailbox, word);
        Lab.publish(earlier.timed(reminding(1)));
        Lab.publish(later.timed(reminding(10)));
        Lab.publish(atRest.timed(reminding(1)));
        AnnouncementPublished published = due(published("due-" + word, word), day);
        try (ConfigurableApplicationContext notifier = Lab.notifierBy(clock)) {
            Lab.publish(published);
            await().atMost(SOON).until(() -> reminders(published).size() == 3);
            Lab.publish(earlier.timed(reminding(5)));
            Lab.publish(later.timed(reminding(3)));
            // Whatever is matched next, all changes before it have been read.
            Lab.publish(published("next-" + word, "不相干"));
            await().atMost(SOON).until(() -> Lab.lag() == 0);

            clock.forwardTo(time(reminding(5), day).plusSeconds(2));
            await().atMost(SOON).until(() -> reminded(published).equals(List.of(earlier.subscriptionId())));
        }
        Lab.publish(atRest.timed(reminding(4)));
        try (ConfigurableApplicationContext again = Lab.notifierBy(clock)) {
            clock.forwardTo(time(reminding(4), day).plusSeconds(2));
            await().atMost(SOON).until(() -> reminded(published).contains(atRest.subscriptionId()));
            assertThat(reminded(published)).doesNotContain(later.subscriptionId());
            clock.forwardTo(time(reminding(3), day).plusSeconds(2));
            await().atMost(SOON).until(() -> reminded(published).contains(later.subscriptionId()));

            clock.forwardTo(time(reminding(1), day).plusSeconds(2));
            AnnouncementPublished marker = published("marker-" + word, word);
            Lab.publish(marker);
            await().atMost(SOON)
                    .until(() -> Lab.standing(marker.announcementId()).values().stream()
                                    .filter(each -> each.state() == State.DELIVERED)
                                    .count()
                            == 3);
        }

        assertThat(reminded(published)).hasSize(3);
    }

    @Test
    void whoReceivedAnAnnouncementHearsOfItsRepealAndNobodyElseDoes() throws Exception {
        String matched = word + "b@example.org";
        String stranger = word + "c@example.org";
        Lab.publish(subscription(mailbox, "旧制" + word));
        Lab.publish(subscription(matched, "旧制" + word + " OR 新政" + word));
        Lab.publish(subscription(stranger, "无关" + word));
        AnnouncementPublished old = published("old-" + word, "旧制" + word);
        AnnouncementPublished repeal = repealing(old, published("repeal-" + word, "新政" + word));
        try (ConfigurableApplicationContext notifier = Lab.notifierBy(clock)) {
            Lab.publish(old);
            await().atMost(SOON)
                    .until(() ->
                            MAIL.to(mailbox).size() == 1 && MAIL.to(matched).size() == 1);
            Lab.publish(repeal);
            await().atMost(SOON)
                    .until(() ->
                            MAIL.to(mailbox).size() == 2 && MAIL.to(matched).size() == 2);
        }
        Lab.deleteOffsets();
        try (ConfigurableApplicationContext again = Lab.notifierBy(clock)) {
            AnnouncementPublished marker = published("marker-" + word, "无关" + word);
            Lab.publish(marker);
            await().atMost(SOON).until(() -> Lab.lag() == 0 && MAIL.to(stranger).size() == 1);
        }

        assertThat(MAIL.to(mailbox)).hasSize(2);
        assertThat(MAIL.to(matched)).hasSize(2);
        assertThat(MAIL.to(stranger)).hasSize(1);
        assertThat(MAIL.to(mailbox).getLast().getSubject()).isEqualTo("〔变更〕新政" + word);
        assertThat(text(MAIL.to(mailbox).getLast())).contains("废止您收到过的：旧制" + word);
        assertThat(MAIL.to(matched).getLast().getSubject()).isEqualTo("新政" + word);
    }

    @Test
    void amendmentsAndDigestsFindTheirReadersAfterTheNumberOfPartitionsWasSetToAnother() {
        Timing daily = new Timing(Timing.Frequency.DAILY, 8, 1, ZONE, 0, 0, List.of(), 0);
        String gathering = word + "d@example.org";
        Lab.publish(subscription(mailbox, "旧制" + word));
        Lab.publish(subscription(gathering, "旧制" + word).timed(daily));
        Instant slot = SendTimes.of(daily).nextDigest(clock.instant());
        AnnouncementPublished old = published("old-" + word, "旧制" + word);
        try (ConfigurableApplicationContext notifier = Lab.notifierBy(clock, "--dibao.kafka.partitions=7")) {
            Lab.publish(old);
            await().atMost(SOON).until(() -> MAIL.to(mailbox).size() == 1);
            Lab.publish(repealing(old, published("repeal-" + word, "新政" + word)));
            await().atMost(SOON).until(() -> MAIL.to(mailbox).size() == 2);

            clock.forwardTo(slot.plus(Duration.ofMinutes(30)));
            await().atMost(SOON).until(() -> MAIL.to(gathering).size() == 1);
        }
    }

    @Test
    void whoReceivedAnAnnouncementIsShownWhatItsRevisionChanged() throws Exception {
        Lab.publish(subscription(mailbox, word));
        AnnouncementPublished first = published("revised-" + word, "排查通告" + word);
        AnnouncementPublished second =
                published(first.announcementId(), 2, Change.REVISED, "排查通告" + word, Standing.OFFICIAL);
        try (ConfigurableApplicationContext notifier = Lab.notifierBy(clock)) {
            Lab.publish(first);
            await().atMost(SOON).until(() -> MAIL.to(mailbox).size() == 1);
        }
        try (ConfigurableApplicationContext again = Lab.notifierBy(clock)) {
            Lab.publish(Samples.with(
                    second, Samples.announcement("排查通告" + word, "排查通告" + word + "。请各乡镇在五日内完成排查。", Standing.OFFICIAL)));
            await().atMost(SOON).until(() -> MAIL.to(mailbox).size() == 2);
        }

        assertThat(text(MAIL.to(mailbox).getFirst())).doesNotContain("变动之处");
        assertThat(text(MAIL.to(mailbox).getLast()))
                .containsSubsequence("变动之处", "原为：", "请各乡镇在三日内完成排查", "现为：", "请各乡镇在五日内完成排查", "要求");
    }

    @Test
    void whoMissedARevisionIsShownWhatHasChangedSinceTheOneHeReceived() throws Exception {
        SubscriptionDefined reader = subscription(mailbox, word);
        Lab.publish(reader);
        String id = "revised-" + word;
        try (ConfigurableApplicationContext notifier = Lab.notifierBy(clock)) {
            Lab.publish(revision(id, 1, "三日"));
            await().atMost(SOON).until(() -> MAIL.to(mailbox).size() == 1);
            Lab.publish(reader.inState(SubscriptionDefined.State.PAUSED, null));
            Lab.publish(revision(id, 2, "五日"));
            await().atMost(SOON).until(() -> Lab.lag() == 0);
        }
        Lab.publish(reader);
        try (ConfigurableApplicationContext again = Lab.notifierBy(clock)) {
            Lab.publish(revision(id, 3, "七日"));
            await().atMost(SOON).until(() -> MAIL.to(mailbox).size() == 2);
        }

        assertThat(text(MAIL.to(mailbox).getLast()))
                .containsSubsequence("变动之处", "原为：", "请各乡镇在三日内完成排查", "现为：", "请各乡镇在七日内完成排查")
                .doesNotContain("五日");
    }

    @Test
    void whoIsFoundForAnAnnouncementAfterItsRepealCameHearsOfThatOnce() {
        Lab.publish(subscription(mailbox, "旧制" + word));
        AnnouncementPublished old = published("old-" + word, "旧制" + word);
        AnnouncementPublished repeal = repealing(old, published("repeal-" + word, "新政" + word));
        try (ConfigurableApplicationContext notifier = Lab.notifierBy(clock)) {
            Lab.publish(repeal);
            await().atMost(SOON)
                    .until(() -> Lab.latest(Topic.AMENDMENT_FOUND).stream()
                            .anyMatch(each -> each.contains("repeal-" + word) && each.contains("\"told\":true")));
            Lab.publish(old);
            await().atMost(SOON).until(() -> MAIL.to(mailbox).size() == 2);
        }
        Lab.deleteOffsets();
        try (ConfigurableApplicationContext again = Lab.notifierBy(clock)) {
            Lab.publish(published("marker-" + word, "不相干"));
            await().atMost(SOON).until(() -> Lab.lag() == 0);
        }

        assertThat(MAIL.to(mailbox)).hasSize(2);
        assertThat(subjects(mailbox)).containsExactlyInAnyOrder("旧制" + word, "〔变更〕新政" + word);
    }

    @Test
    void whoReceivedARepealAndChangedHisSearchIsNotSentItAgainWhenTheRepealedOneIsRecordedAgain() {
        SubscriptionDefined reader = subscription(mailbox, "旧制" + word + " OR 新政" + word);
        Lab.publish(reader);
        AnnouncementPublished old = published("old-" + word, "旧制" + word);
        String repealing = inAnotherPartition(old.announcementId(), "repeal-" + word);
        try (ConfigurableApplicationContext notifier = Lab.notifierBy(clock)) {
            Lab.publish(old);
            Lab.publish(repealing(old, published(repealing, "新政" + word)));
            await().atMost(SOON).until(() -> MAIL.to(mailbox).size() == 2);
            await().atMost(SOON)
                    .until(() -> Lab.latest(Topic.AMENDMENT_FOUND).stream()
                            .anyMatch(each -> each.contains(repealing) && each.contains("\"told\":true")));

            Lab.publish(Samples.since(Instant.now(), reader));
            Lab.publish(published(old.announcementId(), 1, Change.UPGRADED, "旧制" + word, Standing.OFFICIAL));
            Lab.publish(published(old.announcementId(), 2, Change.REVISED, "旧制" + word, Standing.OFFICIAL));
            await().atMost(SOON).until(() -> MAIL.to(mailbox).size() == 3 && Lab.lag() == 0);
        }

        assertThat(Lab.history(repealing)).noneMatch(entry -> entry.isFor(Purpose.AMENDMENT));
        assertThat(subjects(mailbox)).filteredOn(("〔变更〕新政" + word)::equals).isEmpty();
    }

    private static String inAnotherPartition(String than, String name) {
        String other = name;
        while (partition(other) == partition(than)) {
            other += "x";
        }
        return other;
    }

    private static int partition(String key) {
        return Utils.toPositive(Utils.murmur2(key.getBytes(StandardCharsets.UTF_8)))
                % Lab.settings().partitions();
    }

    private static AnnouncementPublished revision(String id, int revision, String limit) {
        AnnouncementPublished published =
                published(id, revision, revision == 1 ? Change.NEW : Change.REVISED, "排查通告", Standing.OFFICIAL);
        String title = "排查通告" + id.substring("revised-".length());
        return Samples.with(
                published, Samples.announcement(title, title + "。请各乡镇在" + limit + "内完成排查。", Standing.OFFICIAL));
    }

    private static List<String> subjects(String mailbox) {
        return MAIL.to(mailbox).stream()
                .map(mail -> {
                    try {
                        return mail.getSubject();
                    } catch (MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }

    private static SubscriptionDefined subscription(String mailbox, String query) {
        return Samples.subscription(Channel.EMAIL, mailbox, query);
    }

    private static @Nullable DeliveryUpdated digest(Instant slot) {
        return Lab.standing("digest@" + slot).values().stream().findFirst().orElse(null);
    }

    private static boolean settled(@Nullable DeliveryUpdated delivery) {
        return delivery != null && delivery.state() == State.DELIVERED;
    }

    private static boolean handedOver(String announcementId) {
        return Lab.standing(announcementId).values().stream().allMatch(each -> each.state() == State.GATHERED);
    }

    private static Timing reminding(int days) {
        return new Timing(Timing.Frequency.AT_ONCE, 8, 1, ZONE, 0, 0, List.of(), days);
    }

    private static Instant time(Timing timing, LocalDate day) {
        return SendTimes.of(timing).reminder(day).orElseThrow();
    }

    /** Who has been reminded, as often as he was. */
    private static List<String> reminded(AnnouncementPublished published) {
        return reminders(published).stream()
                .filter(each -> each.state() == State.DELIVERED)
                .map(DeliveryUpdated::subscriptionId)
                .toList();
    }

    private static List<DeliveryUpdated> reminders(AnnouncementPublished published) {
        return Lab.history(published.announcementId()).stream()
                .filter(each -> each.isFor(Purpose.REMINDER))
                .toList();
    }

    private static AnnouncementPublished due(AnnouncementPublished p, LocalDate day) {
        return Samples.with(
                p,
                Samples.ordering(
                        p.announcement(),
                        List.of(),
                        List.of(new Deadline("届时", day, new Span(0, 1))),
                        List.of(),
                        "正文"));
    }

    private static AnnouncementPublished repealing(AnnouncementPublished old, AnnouncementPublished p) {
        Reference repealed = new Reference(
                Reference.Relation.REPEALS, null, old.announcement().title(), old.announcementId());
        return Samples.with(p, Samples.ordering(p.announcement(), List.of(), List.of(), List.of(repealed), "正文"));
    }

    private static MimeMessage only(List<MimeMessage> mails) {
        assertThat(mails).hasSize(1);
        return mails.getFirst();
    }

    private static String text(MimeMessage mail) throws Exception {
        return (String) ((MimeMultipart) mail.getContent()).getBodyPart(0).getContent();
    }
}
