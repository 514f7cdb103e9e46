package org.dibao.notifier.stream;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BiConsumer;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.DeliveryRequested;
import org.dibao.contracts.DeliveryRequested.Wish;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.EndpointTested;
import org.dibao.events.BrokerUnavailableException;
import org.dibao.events.EventWriter;
import org.dibao.events.KafkaSettings;
import org.dibao.notifier.delivery.Deliverer;
import org.dibao.notifier.ledger.Ledger;
import org.dibao.notifier.ledger.LedgerPartition;
import org.dibao.notifier.matching.LateReader;
import org.dibao.notifier.request.EndpointTest;
import org.dibao.notifier.request.RequestedWork;
import org.dibao.notifier.subscription.Subscriptions;
import org.dibao.tables.Table;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows {@code delivery.requested.v1}. A request is worked on by every instance for the partitions that it owns, when
 * it comes, and again for each partition that is taken over; what is done already shows in the ledger. All of it happens
 * on one thread beside the others, because it reads whole partitions.
 */
final class RequestFollower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RequestFollower.class);

    private final Table<DeliveryRequested, DeliveryRequested> table;
    private final Map<String, DeliveryRequested> requests = new ConcurrentHashMap<>();
    /** What has come and was not worked on yet: reading a partition once does for all of it. */
    private final Queue<DeliveryRequested> coming = new ConcurrentLinkedQueue<>();
    /** Tests that this instance has sent; used by the worker alone. */
    private final Set<String> tested = new HashSet<>();

    private final Runnable catchUpSubscriptions;
    private final Subscriptions subscriptions;
    private final Ledger ledger;
    private final KafkaLedger log;
    private final Deliverer deliverer;
    private final EndpointTest tests;
    private final BiConsumer<Integer, Collection<LateReader>> matched;
    private final EventWriter writer;
    private final OwnerOf owner;
    private final InstantSource clock;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("requests").factory());

    RequestFollower(
            KafkaSettings kafka,
            EventWriter writer,
            OwnerOf owner,
            Runnable catchUpSubscriptions,
            Subscriptions subscriptions,
            Ledger ledger,
            KafkaLedger log,
            Deliverer deliverer,
            EndpointTest tests,
            BiConsumer<Integer, Collection<LateReader>> matched,
            InstantSource clock) {
        this.owner = owner;
        this.writer = writer;
        this.catchUpSubscriptions = catchUpSubscriptions;
        this.subscriptions = subscriptions;
        this.ledger = ledger;
        this.log = log;
        this.deliverer = deliverer;
        this.tests = tests;
        this.matched = matched;
        this.clock = clock;
        this.table = Table.of(DeliveryRequested.class, kafka, writer).onChange(this::changed);
    }

    /** Reads what was asked for lately and goes on from there. */
    void start() {
        ledger.onTaken(partition -> worker.execute(() -> {
            work(partition, requests.values());
            requests.values().stream().filter(tests::wanted).forEach(this::test);
        }));
        table.start();
    }

    @Override
    public void close() {
        table.close();
        worker.shutdownNow();
    }

    private void changed(String id, @Nullable DeliveryRequested before, @Nullable DeliveryRequested after) {
        if (after == null) {
            requests.remove(id);
            return;
        }
        requests.put(id, after);
        if (after.wish() != Wish.TEST) {
            coming.add(after);
        }
        worker.execute(() -> {
            if (tests.wanted(after)) {
                test(after);
            }
            workOnComing();
        });
    }

    private void workOnComing() {
        List<DeliveryRequested> come = new ArrayList<>();
        for (DeliveryRequested next = coming.poll(); next != null; next = coming.poll()) {
            come.add(next);
        }
        if (!come.isEmpty()) {
            ledger.partitions().forEach(partition -> work(partition, come));
        }
    }

    /**
     * Every instance hears of it and one sends it: whoever owns the partition that the subscription falls on, when it
     * comes or as soon as that partition is taken over.
     */
    private void test(DeliveryRequested request) {
        int number = owner.key(request.subscriptionId());
        boolean ours = ledger.partitions().stream().anyMatch(partition -> partition.number() == number);
        if (ours && tested.add(request.requestId())) {
            Thread.ofVirtual().start(() -> tests.send(request).ifPresent(this::answer));
        }
    }

    private void answer(EndpointTested tested) {
        try {
            writer.writeAll(List.of(tested));
        } catch (BrokerUnavailableException e) {
            LOG.warn("the answer to a test is lost request={} reason=\"{}\"", tested.requestId(), e.getMessage());
        }
    }

    private void work(LedgerPartition partition, Collection<DeliveryRequested> asked) {
        RequestedWork work = new RequestedWork(asked, subscriptions::find, subscriptions::ofSameRecipient, clock);
        if (work.since().isEmpty()) {
            return;
        }
        try {
            // Whoever asks has changed his subscription just before, as a rule.
            catchUpSubscriptions.run();
            log.read(partition.number(), work);
            write(partition, work);
        } catch (BrokerUnavailableException e) {
            LOG.warn("requests wait, trying again partition={} reason=\"{}\"", partition.number(), e.getMessage());
            worker.execute(() -> work(partition, asked));
        } catch (RuntimeException e) {
            LOG.error("requests could not be worked on partition={} requests={}", partition.number(), asked.size(), e);
        }
    }

    private void write(LedgerPartition partition, RequestedWork work) {
        if (!partition.begin()) {
            return;
        }
        try {
            List<DeliveryUpdated> entries = List.copyOf(work.entries(
                    partition::knows,
                    id -> partition.received(id) || partition.open(id).isPresent()));
            List<AnnouncementPublished> told = work.toldBy(entries);
            log.appendAll(partition.number(), entries);
            entries.forEach(partition::apply);
            told.forEach(partition::tell);
            deliverer.enqueue(partition, entries);
            // Also those for whom the entries were written at an earlier try, which may have ended before this.
            matched.accept(partition.number(), work.readers(entries));
            if (!entries.isEmpty()) {
                LOG.info("asked to be sent partition={} deliveries={}", partition.number(), entries.size());
            }
        } finally {
            partition.end();
        }
    }
}
