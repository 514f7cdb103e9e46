package org.dibao.notifier.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dibao.notifier.Samples.published;
import static org.dibao.notifier.Samples.referring;
import static org.dibao.notifier.Samples.subscription;
import static org.dibao.notifier.lab.Lab.RECEIVER;

import java.time.Duration;
import java.time.Instant;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Channel;
import org.dibao.contracts.DeliveryUpdated.State;
import org.dibao.contracts.Reference;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.contracts.Topic;
import org.dibao.notifier.Samples;
import org.dibao.notifier.lab.Lab;
import org.dibao.notifier.ledger.Entries;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** What a notifier leaves to its heir that is killed after it has written whom an announcement concerns. */
class AmendmentRestartIT {

    private static final Duration SOON = Duration.ofSeconds(120);

    private final String word = Lab.word();
    private final OwnerOf owner = new OwnerOf(Lab.settings().partitions());
    private final SubscriptionDefined late = webhook("late", "旧制" + word);
    private final SubscriptionDefined both = webhook("both", "旧制" + word + " OR 新政" + word);
    private final AnnouncementPublished old = published("old-" + word, "旧制" + word);
    private final AnnouncementPublished repeal = repealing(old);

    @Test
    void whoBecameAReaderJustBeforeAKillHearsOfTheRepealThatHadComeBefore() {
        Lab.publish(late);
        Lab.publish(both);
        try (ConfigurableApplicationContext first = Lab.notifier()) {
            Lab.publish(repeal);
            await().atMost(SOON)
                    .until(() -> Lab.latest(Topic.AMENDMENT_FOUND).stream()
                            .anyMatch(
                                    each -> each.contains(repeal.announcementId()) && each.contains("\"told\":true")));
            await().atMost(SOON).until(() -> delivered(both, repeal) && Lab.lag() == 0);
        }
        killedAfterWriting(late, both);

        try (ConfigurableApplicationContext heir = Lab.notifier()) {
            await().atMost(SOON).until(() -> delivered(late, old) && delivered(both, old) && delivered(late, repeal));
        }
        try (ConfigurableApplicationContext third = Lab.notifier()) {
            AnnouncementPublished marker = published("marker-" + word, "旧制" + word);
            Lab.publish(marker);
            await().atMost(SOON).until(() -> delivered(late, marker) && delivered(both, marker));
        }

        assertThat(RECEIVER.calls("late" + word)).hasSize(3);
        assertThat(RECEIVER.calls("both" + word)).hasSize(3);
    }

    /** The announcement's offset is not committed; its deliveries stand in the ledger, and nothing that follows. */
    private void killedAfterWriting(SubscriptionDefined... readers) {
        Lab.publish(old);
        Instant now = Instant.now();
        for (SubscriptionDefined each : readers) {
            Lab.publishTo(
                    owner.key(old.announcementId()), Entries.pending(each, old.announcementId(), old.revision(), now));
        }
    }

    private boolean delivered(SubscriptionDefined to, AnnouncementPublished published) {
        return Lab.history(published.announcementId()).stream()
                .anyMatch(entry ->
                        entry.subscriptionId().equals(to.subscriptionId()) && entry.state() == State.DELIVERED);
    }

    private SubscriptionDefined webhook(String name, String query) {
        return subscription(name + "-" + word, Channel.WEBHOOK, RECEIVER.endpoint(name + word), query);
    }

    private AnnouncementPublished repealing(AnnouncementPublished target) {
        AnnouncementPublished made = published("repeal-" + word, "新政" + word);
        Reference repeals = new Reference(Reference.Relation.REPEALS, null, "旧文", target.announcementId());
        return Samples.with(made, referring(made.announcement(), repeals));
    }
}
