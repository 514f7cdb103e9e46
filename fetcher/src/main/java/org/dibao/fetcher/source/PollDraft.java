package org.dibao.fetcher.source;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.dibao.contracts.FailedItem;
import org.dibao.contracts.ListGap;
import org.dibao.contracts.ListSelectors;
import org.dibao.contracts.PageText;
import org.dibao.contracts.PollOutcome;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourceNote;
import org.dibao.contracts.SourcePolled;
import org.dibao.contracts.SourceRepair;
import org.dibao.contracts.WaitingItem;
import org.dibao.fetcher.feed.FeedHub;
import org.dibao.fetcher.item.Hashes;
import org.dibao.network.Outcome.Answered;
import org.jspecify.annotations.Nullable;

/** A poll's report while it is being written; what nobody changes is as the last poll left it. */
final class PollDraft {

    /** As {@link Harvest} bounds what waits: a report that is too large for its topic would never be written. */
    private static final int MOST_FAILED_CHARACTERS = 200_000;

    private final SourceDefined source;
    private final @Nullable SourcePolled last;
    private final Instant began;
    private @Nullable Integer status;
    private @Nullable String etag;
    private @Nullable String lastModified;
    private @Nullable String bodyHash;
    private List<String> items;
    private int itemsListed;
    private int itemsNew;
    private List<String> failedItems;
    private @Nullable Instant lastNewAt;
    private @Nullable String error;
    private @Nullable String advice;
    private List<String> repairs;
    private @Nullable URI backfill;
    private @Nullable URI sitemap;
    private @Nullable ListSelectors selectors;
    private @Nullable URI hub;
    private @Nullable URI hubTopic;
    private long bytes;
    private boolean counted = true;
    private boolean well;
    private List<Instant> newAt;
    private @Nullable String changed;
    private @Nullable PageText pageText;
    private @Nullable ListGap gap;
    private List<WaitingItem> waiting;
    private final PollClock phases = new PollClock();

    PollDraft(SourceDefined source, @Nullable SourcePolled last, Instant began) {
        this.source = source;
        this.last = last;
        this.began = began;
        this.etag = last == null ? null : last.etag();
        this.lastModified = last == null ? null : last.lastModified();
        this.bodyHash = last == null ? null : last.bodyHash();
        this.items = last == null ? List.of() : last.items();
        this.itemsListed = last == null ? 0 : last.itemsListed();
        this.failedItems = last == null ? List.of() : last.failedItems();
        this.repairs = last == null ? List.of() : last.repairs();
        this.lastNewAt = last == null ? null : last.lastNewAt();
        this.newAt = last == null ? List.of() : last.newAt();
        this.backfill = last == null ? null : last.backfill();
        this.selectors = last == null ? null : last.selectors();
        this.hub = last == null ? null : last.hub();
        this.hubTopic = last == null ? null : last.hubTopic();
        this.pageText = last == null ? null : last.pageText();
        this.gap = last == null ? null : last.gap();
        this.waiting = last == null ? List.of() : last.waiting();
    }

    PollDraft answered(Answered answer) {
        status = answer.status();
        bytes = answer.body().length;
        return this;
    }

    /** Both validators, even if only one of them changed; some servers compare them together. */
    PollDraft validators(Answered answer) {
        etag = answer.headers().first("ETag").orElse(null);
        lastModified = answer.headers().first("Last-Modified").orElse(null);
        bodyHash = Hashes.sha256(answer.body());
        return this;
    }

    /** None, so that the next poll reads the whole again. */
    PollDraft withoutValidators() {
        etag = null;
        lastModified = null;
        bodyHash = null;
        return this;
    }

    PollDraft harvested(Harvest harvest, int listed, int documents, Instant now) {
        items = harvest.known();
        itemsListed = listed;
        itemsNew = documents;
        lastNewAt = documents > 0 ? now : lastNewAt;
        // As long as nothing came, what was given up before is all that there is to tell.
        if (lastNewAt != null || !harvest.failures().isEmpty()) {
            failedItems = told(harvest.failures());
        }
        newAt = documents > 0 ? ExpectedNews.with(newAt, now) : newAt;
        return this;
    }

    /** As many as there is room for; the tries of the others count from anew, so that those here are over with first. */
    private static List<String> told(List<FailedItem> failures) {
        List<String> told = new ArrayList<>();
        int characters = 0;
        for (FailedItem failure : failures) {
            String line = failure.toString();
            characters += line.length();
            if (characters > MOST_FAILED_CHARACTERS) {
                break;
            }
            told.add(line);
        }
        return List.copyOf(told);
    }

    PollDraft listed(int count) {
        itemsListed = count;
        return this;
    }

    PollDraft repaired(List<String> notes) {
        repairs = notes;
        return this;
    }

    PollDraft noted(SourceNote repair) {
        repairs = Stream.concat(repairs.stream(), Stream.of(repair.text())).toList();
        return this;
    }

    PollDraft fault(SourceNote fault, SourceNote whatToDo) {
        error = fault.text();
        advice = whatToDo.text();
        return this;
    }

    PollDraft changed(SourceNote what) {
        changed = what.text();
        return this;
    }

    /** How much text the watched page has. */
    PollDraft reads(PageText text) {
        pageText = text;
        return this;
    }

    /** Where the time went so far. */
    PollClock phases() {
        return phases;
    }

    /** Whether something new should have come by now, by the source's own rhythm. */
    boolean overdue(Instant now) {
        Instant expectedBy = ExpectedNews.by(newAt);
        return expectedBy != null && now.isAfter(expectedBy);
    }

    /** It is well and asked as always; only what it has for us is not well. */
    PollDraft wellBut(SourceNote fault, SourceNote whatToDo) {
        well = true;
        return fault(fault, whatToDo);
    }

    /** That nothing came from it for so long. */
    SourceNote silence(Instant now) {
        return Advice.overdue(newAt, now);
    }

    /** That robots.txt closes all that a source which never brought anything leads to; empty for any other. */
    Optional<SourceNote> itemsClosed() {
        return lastNewAt == null ? Advice.itemsClosed(failedItems) : Optional.empty();
    }

    /** That the site of what waits has asked for time for long; empty where it did not. */
    Optional<SourceNote> itemsPutOff(Instant now) {
        return Advice.itemsPutOff(waiting, now);
    }

    /** It is neither a good poll nor a failed one. */
    PollDraft notCounted() {
        counted = false;
        return this;
    }

    /** What is still to be read of the list, and fetched of what it listed. */
    PollDraft left(@Nullable ListGap unread, @Nullable URI older, List<WaitingItem> items) {
        gap = unread;
        backfill = older;
        waiting = items;
        return this;
    }

    /** How many items are put off, and which for longest; empty where none is. */
    Optional<SourceNote> putOff(Instant now) {
        return waiting.stream()
                .filter(item -> item.putOffSince() != null)
                .min(Comparator.comparing(item -> Objects.requireNonNull(item.putOffSince())))
                .map(longest -> SourceNote.of(
                        SourceRepair.PAGES_WAITED_FOR,
                        waiting.stream()
                                .filter(item -> item.putOffSince() != null)
                                .count(),
                        longest.link(),
                        Duration.between(Objects.requireNonNull(longest.putOffSince()), now)
                                .toSeconds()));
    }

    /** The sitemap of an index with which the next poll begins; it comes when that is due, and no sooner. */
    PollDraft beginsWith(@Nullable URI next) {
        sitemap = next;
        return this;
    }

    /** The hub that the feed names; none where it names none any more. */
    PollDraft named(@Nullable FeedHub named) {
        hub = named == null ? null : named.hub();
        hubTopic = named == null ? null : named.topic();
        return this;
    }

    /** The rows that were found where the definition names none; those that were found first are kept. */
    PollDraft found(@Nullable ListSelectors rows) {
        selectors = selectors == null ? rows : selectors;
        return this;
    }

    /** Whether further pages are to be read that this poll did not come to. */
    boolean goesOn() {
        return gap != null || backfill != null;
    }

    boolean hasGap() {
        return gap != null;
    }

    @Nullable
    Instant lastNewAt() {
        return lastNewAt;
    }

    /** Failures in a row if this poll is one, too. */
    int failuresWithThis() {
        return (last == null ? 0 : last.failuresInARow()) + 1;
    }

    SourcePolled finish(PollOutcome outcome, NextPoll next, Instant now) {
        boolean good = well
                || outcome == PollOutcome.FETCHED
                || outcome == PollOutcome.NOT_MODIFIED
                || outcome == PollOutcome.NOTHING_NEW;
        return new SourcePolled(
                source.sourceId(),
                began,
                outcome,
                status,
                etag,
                lastModified,
                bodyHash,
                items,
                itemsListed,
                itemsNew,
                failedItems,
                lastNewAt,
                good ? 0 : failuresWithThis() - (counted ? 0 : 1),
                error,
                advice,
                repairs,
                backfill == null ? sitemap : backfill,
                selectors,
                hub,
                hubTopic,
                bytes,
                Duration.between(began, now).toMillis(),
                next.at(),
                next.reason().text(),
                changed,
                phases.phases(),
                newAt,
                ExpectedNews.by(newAt),
                pageText,
                gap,
                waiting);
    }
}
