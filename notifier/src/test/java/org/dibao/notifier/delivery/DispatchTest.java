package org.dibao.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dibao.notifier.Samples.published;
import static org.dibao.notifier.Samples.subscription;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.Channel;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DeliveryUpdated.State;
import org.dibao.contracts.DigestQueued;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.contracts.Timing;
import org.dibao.contracts.Timing.Frequency;
import org.dibao.notifier.ledger.Entries;
import org.dibao.notifier.ledger.LedgerPartition;
import org.dibao.notifier.subscription.Subscriptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a delivery that is due is not sent at once after all. */
class DispatchTest {

    private static final Instant THREE_AT_NIGHT = Instant.parse("2026-03-04T19:00:00Z");
    private static final Instant SEVEN_IN_THE_MORNING = Instant.parse("2026-03-04T23:00:00Z");
    private static final Timing QUIET_NIGHTS = quiet(List.of());

    private Instant now = THREE_AT_NIGHT;
    private final Subscriptions subscriptions = new Subscriptions(() -> now);
    private final LedgerPartition partition = new LedgerPartition(0);
    private final Dispatch dispatch = new Dispatch(
            subscriptions,
            List.of(),
            new RetrySchedule(() -> 0),
            new EndpointWatch(subscriptions, new EndpointHealth(), changed -> {}, (subscription, answer) -> {}),
            new NoDigests(),
            () -> now);

    @BeforeEach
    void complete() {
        subscriptions.complete();
    }

    @Test
    void theSubscriptionThatTakesOverKeepsToItsQuietHours() {
        define(subscription("a", Channel.EMAIL, "reader@example.org", "")
                .inState(SubscriptionDefined.State.UNSUBSCRIBED, null));
        SubscriptionDefined other = define(
                subscription("b", Channel.EMAIL, "reader@example.org", "").timed(QUIET_NIGHTS));

        DeliveryUpdated successor = takesOver(other);

        assertThat(successor.state()).isEqualTo(State.PENDING);
        assertThat(successor.nextAttemptAt()).isEqualTo(SEVEN_IN_THE_MORNING);
    }

    @Test
    void theSubscriptionThatTakesOverWaitsForItsDigest() {
        define(subscription("a", Channel.EMAIL, "reader@example.org", "")
                .inState(SubscriptionDefined.State.UNSUBSCRIBED, null));
        SubscriptionDefined other = define(subscription("b", Channel.EMAIL, "reader@example.org", "")
                .timed(new Timing(Frequency.WEEKLY, 17, 5, "Asia/Shanghai", 0, 0, List.of(), 0)));

        assertThat(takesOver(other).nextAttemptAt()).isEqualTo(Instant.parse("2026-03-06T09:00:00Z"));
    }

    @Test
    void whatMustBeTriedAgainInTheQuietHoursWaitsUntilTheyEnd() {
        DeliveryUpdated retry = retry(define(
                subscription("a", Channel.EMAIL, "reader@example.org", "").timed(QUIET_NIGHTS)));

        assertThat(dispatch.withheld(partition, retry)).singleElement().satisfies(entry -> {
            assertThat(entry.state()).isEqualTo(State.PENDING);
            assertThat(entry.attempt()).isEqualTo(1);
            assertThat(entry.nextAttemptAt()).isEqualTo(SEVEN_IN_THE_MORNING);
        });
        now = SEVEN_IN_THE_MORNING;
        assertThat(dispatch.withheld(partition, retry)).isEmpty();
    }

    @Test
    void anAttemptThatWasCutOffAndWaitsUntilTheyEndStaysInDoubt() {
        DeliveryUpdated cutOff = Entries.attempting(
                pending(define(subscription("a", Channel.EMAIL, "reader@example.org", "")
                        .timed(QUIET_NIGHTS))),
                now);

        DeliveryUpdated waiting = dispatch.withheld(partition, cutOff).getFirst();

        assertThat(Entries.attempting(waiting, now).inDoubt()).isEqualTo(1);
        assertThat(Entries.attempting(waiting, now).attempt()).isEqualTo(2);
    }

    @Test
    void whatIsUrgentDoesNotWait() {
        DeliveryUpdated retry = retry(define(subscription("a", Channel.EMAIL, "reader@example.org", "")
                .timed(quiet(List.of(AnnouncementKind.PUBLIC_NOTICE)))));

        assertThat(dispatch.withheld(partition, retry)).isEmpty();
    }

    @Test
    void whatSomebodyAskedForJustNowDoesNotWait() {
        SubscriptionDefined to = define(
                subscription("a", Channel.EMAIL, "reader@example.org", "").timed(QUIET_NIGHTS));
        DeliveryUpdated again = Entries.again(pending(to), now, now);

        assertThat(dispatch.withheld(partition, again)).isEmpty();
    }

    @Test
    void aDigestThatItsReaderWantsInTheQuietHoursGoesAtItsHourAndIsTriedAgainAfterThem() {
        SubscriptionDefined to = define(subscription("a", Channel.EMAIL, "reader@example.org", "")
                .timed(new Timing(Frequency.DAILY, 3, 1, "Asia/Shanghai", 22, 7, List.of(), 0)));
        DeliveryUpdated digest = Entries.digest(to, now, 0, now, now);

        assertThat(dispatch.withheld(partition, digest)).isEmpty();
        DeliveryUpdated failed = Entries.postponed(Entries.attempting(digest, now), now, now, "the relay is down");
        assertThat(dispatch.withheld(partition, failed))
                .singleElement()
                .satisfies(entry -> assertThat(entry.nextAttemptAt()).isEqualTo(SEVEN_IN_THE_MORNING));
    }

    @Test
    void aReminderThatCouldNotGetOutWaitsForWhatWasSaidAndForTheEndOfTheQuietHours() {
        SubscriptionDefined to = define(subscription("a", Channel.EMAIL, "reader@example.org", "")
                .timed(new Timing(Frequency.AT_ONCE, 3, 1, "Asia/Shanghai", 22, 7, List.of(), 1)));
        LocalDate tomorrow = LocalDate.parse("2026-03-06");
        DeliveryUpdated reminder = Entries.reminder(to, "announcement", 1, tomorrow, now, now);
        Instant later = now.plusSeconds(600);
        DeliveryUpdated postponed = Entries.postponed(Entries.attempting(reminder, now), now, later, "450 later");
        DeliveryUpdated quiet = Entries.waiting(postponed, now, SEVEN_IN_THE_MORNING);

        assertThat(dispatch.due(partition, postponed)).isEqualTo(later);
        assertThat(dispatch.due(partition, quiet)).isEqualTo(SEVEN_IN_THE_MORNING);
    }

    private DeliveryUpdated takesOver(SubscriptionDefined other) {
        partition.apply(Entries.suppressed(other, "announcement", 1, now, "same address"));
        return dispatch.withheld(partition, pending(subscriptions.find("a").orElseThrow()))
                .getFirst();
    }

    private DeliveryUpdated retry(SubscriptionDefined to) {
        DeliveryUpdated attempt = Entries.attempting(pending(to), now);
        return Entries.retry(attempt, now, now, "451 later");
    }

    private DeliveryUpdated pending(SubscriptionDefined to) {
        DeliveryUpdated entry = Entries.pending(to, "announcement", 1, now);
        partition.apply(entry);
        partition.tell(published("announcement", "样例通告"));
        return entry;
    }

    private SubscriptionDefined define(SubscriptionDefined subscription) {
        subscriptions.changed(subscription.subscriptionId(), null, subscription);
        return Objects.requireNonNull(
                subscriptions.find(subscription.subscriptionId()).orElse(null));
    }

    private static Timing quiet(List<AnnouncementKind> urgent) {
        return new Timing(Frequency.AT_ONCE, 8, 1, "Asia/Shanghai", 22, 7, urgent, 0);
    }

    private static final class NoDigests implements Digests {

        @Override
        public List<String> close(DeliveryUpdated digest) {
            return List.of();
        }

        @Override
        public List<DigestQueued> contents(DeliveryUpdated digest) {
            return List.of();
        }
    }
}
