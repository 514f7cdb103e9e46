package org.dibao.notifier.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dibao.notifier.Samples.published;
import static org.dibao.notifier.Samples.subscription;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.dibao.contracts.AmendmentFound;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.AnnouncementPublished.Change;
import org.dibao.contracts.Channel;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DeliveryUpdated.State;
import org.dibao.contracts.Purpose;
import org.dibao.contracts.Reference;
import org.dibao.contracts.Standing;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.contracts.Timing;
import org.dibao.notifier.Samples;
import org.dibao.notifier.ledger.DeliveryId;
import org.dibao.notifier.subscription.Subscriptions;
import org.junit.jupiter.api.Test;

class MatchingTest {

    private final Subscriptions subscriptions = new Subscriptions(InstantSource.system());
    private final Matching matching = new Matching(subscriptions, InstantSource.system());

    MatchingTest() {
        subscriptions.complete();
    }

    @Test
    void newOnesAndRevisionsAlertSamplesDoNot() {
        add(subscription("a", Channel.EMAIL, "a@example.org", "防汛"));

        assertThat(match(published("x", 1, Change.NEW, "防汛通告", Standing.OFFICIAL)))
                .hasSize(1);
        assertThat(match(published("x", 2, Change.REVISED, "防汛通告", Standing.REPOST)))
                .hasSize(1);
        assertThat(match(published("x", 1, Change.NEW, "防汛通告", Standing.UNVERIFIED)))
                .hasSize(1);
        assertThat(match(published("x", 1, Change.NEW, "防汛通告", Standing.TEMPLATE)))
                .isEmpty();
        assertThat(match(published("x", 1, Change.NEW, "抗旱通告", Standing.OFFICIAL)))
                .isEmpty();
    }

    @Test
    void whatTheLedgerKnowsIsNotOwedAgain() {
        SubscriptionDefined known = add(subscription("a", Channel.EMAIL, "a@example.org", ""));
        add(subscription("b", Channel.EMAIL, "b@example.org", ""));
        AnnouncementPublished published = published("x", "通告");
        Set<DeliveryId> ledger = Set.of(DeliveryId.of(known.subscriptionId(), "x", 1, Channel.EMAIL));

        assertThat(owed(matching, published, ledger::contains))
                .extracting(DeliveryUpdated::subscriptionId)
                .containsExactly("b");
    }

    @Test
    void anOriginalThatTurnsUpLaterIsTheFirstThatSomeHearOfIt() {
        SubscriptionDefined told = add(subscription("a", Channel.EMAIL, "a@example.org", "防汛"));
        add(subscription("b", Channel.EMAIL, "b@example.org", "standing:official"));
        DeliveryId sent = DeliveryId.of(told.subscriptionId(), "x", 1, Channel.EMAIL);

        assertThat(match(published("x", 1, Change.NEW, "防汛通告", Standing.REPOST)))
                .containsOnlyKeys("a");
        assertThat(owed(matching, published("x", 1, Change.UPGRADED, "防汛通告", Standing.OFFICIAL), sent::equals))
                .extracting(DeliveryUpdated::subscriptionId)
                .containsExactly("b");
    }

    @Test
    void whoeverReceivedItHearsOfItsRevisionEvenIfTheSearchNoLongerFindsIt() {
        SubscriptionDefined told = add(subscription("a", Channel.EMAIL, "a@example.org", "防汛"));
        add(subscription("b", Channel.EMAIL, "b@example.org", "防汛"));
        DeliveryId sent = DeliveryId.of(told.subscriptionId(), "x", 1, Channel.EMAIL);

        assertThat(owed(matching, published("x", 2, Change.REVISED, "抗旱通告", Standing.OFFICIAL), sent::equals))
                .extracting(DeliveryUpdated::subscriptionId)
                .containsExactly("a");
    }

    @Test
    void anAmendmentIsToldToThoseWhoReceivedWhatItAmendsAndWhoDoNotHearOfItAnyway() {
        Amendments amendments = new Amendments(subscriptions, InstantSource.system());
        add(subscription("reader", Channel.EMAIL, "a@example.org", "防汛"));
        add(subscription("reader-twice", Channel.EMAIL, "A@example.org", "防汛"));
        add(subscription("matched", Channel.EMAIL, "b@example.org", "更正"));
        add(subscription("stranger", Channel.EMAIL, "c@example.org", "抗旱"));
        Set<DeliveryId> ledger = Set.of(
                DeliveryId.of("reader", "x", 1, Channel.EMAIL),
                DeliveryId.of("reader-twice", "x", 1, Channel.EMAIL),
                DeliveryId.of("matched", "x", 2, Channel.EMAIL));
        AnnouncementPublished amendment = correcting("x", published("y", "关于若干事项的更正"));

        List<AmendmentFound> found = Amendments.in(amendment);

        assertThat(found).extracting(AmendmentFound::announcementId).containsExactly("x");
        assertThat(amendments.tell(found.getFirst(), ledger::contains))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.subscriptionId()).isEqualTo("reader");
                    assertThat(entry.announcementId()).isEqualTo("y");
                    assertThat(entry.isFor(Purpose.AMENDMENT)).isTrue();
                });
    }

    @Test
    void whoMayHaveHeardOfAnAmendmentBeforeHisSearchWasChangedIsNotToldWhenItIsRecordedAgain() {
        Amendments amendments = new Amendments(subscriptions, InstantSource.system());
        AnnouncementPublished second =
                correcting("x", published("y", 2, Change.REVISED, "关于若干事项的更正", Standing.OFFICIAL));
        AmendmentFound found = Amendments.in(second).getFirst();
        add(Samples.since(Instant.now().plusSeconds(1), subscription("a", Channel.EMAIL, "a@example.org", "防汛")));
        DeliveryId received = DeliveryId.of("a", "x", 1, Channel.EMAIL);
        DeliveryId toldHere = DeliveryId.of("a", "y", 1, Channel.EMAIL);

        assertThat(amendments.tell(found, received::equals)).isEmpty();
        assertThat(amendments.tell(found, Set.of(received, toldHere)::contains))
                .extracting(DeliveryUpdated::revision)
                .containsExactly(2);
    }

    @Test
    void whoBecomesAReaderAfterTheAmendmentCameIsToldOfItOnce() {
        add(subscription("late", Channel.EMAIL, "a@example.org", "防汛"));
        add(subscription("early", Channel.EMAIL, "b@example.org", "防汛"));
        DeliveryId told = DeliveryId.of("late", "y", 1, Channel.EMAIL);

        assertThat(toldLate(correction(), id -> false, late("late")))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.deliveryId()).isEqualTo(told.toString());
                    assertThat(entry.isFor(Purpose.AMENDMENT)).isTrue();
                });
        assertThat(toldLate(correction(), told::equals, late("late"))).isEmpty();
    }

    @Test
    void whoMayHaveHeardOfAnAmendmentBeforeHisSearchWasChangedIsNotToldOfItLate() {
        AnnouncementPublished amendment = correction();
        add(Samples.since(Instant.now(), subscription("changed", Channel.EMAIL, "a@example.org", "防汛")));
        add(Samples.since(Instant.now(), subscription("resumed", Channel.EMAIL, "b@example.org", "更正")));
        add(subscription("left", Channel.EMAIL, "c@example.org", "防汛").inState(SubscriptionDefined.State.PAUSED, null));

        assertThat(toldLate(amendment, id -> false, late("changed"), late("resumed"), late("left"), late("gone")))
                .isEmpty();
    }

    @Test
    void whoseSearchCountsDaysIsNotToldLateOfAnAmendmentThatItFoundInItsTime() {
        LocalDate soon = LocalDate.now(ZoneId.of("Asia/Shanghai")).minusDays(2);
        AnnouncementPublished amendment =
                Samples.at(Instant.now().minus(Duration.ofDays(4)), Samples.due(correction(), soon));
        add(Samples.since(Instant.EPOCH, subscription("counting", Channel.EMAIL, "a@example.org", "deadline:<3d")));
        add(Samples.since(Instant.EPOCH, subscription("other", Channel.EMAIL, "a@example.org", "防汛")));
        assertThat(subscriptions.matching(amendment)).isEmpty();

        assertThat(toldLate(amendment, id -> false, late("counting"), late("other")))
                .isEmpty();
    }

    @Test
    void whoFetchesUpWhatHeMissedIsToldOfWhatAmendsItUnlessHisSearchFindsThatAnyway() {
        AnnouncementPublished amendment = correction();
        Instant before = amendment.firstSeenAt().minusSeconds(1);
        Instant after = amendment.firstSeenAt().plusSeconds(1);
        add(subscription("asking", Channel.EMAIL, "a@example.org", "防汛"));
        add(subscription("finding", Channel.EMAIL, "b@example.org", "更正"));

        assertThat(toldLate(
                        amendment,
                        id -> false,
                        new LateReader("x", "asking", before),
                        new LateReader("x", "finding", before)))
                .extracting(DeliveryUpdated::subscriptionId)
                .containsExactly("asking");
        assertThat(toldLate(amendment, id -> false, new LateReader("x", "asking", after)))
                .isEmpty();
    }

    @Test
    void onlyTheFirstRevisionThatSomebodyIsSentMakesHimALateReader() {
        add(subscription("a", Channel.EMAIL, "a@example.org", ""));
        add(subscription("b", Channel.EMAIL, "a@example.org", ""));
        AnnouncementPublished second = published("x", 2, Change.REVISED, "通告", Standing.OFFICIAL);
        DeliveryId first = DeliveryId.of("a", "x", 1, Channel.EMAIL);

        assertThat(match(second).values())
                .hasSize(2)
                .flatExtracting(
                        entry -> LateReader.by(entry, id -> false).stream().toList())
                .containsExactly(new LateReader("x", "a", null));
        assertThat(match(second).values())
                .flatExtracting(
                        entry -> LateReader.by(entry, first::equals).stream().toList())
                .isEmpty();
    }

    @Test
    void whatMerelyActsUponAnotherDocumentAmendsNothing() {
        AnnouncementPublished y = published("y", "通告");
        AnnouncementPublished acting = Samples.with(
                y,
                Samples.ordering(
                        y.announcement(),
                        List.of(),
                        List.of(),
                        List.of(new Reference(Reference.Relation.IMPLEMENTS, null, "旧通告", "x")),
                        "text"));

        assertThat(Amendments.in(acting)).isEmpty();
    }

    @Test
    void aDeadlineFarEnoughAwayIsRemindedOfOnce() {
        add(subscription("a", Channel.EMAIL, "a@example.org", "")
                .timed(new Timing(Timing.Frequency.AT_ONCE, 8, 1, "Asia/Shanghai", 0, 0, List.of(), 3)));
        LocalDate today = LocalDate.now(ZoneId.of("Asia/Shanghai"));
        AnnouncementPublished near = Samples.due(published("x", "通告"), today.plusDays(2));
        AnnouncementPublished far = Samples.due(published("y", "通告"), today.plusDays(100));

        assertThat(match(near).values()).noneMatch(entry -> entry.isFor(Purpose.REMINDER));
        DeliveryUpdated reminder = owed(matching, far, id -> false).stream()
                .filter(entry -> entry.isFor(Purpose.REMINDER))
                .findFirst()
                .orElseThrow();
        assertThat(reminder.deadline()).isEqualTo(today.plusDays(100));
        assertThat(reminder.nextAttemptAt())
                .as("an entry must not wait for longer than its topic keeps it")
                .isBefore(Instant.now().plus(Duration.ofDays(31)));
        assertThat(owed(matching, far, DeliveryId.parse(reminder.deliveryId())::equals))
                .noneMatch(entry -> entry.isFor(Purpose.REMINDER));
    }

    @Test
    void whoeverSpeaksARecipientIsRemindedOnceAndAtTheEarliestOfHisTimes() {
        add(subscription("a", Channel.EMAIL, "a@example.org", ""));
        add(subscription("b", Channel.EMAIL, "A@example.org", "").timed(reminding(Timing.Frequency.WEEKLY, 3)));
        add(subscription("c", Channel.EMAIL, "a@example.org", "").timed(reminding(Timing.Frequency.DAILY, 7)));
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(20);

        assertThat(reminders(Samples.due(published("x", "通告"), day), id -> false))
                .singleElement()
                .satisfies(entry -> {
                    assertThat(entry.subscriptionId()).isEqualTo("c");
                    assertThat(entry.nextAttemptAt())
                            .isEqualTo(day.minusDays(7)
                                    .atTime(8, 0)
                                    .atZone(ZoneId.of("Asia/Shanghai"))
                                    .toInstant());
                });
    }

    @Test
    void aRevisionThatAnotherSubscriptionTellsRemindsOfTheSameDeadlineNoSecondTime() {
        add(subscription("a", Channel.EMAIL, "a@example.org", "").timed(reminding(Timing.Frequency.AT_ONCE, 7)));
        add(subscription("b", Channel.EMAIL, "a@example.org", "定稿").timed(reminding(Timing.Frequency.AT_ONCE, 7)));
        LocalDate day = LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(20);
        DeliveryId reminded = DeliveryId.ofReminder("b", "x", day, Channel.EMAIL);

        assertThat(reminders(
                        Samples.due(published("x", 2, Change.REVISED, "定稿", Standing.OFFICIAL), day), reminded::equals))
                .isEmpty();
    }

    private static Timing reminding(Timing.Frequency frequency, int days) {
        return new Timing(frequency, 8, 1, "Asia/Shanghai", 0, 0, List.of(), days);
    }

    private List<DeliveryUpdated> reminders(AnnouncementPublished published, Predicate<DeliveryId> known) {
        return owed(matching, published, known).stream()
                .filter(entry -> entry.isFor(Purpose.REMINDER))
                .toList();
    }

    @Test
    void whatIsForADigestWaitsForItsHour() {
        add(subscription("a", Channel.EMAIL, "a@example.org", "")
                .timed(new Timing(Timing.Frequency.DAILY, 8, 1, "Asia/Shanghai", 0, 0, List.of(), 0)));

        assertThat(match(published("x", "通告")))
                .hasEntrySatisfying(
                        "a", entry -> assertThat(entry.nextAttemptAt()).isAfter(Instant.now()));
    }

    @Test
    void theFirstByIdSpeaksForAMailboxAndTheOthersStandBack() {
        add(subscription("c", Channel.EMAIL, "a@example.org", ""));
        add(subscription("b", Channel.EMAIL, "A@Example.org", ""));
        add(subscription("d", Channel.EMAIL, "other@example.org", ""));

        Map<String, DeliveryUpdated> entries = match(published("x", "通告"));

        assertThat(entry(entries, "b").state()).isEqualTo(State.PENDING);
        assertThat(entry(entries, "c").state()).isEqualTo(State.SUPPRESSED);
        assertThat(entry(entries, "c").answer())
                .isEqualTo("same address, sent under " + entry(entries, "b").deliveryId());
        assertThat(entry(entries, "d").state()).isEqualTo(State.PENDING);
    }

    @Test
    void oneThatWasSentAlreadyGoesOnSpeaking() {
        add(subscription("a", Channel.EMAIL, "a@example.org", ""));
        SubscriptionDefined sent = add(subscription("b", Channel.EMAIL, "a@example.org", ""));
        DeliveryId known = DeliveryId.of(sent.subscriptionId(), "x", 1, Channel.EMAIL);

        List<DeliveryUpdated> entries = owed(matching, published("x", "通告"), known::equals);

        assertThat(entries).hasSize(1);
        assertThat(entries.getFirst().subscriptionId()).isEqualTo("a");
        assertThat(entries.getFirst().state()).isEqualTo(State.SUPPRESSED);
        assertThat(entries.getFirst().answer()).endsWith(known.toString());
    }

    @Test
    void aStrangersSubscriptionDoesNotSpeakForAnEndpointWhoseSecretItDoesNotKnow() {
        add(subscription("a", Channel.WEBHOOK, "https://example.org/hook", ""));
        SubscriptionDefined owner = subscription("b", Channel.WEBHOOK, "https://example.org/hook", "");
        add(Samples.rotated(owner, "whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD", Instant.now()));

        assertThat(match(published("x", "通告")).values())
                .extracting(DeliveryUpdated::state)
                .containsExactly(State.PENDING, State.PENDING);
    }

    @Test
    void pendingOnesAreWrittenBeforeThoseThatStandBack() {
        add(subscription("a", Channel.EMAIL, "a@example.org", ""));
        add(subscription("b", Channel.EMAIL, "a@example.org", ""));
        add(subscription("c", Channel.EMAIL, "c@example.org", ""));

        assertThat(owed(matching, published("x", "通告"), id -> false))
                .extracting(DeliveryUpdated::state)
                .containsExactly(State.PENDING, State.PENDING, State.SUPPRESSED);
    }

    @Test
    void whoeverIsNotActiveOrHasRemovedTheirSubscriptionHearsNothing() {
        SubscriptionDefined subscription = add(subscription("a", Channel.EMAIL, "a@example.org", ""));
        SubscriptionDefined paused = subscription.inState(SubscriptionDefined.State.PAUSED, null);
        subscriptions.changed("a", subscription, paused);
        assertThat(match(published("x", "通告"))).isEmpty();

        subscriptions.changed("a", paused, subscription);
        assertThat(match(published("x", "通告"))).hasSize(1);

        subscriptions.changed("a", subscription, null);
        assertThat(match(published("x", "通告"))).isEmpty();
    }

    @Test
    void aQueryThatCannotBeUnderstoodMatchesNothingAndHoldsUpNobody() {
        add(subscription("a", Channel.EMAIL, "a@example.org", "region:("));
        add(subscription("b", Channel.EMAIL, "b@example.org", "通告"));

        assertThat(match(published("x", "通告"))).containsOnlyKeys("b");
    }

    @Test
    void anAnnouncementOlderThanTheLedgersMemoryAlertsNobody() {
        add(subscription("a", Channel.EMAIL, "a@example.org", ""));
        AnnouncementPublished published = published("x", "通告");
        Matching muchLater =
                new Matching(subscriptions, InstantSource.fixed(Instant.now().plus(Duration.ofDays(81))));
        Matching somewhatLater =
                new Matching(subscriptions, InstantSource.fixed(Instant.now().plus(Duration.ofDays(79))));

        assertThat(owed(muchLater, published, id -> false)).isEmpty();
        assertThat(owed(somewhatLater, published, id -> false)).hasSize(1);
    }

    @Test
    void anOriginalOfWhatTheLedgerHasForgottenAlertsNobody() {
        add(subscription("a", Channel.EMAIL, "a@example.org", ""));
        Instant longAgo = Instant.now().minus(Duration.ofDays(100));
        AnnouncementPublished original = published("x", 1, Change.UPGRADED, "通告", Standing.OFFICIAL);
        AnnouncementPublished known = new AnnouncementPublished(
                original.announcementId(),
                original.revision(),
                original.change(),
                longAgo,
                original.recordedAt(),
                original.documentId(),
                original.url(),
                original.sourceId(),
                original.sourceName(),
                original.bodyHash(),
                original.announcement());

        assertThat(owed(matching, known, id -> false)).isEmpty();
    }

    @Test
    void theSubscriptionThatIsHeardFirstSpeaksForItsRecipient() {
        Timing weekly = new Timing(Timing.Frequency.WEEKLY, 8, 1, "Asia/Shanghai", 0, 0, List.of(), 0);
        add(subscription("a", Channel.EMAIL, "a@example.org", "").timed(weekly));
        add(subscription("b", Channel.EMAIL, "a@example.org", ""));

        assertThat(match(published("x", "通告")))
                .hasEntrySatisfying("b", entry -> assertThat(entry.state()).isEqualTo(State.PENDING))
                .hasEntrySatisfying("a", entry -> assertThat(entry.state()).isEqualTo(State.SUPPRESSED));
    }

    private SubscriptionDefined add(SubscriptionDefined subscription) {
        subscriptions.changed(subscription.subscriptionId(), null, subscription);
        return subscription;
    }

    private static List<DeliveryUpdated> owed(
            Matching matching, AnnouncementPublished published, Predicate<DeliveryId> known) {
        List<DeliveryUpdated> owed = new ArrayList<>();
        matching.match(published, known, owed::add);
        return owed;
    }

    private Map<String, DeliveryUpdated> match(AnnouncementPublished published) {
        return owed(matching, published, id -> false).stream()
                .collect(Collectors.toMap(DeliveryUpdated::subscriptionId, Function.identity()));
    }

    private static DeliveryUpdated entry(Map<String, DeliveryUpdated> entries, String subscription) {
        return Objects.requireNonNull(entries.get(subscription), "nothing for " + subscription);
    }

    private static AnnouncementPublished correcting(String id, AnnouncementPublished p) {
        return Samples.with(
                p,
                Samples.ordering(
                        p.announcement(),
                        List.of(),
                        List.of(),
                        List.of(new Reference(Reference.Relation.CORRECTS, null, "旧通告", id)),
                        "text"));
    }

    private static AnnouncementPublished correction() {
        return correcting("x", published("y", "关于若干事项的更正"));
    }

    private List<DeliveryUpdated> toldLate(
            AnnouncementPublished amendment, Predicate<DeliveryId> known, LateReader... readers) {
        return new Amendments(subscriptions, InstantSource.system())
                .tellLate(Amendments.in(amendment).getFirst(), List.of(readers), known);
    }

    private static LateReader late(String subscriptionId) {
        return new LateReader("x", subscriptionId, null);
    }
}
