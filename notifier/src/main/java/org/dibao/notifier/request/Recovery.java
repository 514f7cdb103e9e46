package org.dibao.notifier.request;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.DeliveryRequested;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DeliveryUpdated.State;
import org.dibao.contracts.Purpose;
import org.dibao.contracts.Standing;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.notifier.ledger.DeliveryId;
import org.dibao.notifier.ledger.Entries;
import org.dibao.notifier.matching.Readers;
import org.dibao.notifier.matching.StandingBack;
import org.dibao.search.query.ParsedQuery;
import org.dibao.search.query.Query;
import org.dibao.search.query.Subject;

/**
 * All that a subscription missed between a time and its request: deliveries that failed or were withheld while it was
 * paused or disabled, and announcements and revisions that were not even matched because it was; each announcement in
 * its last state, and none that another subscription of the same recipient tells of. Asking twice, or reading the request
 * again after a crash, finds nothing more: what stands in the ledger under the request's time is done.
 */
final class Recovery {

    private final DeliveryRequested request;
    private final SubscriptionDefined subscription;
    private final List<SubscriptionDefined> others;
    private final Predicate<DeliveryId> told;
    private final Instant since;
    private final InstantSource clock;

    /**
     * What one request asks for.
     *
     * @param ofOne all subscriptions of its recipient
     * @param told whether a delivery was received or is on its way
     */
    Recovery(
            DeliveryRequested request,
            SubscriptionDefined subscription,
            List<SubscriptionDefined> ofOne,
            Predicate<DeliveryId> told,
            InstantSource clock) {
        this.request = request;
        this.subscription = subscription;
        this.others = ofOne.stream()
                .filter(each -> !each.subscriptionId().equals(subscription.subscriptionId()))
                .toList();
        this.told = told;
        this.since = Objects.requireNonNull(request.since());
        this.clock = clock;
    }

    /** Deliveries to be sent again, of those that stand so. */
    List<DeliveryUpdated> again(Collection<DeliveryUpdated> standing) {
        Instant now = clock.instant();
        return standing.stream()
                .filter(entry -> entry.subscriptionId().equals(subscription.subscriptionId()))
                .filter(entry -> between(entry.matchedAt()))
                .filter(this::missed)
                .filter(entry -> !Entries.answers(entry, request.requestedAt()))
                .filter(entry -> toldBeside(entry).isEmpty())
                .map(entry -> Entries.again(entry, now, request.requestedAt()))
                .toList();
    }

    /** Deliveries of announcements, or of revisions, that it was never matched with. */
    List<DeliveryUpdated> unmatched(Collection<AnnouncementPublished> published, Predicate<DeliveryId> known) {
        if (!(Query.parse(subscription.query()) instanceof ParsedQuery.Ok understood)) {
            return List.of();
        }
        return published.stream()
                .filter(each -> each.announcement().standing() != Standing.TEMPLATE)
                .filter(each -> !known.test(id(subscription, each.announcementId(), each.revision())))
                .filter(each ->
                        revised(each, known) || (between(each.firstSeenAt()) && foundThen(understood.query(), each)))
                .map(this::entry)
                .toList();
    }

    /** Whether its text has changed meanwhile, which concerns whoever has heard of it as it stood before. */
    private boolean revised(AnnouncementPublished published, Predicate<DeliveryId> known) {
        return published.revision() > 1
                && between(published.recordedAt())
                && Readers.knows(
                        subscription.subscriptionId(),
                        subscription.channel(),
                        published.announcementId(),
                        published.revision() - 1,
                        known);
    }

    private DeliveryUpdated entry(AnnouncementPublished published) {
        String id = published.announcementId();
        int revision = published.revision();
        Instant now = clock.instant();
        return beside(each -> id(each, id, revision))
                .map(beside -> Entries.suppressed(subscription, id, revision, now, StandingBack.behind(beside)))
                .orElseGet(() ->
                        Entries.again(Entries.pending(subscription, id, revision, now), now, request.requestedAt()));
    }

    /** The delivery by which the recipient is told of the same; none for a digest, of which each has its own. */
    private Optional<DeliveryId> toldBeside(DeliveryUpdated entry) {
        LocalDate deadline = entry.deadline();
        if (entry.isFor(Purpose.DIGEST)) {
            return Optional.empty();
        }
        return beside(each -> deadline == null
                ? id(each, entry.announcementId(), entry.revision())
                : DeliveryId.ofReminder(each.subscriptionId(), entry.announcementId(), deadline, each.channel()));
    }

    private Optional<DeliveryId> beside(Function<SubscriptionDefined, DeliveryId> delivery) {
        return others.stream().map(delivery).filter(told).findFirst();
    }

    /** On the days it would have been matched, not on that of the request: some searches count days to a deadline. */
    private static boolean foundThen(Query query, AnnouncementPublished published) {
        Subject subject = Subject.of(published);
        return Stream.of(published.firstSeenAt(), published.recordedAt())
                .map(time -> LocalDate.ofInstant(time, Subject.ZONE))
                .distinct()
                .anyMatch(day -> query.matches(subject, day));
    }

    private static DeliveryId id(SubscriptionDefined to, String announcementId, int revision) {
        return DeliveryId.of(to.subscriptionId(), announcementId, revision, to.channel());
    }

    /** What came after the request takes its own way. */
    private boolean between(Instant time) {
        return !time.isBefore(since) && !time.isAfter(request.requestedAt());
    }

    /** Not what a later revision has told already, nor what another subscription of the address has. */
    private boolean missed(DeliveryUpdated entry) {
        return entry.state() == State.FAILED
                || (entry.state() == State.SUPPRESSED
                        && entry.answer() != null
                        && (entry.answer().startsWith("subscription disabled")
                                || entry.answer().startsWith("subscription paused")))
                || StandingBack.of(entry).filter(told.negate()).isPresent();
    }
}
