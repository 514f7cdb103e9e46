package org.dibao.notifier.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dibao.notifier.Samples.published;
import static org.dibao.notifier.Samples.subscription;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.AnnouncementPublished.Change;
import org.dibao.contracts.Channel;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DeliveryUpdated.State;
import org.dibao.contracts.DigestQueued;
import org.dibao.contracts.Standing;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.notifier.ledger.Entries;
import org.dibao.notifier.ledger.LedgerPartition;
import org.dibao.notifier.subscription.Subscriptions;
import org.junit.jupiter.api.Test;

class DigestDeskTest {

    private static final Instant SLOT = Instant.parse("2026-03-05T00:00:00Z");

    private final InstantSource clock = () -> SLOT.plusSeconds(2);
    private final Subscriptions subscriptions = new Subscriptions(clock);
    private final SubscriptionDefined reader = subscription("s", Channel.EMAIL, "reader@example.org", "");
    private final LedgerPartition ledger = new LedgerPartition(0);
    private final List<String> removed = new ArrayList<>();
    private final DigestDesk desk = desk();

    DigestDeskTest() {
        subscriptions.complete();
        subscriptions.changed("s", null, reader);
    }

    @Test
    void whatIsGatheredIsOwedOnceAndTellsEachAnnouncementInItsLatestState() {
        gather(desk, published("x", 1, Change.NEW, "初稿", Standing.REPOST));
        gather(desk, published("y", "又一篇"));
        DeliveryUpdated digest = owed(desk).getFirst();
        gather(desk, published("x", 2, Change.REVISED, "定稿", Standing.OFFICIAL));

        assertThat(owed(desk)).as("one digest is enough").isEmpty();
        assertThat(digest.nextAttemptAt()).isEqualTo(SLOT.plusSeconds(62));
        List<String> contents = desk.close(digest);
        assertThat(contents).containsExactlyInAnyOrder("x@2", "y@1");
        assertThat(desk.contents(Entries.closed(digest, contents)))
                .extracting(each -> each.announcement().announcement().title())
                .containsExactlyInAnyOrder("定稿", "又一篇");
    }

    @Test
    void whatComesAfterADigestWasClosedGoesIntoTheNext() {
        gather(desk, published("x", "一"));
        DeliveryUpdated first = closed(desk, owed(desk).getFirst());
        gather(desk, published("y", "二"));
        DeliveryUpdated second = closed(desk, owed(desk).getFirst());

        assertThat(first.contents()).containsExactly("x@1");
        assertThat(second.contents()).containsExactly("y@1");
        assertThat(second.deliveryId()).isNotEqualTo(first.deliveryId());
    }

    @Test
    void aDigestThatWasCutOffIsRepeatedAfterTheRestartAsItWas() {
        gather(desk, published("x", "一"));
        DeliveryUpdated attempted = closed(desk, owed(desk).getFirst());

        DigestDesk restarted = desk();
        gather(restarted, published("x", "一"));
        gather(restarted, published("y", "二"));
        restarted.recorded(attempted);

        assertThat(restarted.contents(attempted))
                .extracting(each -> each.announcement().announcementId())
                .containsExactly("x");
        assertThat(closed(restarted, owed(restarted).getFirst()).contents()).containsExactly("y@1");
    }

    @Test
    void whatADigestHasToldIsRemovedEvenIfTheProcessDiedBeforeItCould() {
        gather(desk, published("x", "一"));
        DeliveryUpdated sent = Entries.delivered(closed(desk, owed(desk).getFirst()), clock.instant(), "250");

        DigestDesk restarted = desk();
        gather(restarted, published("x", "一"));
        restarted.recorded(sent);

        assertThat(removed).containsExactly("s/x");
        assertThat(owed(restarted)).isEmpty();
    }

    @Test
    void whatWasRevisedWhileItsDigestWasBeingSentIsToldAgain() {
        gather(desk, published("x", 1, Change.NEW, "初稿", Standing.REPOST));
        DeliveryUpdated attempted = closed(desk, owed(desk).getFirst());
        gather(desk, published("x", 2, Change.REVISED, "定稿", Standing.OFFICIAL));

        desk.recorded(Entries.delivered(attempted, clock.instant(), "250"));

        assertThat(removed).isEmpty();
        assertThat(closed(desk, owed(desk).getFirst()).contents()).containsExactly("x@2");
    }

    @Test
    void aDigestThatNobodyWantsAnyMoreTakesAlongWhatItWouldHaveTold() {
        gather(desk, published("x", "一"));
        DeliveryUpdated digest = owed(desk).getFirst();

        DeliveryUpdated withheld = Entries.suppressed(digest, clock.instant(), "unsubscribed meanwhile");
        desk.recorded(Entries.closed(withheld, desk.close(withheld)));

        assertThat(removed).containsExactly("s/x");
        assertThat(desk.readers()).isEmpty();
    }

    @Test
    void whatIsGatheredForARemovedSubscriptionIsForgottenAndTheLedgerSaysSo() {
        gather(desk, published("x", "一"));
        subscriptions.changed("s", reader, null);

        assertThat(owed(desk)).singleElement().satisfies(digest -> {
            assertThat(digest.state()).isEqualTo(State.SUPPRESSED);
            assertThat(digest.contents()).containsExactly("x@1");
        });
        assertThat(removed).containsExactly("s/x");
        assertThat(owed(desk)).isEmpty();
    }

    @Test
    void moreThanOneDigestShouldTellIsToldByTwoAndAllOfItOnce() {
        List<DigestQueued> many = IntStream.range(0, 700)
                .mapToObj(i -> new DigestQueued("s", SLOT, published("x" + i, "通告"), 0))
                .toList();
        desk.gather(many);

        List<DeliveryUpdated> digests = owed(desk);
        List<DeliveryUpdated> closed =
                digests.stream().map(digest -> closed(desk, digest)).toList();

        assertThat(closed).extracting(digest -> digest.contents().size()).containsExactly(500, 200);
        assertThat(closed).extracting(DeliveryUpdated::deliveryId).doesNotHaveDuplicates();
        assertThat(closed)
                .flatExtracting(DeliveryUpdated::contents)
                .containsExactlyInAnyOrderElementsOf(many.stream()
                        .map(queued -> queued.announcement().announcementId() + "@1")
                        .toList());
        assertThat(owed(desk)).isEmpty();
    }

    @Test
    void whatGrowsBeyondOneDigestOwesASecondAlsoAfterARestart() {
        for (int i = 0; i < 500; i++) {
            gather(desk, published("x" + i, "通告"));
        }
        List<DeliveryUpdated> first = owed(desk);
        gather(desk, published("y", "又一篇"));
        List<DeliveryUpdated> second = owed(desk);

        assertThat(first).hasSize(1);
        assertThat(second).hasSize(1);
        first.forEach(desk::recorded);
        second.forEach(desk::recorded);
        assertThat(owed(desk)).isEmpty();
    }

    @Test
    void ofARemovedSubscriptionTheLedgerSaysOfEachThatItIsNotTold() {
        IntStream.range(0, 700).forEach(i -> gather(desk, published("x" + i, "通告")));
        subscriptions.changed("s", reader, null);

        assertThat(owed(desk)).extracting(digest -> digest.contents().size()).containsExactly(500, 200);
        assertThat(removed).hasSize(700).doesNotHaveDuplicates();
        assertThat(desk.readers()).isEmpty();
    }

    @Test
    void whatWasGatheredAndRevisedBeforeItWasSentIsNotShownAsChanged() {
        gather(desk, published("x", 1, Change.NEW, "初稿", Standing.REPOST));
        desk.gather(
                List.of(new DigestQueued("s", SLOT, published("x", 2, Change.REVISED, "定稿", Standing.OFFICIAL), 1)));

        assertThat(desk.contents(closed(desk, owed(desk).getFirst())))
                .singleElement()
                .satisfies(each -> assertThat(each.received()).isZero());
    }

    @Test
    void whatComesWhileTheClosingOfADigestIsWrittenGoesIntoTheNext() {
        gather(desk, published("x", "一"));
        DeliveryUpdated first = owed(desk).getFirst();
        List<String> contents = desk.close(first);
        gather(desk, published("y", "二"));

        assertThat(owed(desk)).hasSize(1);
        assertThat(desk.close(first))
                .as("tried again, because it could not be written")
                .isEqualTo(contents);
    }

    private DigestDesk desk() {
        DigestQueue queue = new DigestQueue() {
            @Override
            public void put(DigestQueued queued) {
                throw new UnsupportedOperationException();
            }

            @Override
            public void remove(DigestQueued told) {
                removed.add(told.key());
            }
        };
        return new DigestDesk(subscriptions, queue, Duration.ofMinutes(1), clock);
    }

    private static void gather(DigestDesk desk, AnnouncementPublished published) {
        desk.gather(List.of(new DigestQueued("s", SLOT, published, 0)));
    }

    private List<DeliveryUpdated> owed(DigestDesk desk) {
        List<DeliveryUpdated> owed = desk.owed(ledger, List.of("s"));
        owed.forEach(ledger::apply);
        owed.forEach(desk::recorded);
        return owed;
    }

    private DeliveryUpdated closed(DigestDesk desk, DeliveryUpdated digest) {
        DeliveryUpdated closed = Entries.closed(Entries.attempting(digest, clock.instant()), desk.close(digest));
        ledger.apply(closed);
        desk.recorded(closed);
        return closed;
    }
}
