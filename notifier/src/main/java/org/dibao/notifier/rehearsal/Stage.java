package org.dibao.notifier.rehearsal;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DeliveryUpdated.State;
import org.dibao.contracts.DigestQueued;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.events.EventCodec;
import org.dibao.network.AddressGuard;
import org.dibao.network.HttpFetcher;
import org.dibao.notifier.delivery.Deliverer;
import org.dibao.notifier.delivery.Digests;
import org.dibao.notifier.delivery.Dispatch;
import org.dibao.notifier.delivery.EndpointHealth;
import org.dibao.notifier.delivery.EndpointWatch;
import org.dibao.notifier.delivery.RetrySchedule;
import org.dibao.notifier.ledger.LedgerPartition;
import org.dibao.notifier.matching.Matching;
import org.dibao.notifier.revision.RecentChanges;
import org.dibao.notifier.subscription.Subscriptions;
import org.dibao.notifier.webhook.WebhookChannel;

/** A notifier in small, made of the parts of the real one, whose ledger is written nowhere. */
final class Stage implements AutoCloseable {

    private static final URI NOWHERE = URI.create("https://rehearsal.invalid");
    private static final String SOURCE = "/rehearsal";
    private static final int LANE_WIDTH = 8;

    private final InstantSource clock = InstantSource.system();
    private final Subscriptions subscriptions = new Subscriptions(clock);
    private final Matching matching = new Matching(subscriptions, clock);
    private final LedgerPartition partition = new LedgerPartition(0, subscriptions::wantsText, clock);
    private final Semaphore delivered = new Semaphore(0);
    private final HttpFetcher http;
    private final Deliverer deliverer;

    /**
     * A notifier that is at work.
     *
     * @param audience who subscribes
     * @param endpoint the only address that is called, host and port
     */
    Stage(List<SubscriptionDefined> audience, String endpoint) {
        audience.forEach(each -> subscriptions.changed(each.subscriptionId(), null, each));
        subscriptions.complete();
        this.http = new HttpFetcher(AddressGuard.allowing(List.of(endpoint)), "Dibao-Rehearsal");
        RecentChanges changes = new RecentChanges((revision, published) -> Optional.empty());
        Dispatch dispatch = new Dispatch(
                subscriptions,
                List.of(new WebhookChannel(http, NOWHERE, LANE_WIDTH, changes, clock)),
                new RetrySchedule(() -> 0),
                new EndpointWatch(subscriptions, new EndpointHealth(), judged -> {}, (told, answer) -> {}),
                new NoDigests(),
                clock);
        this.deliverer =
                new Deliverer(dispatch, Stage::append, this::recorded, clock, audience.size(), Duration.ofSeconds(1));
        deliverer.start();
    }

    /** Has an announcement delivered that comes as a record. */
    void announce(ProducerRecord<String, byte[]> written) {
        AnnouncementPublished published =
                EventCodec.decode(AnnouncementPublished.class, written.key(), written.value(), written.headers());
        List<DeliveryUpdated> entries = new ArrayList<>();
        matching.match(published, partition::knows, entries::add);
        entries.forEach(entry -> append(partition.number(), entry));
        entries.forEach(partition::apply);
        partition.tell(published);
        deliverer.enqueue(partition, entries);
    }

    /** Waits until so many more have been delivered; false if that takes longer. */
    boolean awaitDelivered(int number, long nanos) throws InterruptedException {
        return delivered.tryAcquire(number, nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        deliverer.close();
        http.close();
    }

    private void recorded(DeliveryUpdated entry) {
        if (entry.state() == State.DELIVERED) {
            delivered.release();
        }
    }

    /** The record is made, and that is all. */
    private static CompletableFuture<?> append(int partition, DeliveryUpdated entry) {
        return CompletableFuture.completedFuture(EventCodec.encode(entry, SOURCE));
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
