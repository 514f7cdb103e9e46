package org.dibao.fetcher.source;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Gatherers;
import org.dibao.contracts.PollOutcome;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourceKind;
import org.dibao.contracts.SourcePolled;
import org.dibao.fetcher.item.Hashes;
import org.dibao.fetcher.item.ListedItem;
import org.dibao.fetcher.polite.PoliteFetcher;
import org.dibao.fetcher.polite.PoliteFetcher.Fetch;
import org.dibao.fetcher.polite.RetryAfter;
import org.dibao.fetcher.source.ItemFollower.Followed;
import org.dibao.network.Exchange;
import org.dibao.network.Outcome.Answered;
import org.jspecify.annotations.Nullable;

/**
 * Polls one source: fetches it, reads what it lists, follows what is new, and reports.
 *
 * <p>The report carries the new validators only when every item of the poll is a document that is safe on its topic;
 * it is the caller's to write it after that, and a crash before merely repeats the poll.
 */
public final class SourcePoller {

    private static final int ITEMS_AT_ONCE = 4;

    private final PoliteFetcher fetcher;
    private final ItemFollower follower;
    private final AnswerReader reader = new AnswerReader();
    private final PollRhythm rhythm;
    private final InstantSource clock;
    private final int mostItems;

    /**
     * A poller.
     *
     * @param mostItems so many items of a list are looked at, from its top
     */
    public SourcePoller(PoliteFetcher fetcher, PollRhythm rhythm, InstantSource clock, int mostItems) {
        this.fetcher = fetcher;
        this.follower = new ItemFollower(fetcher, clock);
        this.rhythm = rhythm;
        this.clock = clock;
        this.mostItems = mostItems;
    }

    /**
     * Polls a source.
     *
     * @param last what the last poll left behind; null if this is the first
     * @param documents where the documents go
     * @param giveUpAt begin nothing new after this; what is left waits for the next poll
     * @return the report, not yet written
     */
    public SourcePolled poll(SourceDefined source, @Nullable SourcePolled last, Documents documents, Instant giveUpAt) {
        PollDraft draft = new PollDraft(source, last, clock.instant());
        return switch (fetcher.fetch(request(source, last), giveUpAt, isUrgent(source, last))) {
            case Fetch.Answer answer -> answered(source, last, answer.answered(), draft, documents, giveUpAt);
            case Fetch.Disallowed disallowed ->
                draft.fault(disallowed.reason(), Advice.DISALLOWED)
                        .finish(PollOutcome.DISALLOWED, rhythm.onDisallowed(clock.instant()), clock.instant());
            case Fetch.Refused refused -> failed(draft, refused.reason(), Advice.REFUSED);
            case Fetch.Failed failed -> failed(draft, failed.reason(), Advice.UNREACHABLE);
            case Fetch.Crowded crowded ->
                draft.fault(crowded.reason(), Advice.CROWDED)
                        .notCounted()
                        .finish(PollOutcome.RATE_LIMITED, rhythm.onCrowded(clock.instant()), clock.instant());
        };
    }

    /** The report of a poll that a defect of ours ended. */
    public SourcePolled defect(SourceDefined source, @Nullable SourcePolled last, Instant began, Throwable defect) {
        return failed(
                new PollDraft(source, last, began),
                "A defect of the fetcher ended this poll: " + defect,
                Advice.DEFECT);
    }

    private static boolean isUrgent(SourceDefined source, @Nullable SourcePolled last) {
        return source.pollAt() != null && (last == null || source.pollAt().isAfter(last.polledAt()));
    }

    private static Exchange request(SourceDefined source, @Nullable SourcePolled last) {
        Exchange plain = Exchange.get(source.address())
                .withHeader("Accept", accepted(source.kind()))
                .withHeader("Accept-Language", AcceptLanguage.VALUE);
        return last == null ? plain : plain.ifChanged(last.etag(), last.lastModified());
    }

    private static String accepted(SourceKind kind) {
        return kind == SourceKind.FEED
                ? "application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.5"
                : "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5";
    }

    private SourcePolled answered(
            SourceDefined source,
            @Nullable SourcePolled last,
            Answered answer,
            PollDraft draft,
            Documents documents,
            Instant giveUpAt) {
        Instant now = clock.instant();
        draft.answered(answer);
        if (answer.status() == 304) {
            return notModified(draft, answer);
        }
        Duration retryAfter = RetryAfter.of(answer, now).orElse(null);
        if (answer.status() == 429 || answer.status() == 503 && retryAfter != null) {
            NextPoll next = rhythm.onRateLimited(now, retryAfter, draft.failuresWithThis());
            return draft.fault(
                            source.address().getHost() + " asks for fewer requests (" + answer.status() + ").",
                            Advice.CROWDED)
                    .finish(PollOutcome.RATE_LIMITED, next, now);
        }
        if (!answer.successful()) {
            return failed(
                    draft, source.address() + " answers " + answer.status() + ".", Advice.forStatus(answer.status()));
        }
        String hash = Hashes.sha256(answer.body());
        if (last != null && hash.equals(last.bodyHash())) {
            return notModified(draft.validators(answer, hash), answer);
        }
        return read(source, last, answer, hash, draft, documents, giveUpAt);
    }

    private SourcePolled notModified(PollDraft draft, Answered answer) {
        Instant now = clock.instant();
        NextPoll next = rhythm.onNotModified(now, draft.lastNewAt(), Freshness.of(answer, now));
        return draft.finish(PollOutcome.NOT_MODIFIED, next, now);
    }

    private SourcePolled read(
            SourceDefined source,
            @Nullable SourcePolled last,
            Answered answer,
            String hash,
            PollDraft draft,
            Documents documents,
            Instant giveUpAt) {
        return switch (reader.read(answer, source.kind(), source.selectors(), source.wholeText())) {
            case Listing.Unreadable unreadable -> failed(draft, unreadable.error(), unreadable.advice());
            case Listing.Read listing -> {
                draft.repaired(listing.repairs());
                boolean yieldedBefore = last != null && !last.items().isEmpty();
                yield listing.items().isEmpty() && (yieldedBefore || Advice.mustHaveRows(source.kind()))
                        ? silent(source, listing, draft, yieldedBefore)
                        : harvest(source, last, answer, hash, listing, draft, documents, giveUpAt);
            }
        };
    }

    private SourcePolled silent(SourceDefined source, Listing.Read listing, PollDraft draft, boolean yieldedBefore) {
        draft.withoutValidators().listed(0).fault(Advice.silence(source, listing), Advice.SILENT);
        Instant now = clock.instant();
        return yieldedBefore
                ? draft.finish(PollOutcome.SILENT, rhythm.onSilent(now, draft.failuresWithThis()), now)
                : draft.finish(PollOutcome.FAILED, rhythm.onFailure(now, draft.failuresWithThis()), now);
    }

    private SourcePolled harvest(
            SourceDefined source,
            @Nullable SourcePolled last,
            Answered answer,
            String hash,
            Listing.Read listing,
            PollDraft draft,
            Documents documents,
            Instant giveUpAt) {
        List<ListedItem> items = listing.items().stream().limit(mostItems).toList();
        Harvest harvest = new Harvest(items, last);
        DocumentBatch batch = new DocumentBatch(documents);
        Answered page = source.kind() == SourceKind.PAGE ? answer : null;
        harvest.toFollow().stream()
                .gather(Gatherers.mapConcurrent(ITEMS_AT_ONCE, item -> follower.follow(source, item, page, giveUpAt)))
                .forEach(followed -> gather(followed, harvest, batch));
        batch.flush();
        Instant now = clock.instant();
        draft.harvested(harvest, listing.items().size(), batch.written(), now);
        if (harvest.left() > 0) {
            draft.withoutValidators();
        } else {
            draft.validators(answer, hash);
        }
        return report(answer, listing, harvest, batch.written(), draft, now);
    }

    private static void gather(Followed followed, Harvest harvest, DocumentBatch batch) {
        switch (followed) {
            case Followed.Document document -> batch.add(document.document());
            case Followed.Failed failed -> harvest.failed(failed);
            case Followed.Postponed postponed -> harvest.postponed(postponed.item());
        }
    }

    private SourcePolled report(
            Answered answer, Listing.Read listing, Harvest harvest, int documents, PollDraft draft, Instant now) {
        if (!harvest.failures().isEmpty()) {
            draft.fault(Advice.itemsFailed(harvest.failures()), Advice.ITEMS_FAILED);
            return draft.finish(PollOutcome.FAILED, rhythm.onItemsLeft(now, harvest.left()), now);
        }
        PollOutcome outcome = documents > 0 ? PollOutcome.FETCHED : PollOutcome.NOTHING_NEW;
        if (harvest.left() > 0) {
            return draft.finish(outcome, rhythm.onItemsLeft(now, harvest.left()), now);
        }
        Duration wish = listing.timeToLive() != null ? listing.timeToLive() : Freshness.of(answer, now);
        NextPoll next =
                documents > 0 ? rhythm.onNewItems(now, wish) : rhythm.onNothingNew(now, draft.lastNewAt(), wish);
        return draft.finish(outcome, next, now);
    }

    private SourcePolled failed(PollDraft draft, String error, String advice) {
        Instant now = clock.instant();
        return draft.fault(error, advice)
                .finish(PollOutcome.FAILED, rhythm.onFailure(now, draft.failuresWithThis()), now);
    }
}
