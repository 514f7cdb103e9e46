package org.dibao.notifier.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.notifier.ledger.DeliveryId;
import org.dibao.notifier.ledger.LedgerLog;
import org.dibao.notifier.ledger.LedgerPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due. One thread takes deliveries from the queue, many at a time, writes for all of them together that
 * they are being attempted and waits once for the acknowledgement; only then does each go out, on a virtual thread of
 * its own. So a crash leaves at most what had been announced as under way, and the price of that promise is shared.
 */
public final class Deliverer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Deliverer.class);

    /** How many attempts are announced in one go. */
    private static final int LARGEST_GROUP = 500;

    /** The longest the thread sleeps before it looks at the clock again. */
    private static final long LONGEST_NAP_MILLIS = 100;

    private static final long PAUSE_AFTER_TROUBLE_MILLIS = 1_000;

    private static final Duration PAUSE_AFTER_DEFECT = Duration.ofMinutes(1);

    private final DeliveryQueue queue = new DeliveryQueue();
    private final Dispatch dispatch;
    private final LedgerLog log;
    private final PatientLog patientLog;
    private final Consumer<DeliveryUpdated> recorded;
    private final Duration patience;
    private final InstantSource clock;
    private final Semaphore room;
    private final int capacity;
    private final ExecutorService senders = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("delivery-", 0).factory());
    private final Thread loop = Thread.ofPlatform().name("deliverer").unstarted(this::run);
    private volatile boolean closed;

    /**
     * A deliverer at rest.
     *
     * @param dispatch what becomes of one delivery
     * @param log where attempts are announced
     * @param recorded hears of every entry that has been written
     * @param capacity how many messages may be under way at once, over all lanes
     * @param patience how long closing waits for them
     */
    public Deliverer(
            Dispatch dispatch,
            LedgerLog log,
            Consumer<DeliveryUpdated> recorded,
            InstantSource clock,
            int capacity,
            Duration patience) {
        this.dispatch = dispatch;
        this.log = log;
        this.patientLog = new PatientLog(log);
        this.recorded = recorded;
        this.patience = patience;
        this.clock = clock;
        this.capacity = capacity;
        this.room = new Semaphore(capacity);
    }

    /** Begins to send. */
    public void start() {
        loop.start();
    }

    /** Queues deliveries whose entries stand in the given partition: those that are open; others are passed over. */
    public void enqueue(LedgerPartition partition, Collection<DeliveryUpdated> entries) {
        queue.addAll(dues(partition, entries), clock.instant());
    }

    /** Queues all that is open in partitions that were taken over together, so that their order is one from the first on. */
    public void resume(Collection<LedgerPartition> partitions) {
        List<Due> dues = new ArrayList<>();
        partitions.forEach(partition -> dues.addAll(dues(partition, partition.open())));
        queue.addAll(dues, clock.instant());
    }

    /**
     * Looks once more at when the reminders of a recipient are due: he wants them at another time. One that is sent then
     * leaves the place void that was planned before.
     *
     * @param to one of his subscriptions, as it stands now
     */
    public void reconsider(LedgerPartition partition, SubscriptionDefined to) {
        enqueue(
                partition,
                partition.open().stream()
                        .filter(entry -> dispatch.remindsLater(entry, to))
                        .toList());
    }

    /** How many messages are under way now. */
    public int underWay() {
        return capacity - room.availablePermits();
    }

    /** Whether the thread that takes deliveries from the queue is at work. */
    public boolean working() {
        return loop.isAlive();
    }

    /** Takes no more, and waits for what is under way as long as the patience lasts. */
    @Override
    public void close() {
        closed = true;
        loop.interrupt();
        senders.shutdown();
        try {
            if (!senders.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.warn("stopped with messages under way; they are in doubt messages={}", underWay());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private List<Due> dues(LedgerPartition partition, Collection<DeliveryUpdated> entries) {
        return entries.stream()
                .filter(entry -> !entry.state().settled())
                .map(entry -> new Due(
                        partition,
                        DeliveryId.parse(entry.deliveryId()),
                        entry,
                        dispatch.route(entry),
                        dispatch.due(partition, entry)))
                .toList();
    }

    private void run() {
        while (!closed) {
            try {
                List<Due> group = queue.poll(Math.min(LARGEST_GROUP, room()), clock.instant());
                if (group.isEmpty()) {
                    queue.await(LONGEST_NAP_MILLIS);
                } else {
                    attempt(group);
                }
            } catch (InterruptedException e) {
                return;
            } catch (RuntimeException e) {
                LOG.error("delivery loop stumbled and goes on", e);
            }
        }
    }

    /** How many more may be under way; waits until it is at least one. */
    private int room() throws InterruptedException {
        room.acquire();
        room.release();
        return room.availablePermits();
    }

    private void attempt(List<Due> group) throws InterruptedException {
        List<Attempt> attempts = new ArrayList<>();
        for (Due due : group) {
            begin(due).ifPresentOrElse(attempts::add, () -> queue.left(due, clock.instant()));
        }
        if (announce(attempts)) {
            attempts.forEach(this::send);
        } else {
            attempts.forEach(this::putBack);
            Thread.sleep(PAUSE_AFTER_TROUBLE_MILLIS);
        }
    }

    /** The attempt that this place in the queue stands for; none if the delivery is settled, withheld or not ours. */
    private Optional<Attempt> begin(Due due) {
        Optional<DeliveryUpdated> open = due.partition().open(due.id());
        if (open.isEmpty() || !due.standsFor(open.get()) || !due.partition().begin(due.id())) {
            return Optional.empty();
        }
        try {
            return begin(due, open.get());
        } catch (RuntimeException e) {
            LOG.error("delivery could not be begun, trying again in a minute delivery={}", due.id(), e);
            due.partition().end(due.id());
            comeBack(due);
            return Optional.empty();
        }
    }

    private Optional<Attempt> begin(Due due, DeliveryUpdated before) {
        List<DeliveryUpdated> instead = dispatch.withheld(due.partition(), before);
        if (instead.isEmpty()) {
            return Optional.of(new Attempt(due, before, dispatch.attempting(before)));
        }
        senders.execute(() -> {
            try {
                settle(due.partition(), instead);
            } finally {
                due.partition().end(due.id());
            }
        });
        return Optional.empty();
    }

    private boolean announce(List<Attempt> attempts) {
        CompletableFuture<?>[] written = attempts.stream()
                .map(attempt -> log.append(attempt.due().partition().number(), attempt.entry()))
                .toArray(CompletableFuture[]::new);
        try {
            CompletableFuture.allOf(written).join();
            return true;
        } catch (CompletionException e) {
            LOG.warn(
                    "could not announce attempts; nothing was sent, trying again attempts={} reason={}",
                    attempts.size(),
                    String.valueOf(e.getCause()));
            return false;
        }
    }

    private void putBack(Attempt attempt) {
        Instant now = clock.instant();
        attempt.due().partition().end(attempt.due().id());
        queue.left(attempt.due(), now);
        enqueue(attempt.due().partition(), List.of(attempt.before()));
    }

    private void send(Attempt attempt) {
        attempt.due().partition().apply(attempt.entry());
        recorded.accept(attempt.entry());
        room.acquireUninterruptibly();
        senders.execute(() -> {
            boolean inLane = true;
            try {
                Dispatch.Result result = dispatch.send(attempt.due().partition(), attempt.entry());
                if (attempt.due().route().ordered()) {
                    settle(attempt.due().partition(), List.of(result.entry()));
                    inLane = false;
                    leaveLane(attempt.due(), result);
                } else {
                    inLane = false;
                    leaveLane(attempt.due(), result);
                    settle(attempt.due().partition(), List.of(result.entry()));
                }
            } catch (RuntimeException e) {
                LOG.error(
                        "attempt ended in a defect, trying again in a minute delivery={}",
                        attempt.due().id(),
                        e);
                if (inLane) {
                    queue.left(attempt.due(), clock.instant());
                }
                comeBack(attempt.due());
            } finally {
                room.release();
                attempt.due().partition().end(attempt.due().id());
            }
        });
    }

    /**
     * The lane is free as soon as the other side has answered, for writing that down is not its concern; except where the
     * order counts: there the next may go only when this one has taken its place again, should it have failed.
     */
    private void leaveLane(Due due, Dispatch.Result result) {
        Instant now = clock.instant();
        tellLane(due, result.outcome(), now);
        queue.left(due, now);
    }

    private void settle(LedgerPartition partition, List<DeliveryUpdated> entries) {
        for (DeliveryUpdated entry : entries) {
            if (patientLog.write(partition, entry)) {
                partition.apply(entry);
                recorded.accept(entry);
                enqueue(partition, List.of(entry));
            }
        }
    }

    /** After a defect of our own: not at once, and not never. */
    private void comeBack(Due due) {
        Instant now = clock.instant();
        due.partition()
                .open(due.id())
                .map(entry -> new Due(due.partition(), due.id(), entry, due.route(), now.plus(PAUSE_AFTER_DEFECT)))
                .ifPresent(again -> queue.add(again, now));
    }

    private void tellLane(Due due, @Nullable Outcome outcome, Instant now) {
        switch (outcome) {
            case Outcome.Delivered delivered -> queue.succeeded(due, now);
            case Outcome.Failed failed -> {
                if (failed.overloaded()) {
                    queue.rest(due, now, failed.notBefore());
                } else {
                    queue.failed(due, now);
                }
            }
            case Outcome.TooFast fast -> queue.rest(due, now, fast.notBefore());
            case Outcome.NoWayOut noWayOut -> queue.rest(due, now, null);
            case Outcome.Gathered gathered -> {}
            case Outcome.Refused refused -> {}
            case Outcome.Returned returned -> {}
            case Outcome.Gone gone -> {}
            case null -> {}
        }
    }

    private record Attempt(Due due, DeliveryUpdated before, DeliveryUpdated entry) {}
}
