package org.dibao.notifier.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dibao.notifier.Samples.published;
import static org.dibao.notifier.Samples.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Channel;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.Standing;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.notifier.delivery.OutgoingMessage;
import org.dibao.notifier.ledger.Entries;
import org.junit.jupiter.api.Test;

class RecentChangesTest {

    private static final Instant NOW = Instant.parse("2026-03-02T01:30:00Z");

    private final SubscriptionDefined receiver = subscription("s", Channel.WEBHOOK, "https://example.org/", "");
    private final AnnouncementPublished first = published("x", "初稿");
    private final AnnouncementPublished second =
            published("x", 2, AnnouncementPublished.Change.REVISED, "定稿", Standing.OFFICIAL);
    private final AtomicInteger lookups = new AtomicInteger();
    private final RecentChanges changes = new RecentChanges((revision, published) ->
            lookups.getAndIncrement() == 0 ? Optional.empty() : Optional.of(new Revised(first, second)));

    @Test
    void whatCouldNotBeLookedUpIsLookedUpAgainAndWhatWasFoundIsRemembered() {
        OutgoingMessage revision = new OutgoingMessage(alert(), receiver, second, 1);

        assertThat(changes.of(revision, 8)).isEmpty();
        assertThat(changes.of(revision, 8)).hasSize(2);
        assertThat(changes.of(revision, 1)).hasSize(1);
        assertThat(lookups).hasValue(2);
    }

    @Test
    void whoHadNoneAndWhoIsRemindedOfADeadlineIsToldOfNoChange() {
        DeliveryUpdated reminder = Entries.reminder(receiver, "x", 2, LocalDate.parse("2026-03-08"), NOW, NOW);

        assertThat(changes.of(new OutgoingMessage(alert(), receiver, second, 0), 8))
                .isEmpty();
        assertThat(changes.of(new OutgoingMessage(reminder, receiver, second, 1), 8))
                .isEmpty();
        assertThat(lookups).hasValue(0);
    }

    private DeliveryUpdated alert() {
        return Entries.pending(receiver, "x", 2, NOW);
    }
}
