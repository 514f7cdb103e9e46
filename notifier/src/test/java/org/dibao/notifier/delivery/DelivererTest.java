package org.dibao.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dibao.notifier.Samples.published;
import static org.dibao.notifier.Samples.subscription;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Channel;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DeliveryUpdated.State;
import org.dibao.contracts.DigestQueued;
import org.dibao.contracts.Standing;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.notifier.ledger.Entries;
import org.dibao.notifier.ledger.Ledger;
import org.dibao.notifier.ledger.LedgerLog;
import org.dibao.notifier.ledger.LedgerPartition;
import org.dibao.notifier.subscription.Subscriptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The order of events between ledger and channel, which no test against a real broker can hold still. */
class DelivererTest {

    private final InstantSource clock = InstantSource.system();
    private final Subscriptions subscriptions = new Subscriptions(clock);
    private final Ledger ledger = new Ledger(Duration.ofSeconds(5));
    private final LedgerPartition partition = new LedgerPartition(0);
    private final SlowLog log = new SlowLog();
    private final ScriptedChannel channel = new ScriptedChannel();
    private final Deliverer deliverer = new Deliverer(
            new Dispatch(
                    subscriptions,
                    List.of(channel),
                    new RetrySchedule(() -> 0),
                    new EndpointWatch(subscriptions, new EndpointHealth(), changed -> {}, (subscription, answer) -> {}),
                    new NoDigests(),
                    clock),
            log,
            entry -> {},
            clock,
            10,
            Duration.ofMillis(100));

    @BeforeEach
    void start() {
        subscriptions.complete();
        ledger.take(partition);
        deliverer.start();
    }

    @AfterEach
    void stop() {
        deliverer.close();
    }

    @Test
    void nothingGoesOutBeforeItsAttemptIsAcknowledged() {
        enqueue("a");
        await().until(() -> log.waiting.size() == 1);
        assertThat(channel.sent).isEmpty();

        log.waiting.remove().complete(null);

        await().until(() -> channel.sent.size() == 1);
        assertThat(channel.sent.getFirst().state()).isEqualTo(State.ATTEMPTING);
    }

    @Test
    void anAttemptThatCannotBeAnnouncedIsNotMadeAndComesBack() {
        enqueue("a");
        await().until(() -> log.waiting.size() == 1);

        log.waiting.remove().completeExceptionally(new IllegalStateException("no broker"));

        await().atMost(Duration.ofSeconds(5)).until(() -> log.waiting.size() == 1);
        assertThat(channel.sent).isEmpty();
        log.waiting.remove().complete(null);
        await().until(() -> channel.sent.size() == 1);
        assertThat(channel.sent.getFirst().attempt()).isEqualTo(1);
        assertThat(channel.sent.getFirst().inDoubt()).isZero();
    }

    @Test
    void anOutcomeThatCannotBeWrittenIsWrittenLaterAndTheMessageNotSentAgain() {
        enqueue("a");
        await().until(() -> log.waiting.size() == 1);
        log.waiting.remove().complete(null);
        await().until(() -> log.waiting.size() == 1);

        log.waiting.remove().completeExceptionally(new IllegalStateException("no broker"));

        await().atMost(Duration.ofSeconds(5)).until(() -> log.waiting.size() == 1);
        log.waiting.remove().complete(null);
        await().until(() -> partition.openCount() == 0);
        assertThat(log.entries)
                .extracting(DeliveryUpdated::state)
                .containsExactly(State.ATTEMPTING, State.DELIVERED, State.DELIVERED);
        assertThat(channel.sent).hasSize(1);
    }

    @Test
    void aPartitionThatIsGivenUpWaitsForTheOutcomeAndSendsNothingMore() throws Exception {
        enqueue("a");
        await().until(() -> log.waiting.size() == 1);
        log.waiting.remove().complete(null);
        await().until(() -> log.waiting.size() == 1);
        CompletableFuture<Void> given = CompletableFuture.runAsync(() -> ledger.give(List.of(0)));
        await().until(() -> ledger.partitions().isEmpty());
        enqueue("b");
        await().during(Duration.ofMillis(400)).until(() -> log.waiting.size() == 1 && !given.isDone());

        log.waiting.remove().complete(null);

        given.get();
        assertThat(log.entries).extracting(DeliveryUpdated::state).containsExactly(State.ATTEMPTING, State.DELIVERED);
        assertThat(channel.sent).hasSize(1);
    }

    @Test
    void anEntryThatWasCutOffIsInDoubt() {
        log.open = true;
        DeliveryUpdated cutOff = Entries.attempting(pending("a"), clock.instant());
        take(cutOff);

        await().until(() -> channel.sent.size() == 1);
        assertThat(channel.sent.getFirst().inDoubt()).isEqualTo(1);
        assertThat(channel.sent.getFirst().attempt()).isEqualTo(2);
        assertThat(channel.sent.getFirst().deliveryId()).isEqualTo(cutOff.deliveryId());
    }

    @Test
    void aMessageThatCouldNotGetOutDoesNotUseUpAnAttempt() {
        log.open = true;
        channel.answer = entry -> new Outcome.NoWayOut("the relay is down");
        enqueue("a");

        DeliveryUpdated after = await().until(() -> log.last(), entry -> entry != null && entry.state() == State.RETRY);
        assertThat(after.attempt()).isZero();
        assertThat(after.nextAttemptAt()).isNotNull();
    }

    @Test
    void aMessageThatWasOneTooManyForItsPlatformDoesNotUseUpAnAttempt() {
        log.open = true;
        Instant allowed = clock.instant().plusSeconds(600);
        channel.answer = entry -> new Outcome.TooFast("errcode 130101", allowed);
        enqueue("a");

        DeliveryUpdated after = await().until(() -> log.last(), entry -> entry != null && entry.state() == State.RETRY);
        assertThat(after.attempt()).isZero();
        assertThat(after.nextAttemptAt()).isEqualTo(allowed);
    }

    @Test
    void aPlatformThatSaysSoForDaysFailsLikeAnother() {
        log.open = true;
        channel.answer = entry -> new Outcome.TooFast("errcode 130101", null);
        SubscriptionDefined to = subscription("a", Channel.WEBHOOK, "https://example.org/", "");
        subscriptions.changed("a", null, to);
        take(Entries.pending(to, "announcement", 1, clock.instant().minus(Duration.ofDays(6))));

        DeliveryUpdated after = await().until(() -> log.last(), entry -> entry != null && entry.state() == State.RETRY);
        assertThat(after.attempt()).isEqualTo(1);
    }

    @Test
    void aChannelThatThrowsIsAFailureLikeAnother() {
        log.open = true;
        channel.answer = entry -> {
            throw new IllegalStateException("a defect");
        };
        enqueue("a");

        DeliveryUpdated after = await().until(() -> log.last(), entry -> entry != null && entry.state() == State.RETRY);
        assertThat(after.answer()).contains("IllegalStateException").doesNotContain("a defect");
    }

    @Test
    void anEarlierRevisionThatIsStillWaitingGivesWayToALaterOne() {
        log.open = true;
        DeliveryUpdated first = pending("a");
        DeliveryUpdated second =
                Entries.pending(subscriptions.find("a").orElseThrow(), "announcement", 2, clock.instant());
        partition.apply(first);
        partition.apply(second);
        partition.tell(published("announcement", 2, AnnouncementPublished.Change.REVISED, "二", Standing.OFFICIAL));
        deliverer.enqueue(partition, List.of(first, second));

        await().until(() -> partition.openCount() == 0);
        assertThat(channel.sent).extracting(DeliveryUpdated::revision).containsExactly(2);
        assertThat(log.entries).anySatisfy(entry -> assertThat(entry.answer()).isEqualTo("superseded by revision 2"));
    }

    @Test
    void whatIsOpenInPartitionsTakenOverTogetherKeepsItsOrderFromTheFirstOn() {
        log.open = true;
        channel.ordered = true;
        LedgerPartition other = new LedgerPartition(1);
        ledger.take(other);
        DeliveryUpdated earliest = pending("earliest");
        other.apply(earliest);
        for (int i = 0; i < 200; i++) {
            partition.apply(Entries.pending(
                    subscriptions.find(pending("later" + i).subscriptionId()).orElseThrow(),
                    "announcement",
                    1,
                    clock.instant().plusSeconds(1)));
        }
        List.of(partition, other).forEach(each -> each.tell(published("announcement", "通告")));

        deliverer.resume(List.of(partition, other));

        await().until(() -> channel.sent.size() == 201);
        assertThat(channel.sent.getFirst().deliveryId()).isEqualTo(earliest.deliveryId());
    }

    private void enqueue(String subscriptionId) {
        take(pending(subscriptionId));
    }

    private void take(DeliveryUpdated entry) {
        partition.apply(entry);
        partition.tell(published("announcement", "通告"));
        deliverer.enqueue(partition, List.of(entry));
    }

    private DeliveryUpdated pending(String subscriptionId) {
        SubscriptionDefined subscription = subscription(subscriptionId, Channel.WEBHOOK, "https://example.org/", "");
        subscriptions.changed(subscriptionId, null, subscription);
        return Entries.pending(subscription, "announcement", 1, clock.instant());
    }

    /** A log whose acknowledgements come when the test wants. */
    private static final class SlowLog implements LedgerLog {

        private final List<DeliveryUpdated> entries = new CopyOnWriteArrayList<>();
        private final Queue<CompletableFuture<@Nullable Void>> waiting = new ConcurrentLinkedQueue<>();
        private volatile boolean open;

        @Override
        public CompletableFuture<?> append(int partition, DeliveryUpdated entry) {
            entries.add(entry);
            CompletableFuture<@Nullable Void> written = new CompletableFuture<>();
            if (open) {
                written.complete(null);
            } else {
                waiting.add(written);
            }
            return written;
        }

        private @Nullable DeliveryUpdated last() {
            return entries.isEmpty() ? null : entries.getLast();
        }
    }

    private static final class ScriptedChannel implements DeliveryChannel {

        private final List<DeliveryUpdated> sent = new CopyOnWriteArrayList<>();
        private volatile boolean ordered;
        private volatile Function<DeliveryUpdated, Outcome> answer = entry -> new Outcome.Delivered("200");

        @Override
        public Channel channel() {
            return Channel.WEBHOOK;
        }

        @Override
        public Outcome send(OutgoingMessage message) {
            sent.add(message.delivery());
            return answer.apply(message.delivery());
        }

        @Override
        public Route route(SubscriptionDefined subscription) {
            return ordered
                    ? new Route("one", 8, 0, Duration.ZERO, true, "example.org", 64)
                    : new Route(subscription.subscriptionId(), 8, "example.org", 64);
        }
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
