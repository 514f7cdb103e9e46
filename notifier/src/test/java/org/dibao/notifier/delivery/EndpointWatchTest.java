package org.dibao.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dibao.notifier.Samples.subscription;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.dibao.contracts.Channel;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.EndpointTrouble;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.contracts.SubscriptionDefined.State;
import org.dibao.notifier.ledger.Entries;
import org.dibao.notifier.subscription.Subscriptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EndpointWatchTest {

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");
    private static final String ID = "s";

    private final Subscriptions subscriptions = new Subscriptions(InstantSource.fixed(START));
    private final List<SubscriptionDefined> told = new ArrayList<>();
    private final EndpointHealth health = new EndpointHealth();
    private final EndpointWatch watch =
            new EndpointWatch(subscriptions, health, this::judge, (subscription, answer) -> told.add(subscription));
    private boolean broken;

    @BeforeEach
    void subscribe() {
        subscriptions.complete();
        subscriptions.changed(ID, null, subscription(ID, Channel.WEBHOOK, "https://example.org/hook", ""));
    }

    @Test
    void theOwnerIsToldAfterADayAfterThreeDaysAndAtTheEnd() {
        for (int hour = 0; hour <= 130; hour += 5) {
            fail(hour);
        }

        assertThat(told).hasSize(3);
        assertThat(told).extracting(each -> trouble(each).told()).containsExactly(1, 2, 3);
        assertThat(told)
                .extracting(SubscriptionDefined::state)
                .containsExactly(State.ACTIVE, State.ACTIVE, State.DISABLED);
        assertThat(trouble(current()).since()).isEqualTo(START);
        assertThat(current().stateReason()).contains("every delivery has failed since " + START);
    }

    @Test
    void anEndpointThatWorksAgainIsInNoTroubleAndItsNextOneIsToldAnew() {
        fail(0);
        fail(25);
        assertThat(current().trouble()).isNotNull();

        deliver(26);
        assertThat(current().trouble()).isNull();
        fail(30);
        fail(55);

        assertThat(told).hasSize(2);
        assertThat(trouble(current()).since()).isEqualTo(START.plus(Duration.ofHours(30)));
    }

    @Test
    void twoFailuresSixDaysApartTellNobodyAnything() {
        fail(0);
        fail(144);

        assertThat(told).isEmpty();
        assertThat(current().state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void whatIsHandedOverToADigestIsNoOccasionToWarn() {
        fail(0);
        observe(25, (entry, now) -> Entries.gathered(entry, now, "for a digest"), new Outcome.Gathered("for a digest"));

        assertThat(told).isEmpty();

        fail(26);
        assertThat(told).hasSize(1);
    }

    @Test
    void anEndpointThatSaysThatItIsGoneIsDisabledAtOnceAndItsOwnerTold() {
        observe(0, (entry, now) -> Entries.failed(entry, now, "410"), new Outcome.Gone("410"));

        assertThat(told).extracting(SubscriptionDefined::state).containsExactly(State.DISABLED);
    }

    @Test
    void twoFailuresAfterWhatWasMissedIsSentAgainDisableNobody() {
        for (int hour = 0; hour <= 120; hour += 20) {
            fail(hour);
        }
        assertThat(current().state()).isEqualTo(State.DISABLED);
        SubscriptionDefined disabled = current();
        subscriptions.changed(ID, disabled, disabled.recovered());
        Instant pressed = START.plus(Duration.ofHours(150));
        DeliveryUpdated entry = Entries.again(Entries.pending(disabled, "a0", 1, START), pressed, pressed);

        for (int second : new int[] {1, 6}) {
            Instant now = pressed.plusSeconds(second);
            entry = Entries.retry(Entries.attempting(entry, now), now, now, "503");
            watch.observe(current(), entry, new Outcome.Failed("503", null, true));
        }

        assertThat(current().state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void anEndpointThatAnotherInstanceReachesIsNotDisabledByOneThatHoldsOnlyWhatItRefuses() {
        subscriptions.onRelief(watch::relieved);
        EndpointWatch other = watch();

        for (int hour = 0; hour <= 300; hour += 10) {
            fail(hour);
            if (hour % 20 == 0) {
                deliver(other, hour + 1);
            }
        }

        assertThat(told).extracting(SubscriptionDefined::state).containsOnly(State.ACTIVE);
        assertThat(current().state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void norAfterARestartThatReadsOnlyItsPartOfTheLedger() {
        for (int hour = 0; hour <= 140; hour += 20) {
            Instant then = START.plus(Duration.ofHours(hour));
            DeliveryUpdated pending = Entries.pending(current(), "a" + hour, 1, then);
            watch.recall(Entries.failed(Entries.attempting(pending, then), then, "422"));
        }

        fail(141);
        assertThat(current().state()).isEqualTo(State.ACTIVE);
        assertThat(told).as("and if there is nobody else, its owner is warned").hasSize(1);

        for (int hour = 160; hour <= 300; hour += 20) {
            fail(hour);
        }
        assertThat(current().state()).isEqualTo(State.DISABLED);
    }

    @Test
    void aWarningThatCouldNotBeWrittenIsGivenAtTheNextFailure() {
        broken = true;
        fail(0);
        fail(25);
        assertThat(told).isEmpty();

        broken = false;
        fail(26);
        assertThat(told).hasSize(1);
    }

    @Test
    void whoeverLeftWhileADeliveryWasUnderWayStaysAway() {
        fail(0);
        fail(25);
        SubscriptionDefined troubled = current();
        subscriptions.changed(ID, troubled, troubled.inState(State.UNSUBSCRIBED, null));

        Instant now = START.plus(Duration.ofHours(26));
        DeliveryUpdated attempt = Entries.attempting(Entries.pending(troubled, "a26", 1, now), now);
        watch.observe(troubled, Entries.delivered(attempt, now, "204"), new Outcome.Delivered("204"));

        assertThat(current().state()).isEqualTo(State.UNSUBSCRIBED);
    }

    @Test
    void ofARecipientWhoseLastSubscriptionIsErasedNothingIsRemembered() {
        subscriptions.onLeaving(watch::erase);
        fail(0);
        fail(25);
        deliver(26);
        fail(30);
        fail(55);
        assertThat(health.known()).isEqualTo(1);
        assertThat(watch.remembered()).isEqualTo(1);

        subscriptions.changed(ID, current(), null);

        assertThat(health.known()).isZero();
        assertThat(watch.remembered()).isZero();
    }

    private EndpointWatch watch() {
        return new EndpointWatch(
                subscriptions, new EndpointHealth(), this::judge, (subscription, answer) -> told.add(subscription));
    }

    private void judge(SubscriptionDefined changed) {
        if (broken) {
            throw new IllegalStateException("no broker");
        }
        subscriptions.changed(ID, subscriptions.find(ID).orElse(null), changed);
    }

    private SubscriptionDefined current() {
        return subscriptions.find(ID).orElseThrow();
    }

    private void fail(int hour) {
        observe(hour, (entry, now) -> Entries.retry(entry, now, now, "500"), Outcome.Failed.because("500"));
    }

    private void deliver(int hour) {
        deliver(watch, hour);
    }

    private void deliver(EndpointWatch by, int hour) {
        observe(by, hour, (entry, now) -> Entries.delivered(entry, now, "204"), new Outcome.Delivered("204"));
    }

    private void observe(int hour, BiFunction<DeliveryUpdated, Instant, DeliveryUpdated> step, Outcome outcome) {
        observe(watch, hour, step, outcome);
    }

    private void observe(
            EndpointWatch by, int hour, BiFunction<DeliveryUpdated, Instant, DeliveryUpdated> step, Outcome outcome) {
        Instant now = START.plus(Duration.ofHours(hour));
        DeliveryUpdated attempt = Entries.attempting(Entries.pending(current(), "a" + hour, 1, now), now);
        by.observe(current(), step.apply(attempt, now), outcome);
    }

    private static EndpointTrouble trouble(SubscriptionDefined subscription) {
        return Objects.requireNonNull(subscription.trouble());
    }
}
