package org.dibao.notifier.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dibao.notifier.Samples.published;
import static org.dibao.notifier.Samples.subscription;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dibao.contracts.Channel;
import org.dibao.contracts.DeliveryRequested;
import org.dibao.contracts.DeliveryRequested.Wish;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.notifier.Samples;
import org.dibao.notifier.ledger.DeliveryId;
import org.dibao.notifier.ledger.Entries;
import org.dibao.notifier.matching.LateReader;
import org.junit.jupiter.api.Test;

class RequestedWorkTest {

    private final SubscriptionDefined reader = subscription("s", Channel.EMAIL, "a@example.org", "防汛");
    private final Instant since = Instant.now().minusSeconds(3_600);

    @Test
    void whoFetchedUpAnAnnouncementIsAmongItsReadersAgainWhenTheRequestIsTriedAgain() {
        DeliveryRequested request = request(Wish.RECOVER);
        RequestedWork first = work(request, reader);
        Collection<DeliveryUpdated> entries = first.entries(id -> false);
        RequestedWork again = work(request, reader);
        entries.forEach(again::saw);

        assertThat(entries).hasSize(1);
        assertThat(first.readers(entries)).containsExactly(new LateReader("x", "s", since));
        assertThat(again.entries(known(entries)::contains)).isEmpty();
        assertThat(again.readers(List.of())).containsExactly(new LateReader("x", "s", since));
    }

    @Test
    void whoseSearchWasChangedAfterHisRequestIsNotAmongTheReaders() {
        DeliveryRequested request = request(Wish.RECOVER);
        Collection<DeliveryUpdated> entries = work(request, reader).entries(id -> false);
        RequestedWork again = work(request, Samples.since(request.requestedAt().plusSeconds(1), reader));
        entries.forEach(again::saw);

        assertThat(again.readers(List.of())).isEmpty();
    }

    @Test
    void whoIsSentOneDeliveryOnceMoreWasAReaderBefore() {
        DeliveryRequested request = request(Wish.SEND_AGAIN);
        RequestedWork work = work(request, reader);
        work.saw(Entries.pending(reader, "x", 1, since.plusSeconds(60)));
        Collection<DeliveryUpdated> entries = work.entries(id -> true);

        assertThat(entries).hasSize(1);
        assertThat(work.readers(entries)).isEmpty();
    }

    private static List<DeliveryId> known(Collection<DeliveryUpdated> entries) {
        return entries.stream()
                .map(entry -> DeliveryId.parse(entry.deliveryId()))
                .toList();
    }

    private static RequestedWork work(DeliveryRequested request, SubscriptionDefined reader) {
        RequestedWork work = new RequestedWork(List.of(request), id -> Optional.of(reader), InstantSource.system());
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
