package org.dibao.notifier.request;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.DeliveryRequested;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DeliveryUpdated.State;
import org.dibao.contracts.Standing;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.notifier.ledger.DeliveryId;
import org.dibao.notifier.ledger.Entries;
import org.dibao.search.query.ParsedQuery;
import org.dibao.search.query.Query;
import org.dibao.search.query.Subject;

/**
 * All that a subscription missed between a time and its request: deliveries that failed or were withheld while it was
 * paused or disabled, and announcements that were not even matched because it was. Asking twice, or reading the request
 * again after a crash, finds nothing more: what stands in the ledger under the request's time is done.
 */
final class Recovery {

    private final DeliveryRequested request;
    private final SubscriptionDefined subscription;
    private final Instant since;
    private final InstantSource clock;

    Recovery(DeliveryRequested request, SubscriptionDefined subscription, InstantSource clock) {
        this.request = request;
        this.subscription = subscription;
        this.since = Objects.requireNonNull(request.since());
        this.clock = clock;
    }

    /** Deliveries to be sent again, of those that stand so. */
    List<DeliveryUpdated> again(Collection<DeliveryUpdated> standing) {
        Instant now = clock.instant();
        return standing.stream()
                .filter(entry -> entry.subscriptionId().equals(subscription.subscriptionId()))
                .filter(entry -> between(entry.matchedAt()))
                .filter(Recovery::missed)
                .filter(entry -> !Entries.answers(entry, request.requestedAt()))
                .map(entry -> Entries.again(entry, now, request.requestedAt()))
                .toList();
    }

    /** Deliveries of announcements that it was never matched with. */
    List<DeliveryUpdated> unmatched(Collection<AnnouncementPublished> published, Predicate<DeliveryId> known) {
        if (!(Query.parse(subscription.query()) instanceof ParsedQuery.Ok understood)) {
            return List.of();
        }
        Instant now = clock.instant();
        List<DeliveryUpdated> entries = new ArrayList<>();
        for (AnnouncementPublished each : published) {
            boolean news = between(each.firstSeenAt()) && each.announcement().standing() != Standing.TEMPLATE;
            if (news && !known.test(id(each)) && foundThen(understood.query(), each)) {
                DeliveryUpdated pending = Entries.pending(subscription, each.announcementId(), each.revision(), now);
                entries.add(Entries.again(pending, now, request.requestedAt()));
            }
        }
        return entries;
    }

    /** On the days it would have been matched, not on that of the request: some searches count days to a deadline. */
    private static boolean foundThen(Query query, AnnouncementPublished published) {
        Subject subject = Subject.of(published);
        return Stream.of(published.firstSeenAt(), published.recordedAt())
                .map(time -> LocalDate.ofInstant(time, Subject.ZONE))
                .distinct()
                .anyMatch(day -> query.matches(subject, day));
    }

    private DeliveryId id(AnnouncementPublished published) {
        return DeliveryId.of(
                subscription.subscriptionId(),
                published.announcementId(),
                published.revision(),
                subscription.channel());
    }

    /** What came after the request takes its own way. */
    private boolean between(Instant time) {
        return !time.isBefore(since) && !time.isAfter(request.requestedAt());
    }

    /** Not what another subscription of the address, or a later revision, has told already. */
    private static boolean missed(DeliveryUpdated entry) {
        return entry.state() == State.FAILED
                || (entry.state() == State.SUPPRESSED
                        && entry.answer() != null
                        && (entry.answer().startsWith("subscription disabled")
                                || entry.answer().startsWith("subscription paused")));
    }
}
