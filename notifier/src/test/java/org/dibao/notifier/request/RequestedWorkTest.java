package org.dibao.notifier.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dibao.notifier.Samples.published;
import static org.dibao.notifier.Samples.subscription;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dibao.contracts.Channel;
import org.dibao.contracts.DeliveryRequested;
import org.dibao.contracts.DeliveryRequested.Wish;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.Purpose;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.contracts.Timing;
import org.dibao.notifier.Samples;
import org.dibao.notifier.ledger.DeliveryId;
import org.dibao.notifier.ledger.Entries;
import org.dibao.notifier.matching.LateReader;
import org.dibao.search.query.Subject;
import org.junit.jupiter.api.Test;

class RequestedWorkTest {

    private final SubscriptionDefined reader = subscription("s", Channel.EMAIL, "a@example.org", "防汛");
    private final Instant since = Instant.now().minusSeconds(3_600);

    @Test
    void whoFetchedUpAnAnnouncementIsAmongItsReadersAgainWhenTheRequestIsTriedAgain() {
        DeliveryRequested request = request(Wish.RECOVER);
        RequestedWork first = work(request, reader);
        Collection<DeliveryUpdated> entries = first.entries(id -> false, id -> false);
        RequestedWork again = work(request, reader);
        entries.forEach(again::saw);

        assertThat(entries).hasSize(1);
        assertThat(first.readers(entries)).containsExactly(new LateReader("x", "s", since));
        assertThat(again.entries(known(entries)::contains, known(entries)::contains))
                .isEmpty();
        assertThat(again.readers(List.of())).containsExactly(new LateReader("x", "s", since));
    }

    @Test
    void whoseSearchWasChangedAfterHisRequestIsNotAmongTheReaders() {
        DeliveryRequested request = request(Wish.RECOVER);
        Collection<DeliveryUpdated> entries = work(request, reader).entries(id -> false, id -> false);
        RequestedWork again = work(request, Samples.since(request.requestedAt().plusSeconds(1), reader));
        entries.forEach(again::saw);

        assertThat(again.readers(List.of())).isEmpty();
    }

    @Test
    void whoIsSentOneDeliveryOnceMoreWasAReaderBefore() {
        DeliveryRequested request = request(Wish.SEND_AGAIN);
        RequestedWork work = work(request, reader);
        work.saw(Entries.pending(reader, "x", 1, since.plusSeconds(60)));
        Collection<DeliveryUpdated> entries = work.entries(id -> true, id -> true);

        assertThat(entries).hasSize(1);
        assertThat(work.readers(entries)).isEmpty();
    }

    @Test
    void whoCountsDaysIsFetchedUpWhatHisSearchWouldHaveFoundOnTheDayItCame() {
        SubscriptionDefined counting = subscription("s", Channel.EMAIL, "a@example.org", "deadline:<14d");
        Instant eightDaysAgo = Instant.now().minus(Duration.ofDays(8));
        LocalDate dayAfterIt = LocalDate.ofInstant(eightDaysAgo, Subject.ZONE).plusDays(6);
        DeliveryRequested request =
                new DeliveryRequested("r", Wish.RECOVER, "s", null, 0, eightDaysAgo.minusSeconds(60), Instant.now());
        RequestedWork work =
                new RequestedWork(List.of(request), id -> Optional.of(counting), List::of, InstantSource.system());
        work.saw(Samples.at(eightDaysAgo, Samples.due(published("overdue", "通告"), dayAfterIt)));
        work.saw(Samples.at(eightDaysAgo, Samples.due(published("far", "通告"), dayAfterIt.plusDays(14))));

        assertThat(work.entries(id -> false, id -> false))
                .extracting(DeliveryUpdated::announcementId)
                .containsExactly("overdue");
    }

    @Test
    void whoIsToldLateIsRemindedOfTheDeadlinesToComeAllTheSame() {
        SubscriptionDefined reminded =
                reader.timed(new Timing(Timing.Frequency.AT_ONCE, 8, 1, "Asia/Shanghai", 0, 0, List.of(), 3));
        LocalDate day = LocalDate.now(Subject.ZONE).plusDays(20);
        RequestedWork work = new RequestedWork(
                List.of(request(Wish.RECOVER)), id -> Optional.of(reminded), List::of, InstantSource.system());
        work.saw(Samples.due(published("x", "防汛通告"), day));

        Collection<DeliveryUpdated> entries = work.entries(id -> false, id -> false);

        assertThat(entries).hasSize(2);
        assertThat(entries)
                .filteredOn(entry -> entry.isFor(Purpose.REMINDER))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.deadline()).isEqualTo(day);
                    assertThat(entry.nextAttemptAt()).isAfter(Instant.now());
                });
        assertThat(work.entries(known(entries)::contains, known(entries)::contains))
                .isEmpty();
    }

    @Test
    void aReminderThatWasWithheldWhileNoneWasWantedIsOwedAgain() {
        SubscriptionDefined reminded =
                reader.timed(new Timing(Timing.Frequency.AT_ONCE, 8, 1, "Asia/Shanghai", 0, 0, List.of(), 3));
        LocalDate day = LocalDate.now(Subject.ZONE).plusDays(20);
        DeliveryId alert = DeliveryId.of("s", "x", 1, Channel.EMAIL);
        DeliveryId withheld = DeliveryId.ofReminder("s", "x", day, Channel.EMAIL);
        RequestedWork work = new RequestedWork(
                List.of(request(Wish.REMIND)), id -> Optional.of(reminded), List::of, InstantSource.system());
        work.sawToRemind(Samples.due(published("x", "防汛通告"), day));

        assertThat(work.entries(List.of(alert, withheld)::contains, List.of(alert)::contains))
                .extracting(DeliveryUpdated::deliveryId)
                .containsExactly(withheld.toString());
        assertThat(work.entries(List.of(alert, withheld)::contains, List.of(alert, withheld)::contains))
                .isEmpty();
    }

    private static List<DeliveryId> known(Collection<DeliveryUpdated> entries) {
        return entries.stream()
                .map(entry -> DeliveryId.parse(entry.deliveryId()))
                .toList();
    }

    private static RequestedWork work(DeliveryRequested request, SubscriptionDefined reader) {
        RequestedWork work =
                new RequestedWork(List.of(request), id -> Optional.of(reader), List::of, InstantSource.system());
        work.saw(published("x", "防汛通告"));
        return work;
    }

    private DeliveryRequested request(Wish wish) {
        Instant later = Instant.now().plusSeconds(60);
        return wish == Wish.SEND_AGAIN
                ? new DeliveryRequested("r", wish, "s", "x", 1, since, later)
                : new DeliveryRequested("r", wish, "s", null, 0, since, later);
    }
}
