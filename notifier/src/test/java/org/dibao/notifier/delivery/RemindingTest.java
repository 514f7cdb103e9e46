package org.dibao.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.dibao.notifier.Samples.due;
import static org.dibao.notifier.Samples.published;
import static org.dibao.notifier.Samples.subscription;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.dibao.contracts.Channel;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DeliveryUpdated.State;
import org.dibao.contracts.DigestQueued;
import org.dibao.contracts.Purpose;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.contracts.Timing;
import org.dibao.notifier.ledger.Entries;
import org.dibao.notifier.ledger.LedgerPartition;
import org.dibao.notifier.subscription.Subscriptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is reminded when the subscription that a reminder was made for does not want it any more. */
class RemindingTest {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final LocalDate DAY = LocalDate.parse("2026-03-20");
    private static final Instant DUE = at(DAY.minusDays(7));

    private final InstantSource clock = InstantSource.fixed(DUE);
    private final Subscriptions subscriptions = new Subscriptions(clock);
    private final LedgerPartition partition = new LedgerPartition(0);
    private final Dispatch dispatch = new Dispatch(
            subscriptions,
            List.of(),
            new RetrySchedule(() -> 0),
            new EndpointWatch(subscriptions, new EndpointHealth(), changed -> {}, (subscription, answer) -> {}),
            new Digests() {
                @Override
                public List<String> close(DeliveryUpdated digest) {
                    return List.of();
                }

                @Override
                public List<DigestQueued> contents(DeliveryUpdated digest) {
                    return List.of();
                }
            },
            clock);
    private final SubscriptionDefined first = reader("a", 7);
    private final DeliveryUpdated reminder = Entries.reminder(first, "x", 1, DAY, DUE.minusSeconds(60), DUE);

    @BeforeEach
    void isOwed() {
        subscriptions.complete();
        add(first);
        partition.apply(reminder);
        partition.tell(due(published("x", "通告"), DAY));
    }

    @Test
    void anotherSubscriptionOfTheAddressRemindsInThePlaceOfOneThatIsEnded() {
        stoodBack(add(reader("b", 3)));
        stoodBack(add(reader("c", 5)));
        stoodBack(add(reader("without", 0)));
        add(reader("other-search", 7));
        end(first);

        assertThat(dispatch.withheld(partition, reminder))
                .satisfiesExactly(
                        next -> {
                            assertThat(next.subscriptionId()).isEqualTo("c");
                            assertThat(next.isFor(Purpose.REMINDER)).isTrue();
                            assertThat(next.state()).isEqualTo(State.PENDING);
                            assertThat(next.nextAttemptAt()).isEqualTo(at(DAY.minusDays(5)));
                        },
                        withheld -> assertThat(withheld.answer()).isEqualTo("unsubscribed meanwhile"));
    }

    @Test
    void whoWantedToBeRemindedEarlierIsRemindedAtOnce() {
        stoodBack(add(reader("b", 30)));
        end(first);

        assertThat(dispatch.withheld(partition, reminder).getFirst().nextAttemptAt())
                .isEqualTo(at(DAY.minusDays(30)));
    }

    @Test
    void whoSwitchesOneSubscriptionsRemindersOffIsRemindedByTheOther() {
        stoodBack(add(reader("b", 5)));
        subscriptions.changed("a", first, first.timed(null));

        assertThat(dispatch.withheld(partition, reminder))
                .extracting(DeliveryUpdated::subscriptionId, DeliveryUpdated::state)
                .containsExactly(tuple("b", State.PENDING), tuple("a", State.SUPPRESSED));
    }

    @Test
    void afterACrashBetweenTheTwoNoThirdSubscriptionRemindsAsWell() {
        SubscriptionDefined next = add(reader("b", 5));
        stoodBack(next);
        stoodBack(add(reader("c", 3)));
        end(first);
        partition.apply(dispatch.withheld(partition, reminder).getFirst());

        assertThat(dispatch.withheld(partition, reminder))
                .extracting(DeliveryUpdated::subscriptionId)
                .containsExactly("a");
    }

    @Test
    void itIsDueAtTheTimeThatItsReaderWantsNow() {
        DeliveryUpdated planned = Entries.reminder(first, "y", 1, DAY, DUE, at(DAY.minusDays(3)));
        partition.apply(planned);

        assertThat(dispatch.due(partition, planned)).isEqualTo(at(DAY.minusDays(7)));

        subscriptions.changed("a", first, reader("a", 2));
        assertThat(dispatch.due(partition, reminder)).isEqualTo(DUE);
        assertThat(dispatch.withheld(partition, reminder))
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.nextAttemptAt()).isEqualTo(at(DAY.minusDays(2))));
    }

    @Test
    void itIsDueAtTheEarliestTimeThatAnySubscriptionOfTheAddressWantsThatFoundTheAnnouncement() {
        DeliveryUpdated planned = Entries.reminder(reader("a", 2), "x", 1, DAY, DUE, at(DAY.minusDays(2)));
        subscriptions.changed("a", first, reader("a", 2));
        stoodBack(add(reader("b", 5)));
        add(reader("other-search", 6));

        assertThat(dispatch.due(partition, planned)).isEqualTo(at(DAY.minusDays(5)));
        assertThat(dispatch.withheld(partition, planned))
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.nextAttemptAt()).isEqualTo(at(DAY.minusDays(5))));
    }

    @Test
    void aDeadlineThatIsNoLongerSetRemindsNobody() {
        stoodBack(add(reader("b", 5)));
        end(first);
        partition.tell(due(published("x", "通告"), DAY.plusDays(1)));

        assertThat(dispatch.withheld(partition, reminder))
                .extracting(DeliveryUpdated::subscriptionId)
                .containsExactly("a");
    }

    @Test
    void nobodyIsRemindedOfADeadlineThatHasPassed() {
        stoodBack(add(reader("b", 3)));
        LocalDate yesterday = DAY.minusDays(8);
        DeliveryUpdated late = Entries.reminder(first, "x", 1, yesterday, DUE.minusSeconds(60), DUE.minusSeconds(30));
        partition.apply(late);
        partition.tell(due(published("x", "通告"), yesterday));

        assertThat(dispatch.withheld(partition, late))
                .singleElement()
                .satisfies(withheld -> assertThat(withheld.answer()).isEqualTo("the deadline has passed meanwhile"));
    }

    private static SubscriptionDefined reader(String id, int days) {
        return subscription(id, Channel.EMAIL, "a@example.org", "")
                .timed(new Timing(Timing.Frequency.AT_ONCE, 8, 1, ZONE.getId(), 0, 0, List.of(), days));
    }

    private SubscriptionDefined add(SubscriptionDefined subscription) {
        subscriptions.changed(subscription.subscriptionId(), null, subscription);
        return subscription;
    }

    private void end(SubscriptionDefined subscription) {
        subscriptions.changed(
                subscription.subscriptionId(),
                subscription,
                subscription.inState(SubscriptionDefined.State.UNSUBSCRIBED, null));
    }

    private void stoodBack(SubscriptionDefined subscription) {
        partition.apply(Entries.suppressed(subscription, "x", 1, DUE, "same address"));
    }

    private static Instant at(LocalDate day) {
        return day.atTime(8, 0).atZone(ZONE).toInstant();
    }
}
