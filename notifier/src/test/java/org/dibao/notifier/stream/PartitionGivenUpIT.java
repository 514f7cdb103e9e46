package org.dibao.notifier.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dibao.notifier.Samples.published;
import static org.dibao.notifier.Samples.referring;
import static org.dibao.notifier.Samples.subscription;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.dibao.contracts.AmendmentFound;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Channel;
import org.dibao.contracts.DigestQueued;
import org.dibao.contracts.Reference;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.events.EventWriter;
import org.dibao.notifier.Samples;
import org.dibao.notifier.delivery.Deliverer;
import org.dibao.notifier.delivery.Dispatch;
import org.dibao.notifier.delivery.EndpointHealth;
import org.dibao.notifier.delivery.EndpointWatch;
import org.dibao.notifier.delivery.RetrySchedule;
import org.dibao.notifier.digest.DigestDesk;
import org.dibao.notifier.digest.DigestQueue;
import org.dibao.notifier.lab.Lab;
import org.dibao.notifier.ledger.Entries;
import org.dibao.notifier.ledger.Ledger;
import org.dibao.notifier.ledger.LedgerPartition;
import org.dibao.notifier.matching.Amendments;
import org.dibao.notifier.matching.LateReader;
import org.dibao.notifier.subscription.Subscriptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * What one owner of a partition is about to write stands before anything that the next one writes: giving the partition up
 * waits for it. Otherwise a delivery that the next owner has made could be pending once more.
 */
class PartitionGivenUpIT {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final String word = Lab.word();
    private final Instant slot = Instant.now();
    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final InstantSource clock = this::heldTime;
    private final Subscriptions subscriptions = new Subscriptions(InstantSource.system());
    private final Ledger ledger = new Ledger(Duration.ofMinutes(1));
    private final LedgerPartition partition = new LedgerPartition(0);
    private final EventWriter writer = new EventWriter(Lab.settings(), "/test");
    private final KafkaLedger log = new KafkaLedger(writer, Lab.settings(), id -> false, InstantSource.system());
    private final DigestDesk desk = new DigestDesk(subscriptions, new NoQueue(), Duration.ZERO, clock);
    private final OwnerOf owner = new OwnerOf(1);
    private final Deliverer deliverer = deliverer();
    private final SubscriptionDefined reader = subscription(word, Channel.EMAIL, word + "@example.org", "防汛");

    PartitionGivenUpIT() {
        subscriptions.complete();
        subscriptions.changed(word, null, reader);
        ledger.take(partition);
    }

    @AfterEach
    void close() {
        goOn.countDown();
        writer.close();
    }

    @Test
    void givingUpAPartitionWaitsForTheDigestThatIsBeingWritten() throws Exception {
        desk.gather(List.of(new DigestQueued(word, slot, published("x", "通告"), 0)));
        DigestWork work = new DigestWork(Lab.settings(), desk, owner, ledger, log, deliverer);

        assertWrittenBeforeItIsGivenUp(() -> work.begin(List.of(0)), Entries.digestName(slot));
    }

    @Test
    void givingUpAPartitionWaitsForTheAmendmentThatIsBeingTold() throws Exception {
        AnnouncementPublished amendment = correcting("x", published("y" + word, "关于若干事项的更正"));
        AmendmentWork work = new AmendmentWork(
                Lab.settings(),
                new Amendments(subscriptions, clock),
                writer,
                owner,
                ledger,
                log,
                deliverer,
                InstantSource.system());
        partition.apply(Entries.pending(reader, "x", 1, Instant.now()));
        Lab.publishTo(0, new AmendmentFound("x", amendment, false));
        work.prepare(List.of(0));

        assertWrittenBeforeItIsGivenUp(() -> work.begin(List.of(0)), amendment.announcementId());
    }

    @Test
    void givingUpAPartitionWaitsForTheLateReaderWhoIsBeingTold() throws Exception {
        AnnouncementPublished amendment = correcting("x", published("y" + word, "关于若干事项的更正"));
        AmendmentWork work = new AmendmentWork(
                Lab.settings(),
                new Amendments(subscriptions, clock),
                writer,
                owner,
                ledger,
                log,
                deliverer,
                InstantSource.system());
        Lab.publishTo(0, new AmendmentFound("x", amendment, true));
        work.prepare(List.of(0));

        assertWrittenBeforeItIsGivenUp(
                () -> work.matched(0, List.of(new LateReader("x", word, null))), amendment.announcementId());
    }

    private void assertWrittenBeforeItIsGivenUp(Runnable work, String told) throws InterruptedException {
        Thread working = Thread.ofPlatform().start(work);
        await().atMost(SOON).until(() -> asked.getCount() == 0);

        Thread giving = Thread.ofPlatform().start(() -> ledger.give(List.of(0)));
        await().atMost(SOON).until(() -> giving.getState() == Thread.State.TIMED_WAITING);
        assertThat(Lab.standing(told)).isEmpty();
        goOn.countDown();
        giving.join();

        assertThat(Lab.standing(told)).containsOnlyKeys(word);
        working.join();
    }

    /** The time, once the test lets it go: what is about to be written is held there. */
    private Instant heldTime() {
        asked.countDown();
        try {
            goOn.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Instant.now();
    }

    private Deliverer deliverer() {
        EndpointWatch watch =
                new EndpointWatch(subscriptions, new EndpointHealth(), changed -> {}, (subscription, answer) -> {});
        InstantSource time = InstantSource.system();
        Dispatch dispatch = new Dispatch(subscriptions, List.of(), new RetrySchedule(() -> 0), watch, desk, time);
        return new Deliverer(dispatch, log, entry -> {}, time, 1, Duration.ZERO);
    }

    private static AnnouncementPublished correcting(String id, AnnouncementPublished published) {
        return Samples.with(
                published,
                referring(published.announcement(), new Reference(Reference.Relation.CORRECTS, null, "旧通告", id)));
    }

    /** Nothing is handed over here. */
    private static final class NoQueue implements DigestQueue {

        @Override
        public void put(DigestQueued queued) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(DigestQueued told) {
            throw new UnsupportedOperationException();
        }
    }
}
