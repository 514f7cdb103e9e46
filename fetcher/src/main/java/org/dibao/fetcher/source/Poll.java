package org.dibao.fetcher.source;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import org.dibao.contracts.ListSelectors;
import org.dibao.contracts.PageText;
import org.dibao.contracts.PollOutcome;
import org.dibao.contracts.SourceAdvice;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourceFault;
import org.dibao.contracts.SourceKind;
import org.dibao.contracts.SourceNote;
import org.dibao.contracts.SourcePolled;
import org.dibao.contracts.SourceRepair;
import org.dibao.fetcher.feed.FeedHub;
import org.dibao.fetcher.item.Hashes;
import org.dibao.fetcher.item.ListedItem;
import org.dibao.fetcher.listing.RowInference;
import org.dibao.fetcher.listing.SitemapFile;
import org.dibao.fetcher.polite.PoliteFetcher.Fetch;
import org.dibao.fetcher.source.ItemFollower.Followed;
import org.dibao.network.Exchange;
import org.dibao.network.Outcome.Answered;
import org.dibao.network.RetryAfter;
import org.jspecify.annotations.Nullable;

/** One poll of one source, from the request to the report. */
final class Poll {

    private static final int ITEMS_AT_ONCE = 4;

    /** Kinds whose rows are those of the definition or nothing that is to be remembered. */
    private static final Set<SourceKind> OWN_SELECTORS = Set.of(SourceKind.DISCUZ, SourceKind.PAGE);

    /** A poll that has not begun yet does not wait for longer, or the sources of hosts at rest would hold all places. */
    private static final Duration LONGEST_WAIT_FOR_TURN = Duration.ofSeconds(15);

    private final SourcePoller poller;
    private final SourceDefined source;
    private final @Nullable SourcePolled last;
    private final @Nullable Documents documents;
    private final Instant giveUpAt;
    private final PollDraft draft;
    private SitemapIndex.Followed.@Nullable Read sitemaps;
    private boolean ledOn;

    Poll(
            SourcePoller poller,
            SourceDefined source,
            @Nullable SourcePolled last,
            @Nullable Documents documents,
            Instant giveUpAt) {
        this.poller = poller;
        this.source = source;
        this.last = last;
        this.documents = documents;
        this.giveUpAt = giveUpAt;
        this.draft = new PollDraft(source, last, poller.clock.instant());
    }

    SourcePolled run() {
        Fetch fetch = draft.phases()
                .fetching(() -> poller.fetcher.forPages(source.rendered()).fetch(request(), turnUntil(), isUrgent()));
        return switch (fetch) {
            case Fetch.Answer answer -> {
                draft.phases().turn(answer.turn());
                yield answered(answer.answered());
            }
            case Fetch.Disallowed disallowed ->
                draft.fault(disallowed.fault(), Advice.DISALLOWED)
                        .finish(PollOutcome.DISALLOWED, poller.rhythm.onDisallowed(now()), now());
            case Fetch.Refused refused -> failed(refused.fault(), Advice.REFUSED);
            case Fetch.Failed failed -> failed(failed.fault(), Advice.UNREACHABLE);
            case Fetch.Crowded crowded ->
                kept(crowded.fault(), draft.notCounted(), poller.rhythm.onCrowded(now(), crowded.freeIn()));
        };
    }

    /** We were kept from asking. What has been silent for too long by then is called so: nobody else looks at it. */
    private SourcePolled kept(SourceNote fault, PollDraft draft, NextPoll next) {
        Instant now = now();
        return draft.overdue(now)
                ? draft.fault(draft.silence(now), Advice.OVERDUE).finish(PollOutcome.SILENT, next, now)
                : draft.fault(fault, Advice.CROWDED).finish(PollOutcome.RATE_LIMITED, next, now);
    }

    SourcePolled endedBy(Throwable defect) {
        return failed(SourceNote.of(SourceFault.DEFECT, defect), Advice.DEFECT);
    }

    private Instant turnUntil() {
        Instant soon = now().plus(LONGEST_WAIT_FOR_TURN);
        return soon.isBefore(giveUpAt) ? soon : giveUpAt;
    }

    private boolean isUrgent() {
        return source.pollAt() != null && (last == null || source.pollAt().isAfter(last.polledAt()));
    }

    /** Whether somebody asked for it, or changed it since; then all is tried that waits. */
    private boolean isAwaited() {
        return isUrgent() || last != null && source.definedAt().isAfter(last.polledAt());
    }

    private Exchange request() {
        Exchange plain = Exchange.get(source.address())
                .withHeader("Accept", accepted())
                .withHeader("Accept-Language", AcceptLanguage.VALUE);
        if (source.kind() == SourceKind.SITEMAP) {
            plain = SitemapIndex.large(plain);
        }
        // What is to be read on, or waits, must be taken up even where the first page has not changed.
        return last == null || last.leavesWork() ? plain : plain.ifChanged(last.etag(), last.lastModified());
    }

    private String accepted() {
        return source.kind() == SourceKind.FEED
                ? "application/atom+xml,application/rss+xml,application/feed+json,application/xml;q=0.9,*/*;q=0.5"
                : "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.5";
    }

    private SourcePolled answered(Answered answer) {
        draft.answered(answer);
        if (answer.status() == 304) {
            return notModified(answer);
        }
        Duration retryAfter = RetryAfter.of(answer, now()).orElse(null);
        if (answer.status() == 429 || answer.status() == 503 && retryAfter != null) {
            return rateLimited(answer, retryAfter);
        }
        if (!answer.successful()) {
            return failed(
                    SourceNote.of(SourceFault.ANSWERS_STATUS, source.address(), answer.status()),
                    Advice.forStatus(answer.status()));
        }
        if (last != null && !last.leavesWork() && Hashes.sha256(answer.body()).equals(last.bodyHash())) {
            draft.validators(answer);
            return notModified(answer);
        }
        return read(answer);
    }

    private SourcePolled notModified(Answered answer) {
        NextPoll next = poller.rhythm.onNotModified(now(), draft.lastNewAt(), Freshness.of(answer, now()));
        return withoutNews(PollOutcome.NOT_MODIFIED, next);
    }

    private SourcePolled withoutNews(PollOutcome outcome, NextPoll next) {
        Instant now = now();
        Optional<SourceNote> closed = draft.itemsClosed();
        if (closed.isPresent()) {
            return draft.wellBut(closed.get(), Advice.DISALLOWED).finish(PollOutcome.DISALLOWED, next, now);
        }
        if (draft.overdue(now)) {
            return draft.wellBut(draft.silence(now), Advice.OVERDUE).finish(PollOutcome.SILENT, next, now);
        }
        Optional<SourceNote> putOff = draft.itemsPutOff(now);
        return putOff.isPresent()
                ? draft.wellBut(putOff.get(), Advice.UNREACHABLE).finish(PollOutcome.RATE_LIMITED, next, now)
                : draft.finish(outcome, next, now);
    }

    private SourcePolled rateLimited(Answered answer, @Nullable Duration retryAfter) {
        NextPoll next = poller.rhythm.onRateLimited(now(), retryAfter, draft.failuresWithThis());
        SourceNote fault =
                SourceNote.of(SourceFault.ASKS_FOR_FEWER, source.address().getHost(), answer.status());
        return kept(fault, draft, next);
    }

    private SourcePolled read(Answered answer) {
        Listing read = draft.phases()
                .reading(() -> poller.reader.read(answer, source.kind(), selectors(), source.wholeText()));
        return switch (read) {
            case Listing.Unreadable unreadable -> namedFeed(unreadable, answer);
            case Listing.Read listing -> {
                URI from = last == null ? null : last.backfill();
                yield switch (poller.sitemapIndex.followed(listing, answer.address(), from, isUrgent(), giveUpAt)) {
                    case SitemapIndex.Followed.Unreadable none ->
                        failed(none.why().fault(), none.why().advice());
                    case SitemapIndex.Followed.Later later -> later(later);
                    case SitemapIndex.Followed.Read whole -> {
                        sitemaps = whole;
                        yield read(answer, whole.listing());
                    }
                };
            }
        };
    }

    private SourcePolled namedFeed(Listing.Unreadable page, Answered answer) {
        if (page.feed() == null) {
            return failed(page.fault(), page.advice());
        }
        Optional<NamedFeed.Found> found =
                poller.namedFeed.read(page.feed(), answer.address(), source.wholeText(), isUrgent(), giveUpAt);
        ledOn = found.isPresent();
        return found.map(feed -> read(feed.answer(), feed.listing()))
                .orElseGet(() -> failed(page.fault(), page.advice()));
    }

    private SourcePolled later(SitemapIndex.Followed.Later later) {
        return later.crowdedFor() != null
                ? kept(later.fault(), draft.notCounted(), poller.rhythm.onCrowded(now(), later.crowdedFor()))
                : kept(
                        later.fault(),
                        draft,
                        poller.rhythm.onRateLimited(now(), later.asked(), draft.failuresWithThis()));
    }

    private SourcePolled read(Answered answer, Listing.Read whole) {
        draft.repaired(whole.repairs());
        boolean mustHaveItems = yieldedBefore() || Advice.mustHaveRows(source.kind());
        boolean nothing = whole.items().stream().allMatch(item -> item.defect() != null);
        if (nothing && mustHaveItems) {
            return silent(Advice.silence(source, whole, answer.status()), Advice.silent(source));
        }
        return source.kind() == SourceKind.PAGE ? watched(answer, whole) : harvest(answer, whole);
    }

    /**
     * Those of the definition, else those that an earlier poll found: what was found anew each time never fails. What we
     * know of Discuz! ourselves fails where a board shows no threads, and may be more than it was; a page may have been
     * taken for a list before.
     */
    private @Nullable ListSelectors selectors() {
        return source.selectors() != null || last == null || OWN_SELECTORS.contains(source.kind())
                ? source.selectors()
                : last.selectors();
    }

    private boolean yieldedBefore() {
        return last != null && !last.items().isEmpty();
    }

    /** A page that is merely gone for a while brings no document, and what was known of it stays known. */
    private SourcePolled watched(Answered answer, Listing.Read page) {
        PageText before = last == null ? null : last.pageText();
        int length = AnswerReader.pageText(answer, selectors()).length();
        PageText text = PageGap.judged(before, length, page.items().getFirst().fingerprint(), now());
        draft.reads(text);
        return text.gap() == null
                ? harvest(answer, page)
                : silent(
                        SourceNote.of(SourceFault.PAGE_NEARLY_EMPTY, length, text.length()),
                        SourceNote.of(SourceAdvice.SEE_WHETHER_IT_IS_SO_SHORT, PageGap.STANDS_AFTER.toDays()));
    }

    private SourcePolled silent(SourceNote silence, SourceNote whatToDo) {
        draft.withoutValidators().listed(0).fault(silence, whatToDo);
        PollOutcome outcome = yieldedBefore() ? PollOutcome.SILENT : PollOutcome.FAILED;
        return draft.finish(outcome, poller.rhythm.onSilent(now(), draft.lastNewAt(), draft.failuresWithThis()), now());
    }

    private SourcePolled harvest(Answered answer, Listing.Read wholePage) {
        Listing.Read firstPage = cut(wholePage);
        ListPages.Pages pages = poller.listPages.of(firstPage, answer.address(), source, last, giveUpAt);
        Listing.Read listing = pages.listing();
        List<ListedItem> items = listing.items();
        draft.repaired(listing.repairs());
        Answered page = source.kind() == SourceKind.PAGE ? answer : null;
        Harvest harvest = page == null ? harvest(items) : Harvest.ofPage(items, last);
        Documents safe = Objects.requireNonNull(documents, "only a poll that a defect ended has nowhere to write to");
        Gathering gathering = new Gathering(source, harvest, safe, poller.rhythm, poller.clock, draft.lastNewAt());
        List<ListedItem> toFollow = harvest.toFollow();
        List<ListedItem> due = isAwaited() ? toFollow : harvest.due(toFollow, now());
        ListedItem first =
                due.stream().filter(ListedItem::needsItsPage).findFirst().orElse(null);
        draft.phases()
                .following(() -> due.stream()
                        .gather(Gatherers.mapConcurrent(
                                ITEMS_AT_ONCE, item -> follow(item, page, item == first ? answer.address() : null)))
                        .forEach(gathering::take));
        int written = gathering.written();
        int leftOut = wholePage.items().size() - firstPage.items().size();
        draft.harvested(harvest, items.size() + leftOut, written, now());
        List<ListedItem> news = harvest.notSeenBefore(toFollow);
        if (!news.isEmpty() || toFollow.isEmpty()) {
            draft.changed(Changes.of(source.kind(), news));
        }
        Harvest.Waiting waiting = harvest.waiting(firstPage.items(), source.address());
        waiting.noRoom().forEach(gathering::putAside);
        draft.named(FeedHub.in(answer.headers(), answer.address()).orElse(firstPage.hub()));
        draft.left(pages.gap(), pages.older(), waiting.kept());
        draft.beginsWith(sitemaps == null ? null : sitemaps.next());
        if (source.selectors() == null && firstPage.items().size() >= RowInference.FEWEST_ROWS_KEPT) {
            draft.found(listing.selectors());
        }
        // What an index or a page leads to may change while that does not, so it is always read anew.
        if (harvest.left() > 0 || draft.goesOn() || ledOn || !listing.further().isEmpty()) {
            draft.withoutValidators();
        } else {
            draft.validators(answer);
        }
        return report(answer, pages, harvest, written);
    }

    private Harvest harvest(List<ListedItem> items) {
        return sitemaps == null || sitemaps.whole() ? new Harvest(items, last) : Harvest.ofPart(items, last);
    }

    private Followed follow(ListedItem item, @Nullable Answered page, @Nullable URI leader) {
        if (page != null) {
            return poller.follower.watched(source, item, page, last == null ? null : last.lastNewAt());
        }
        return leader == null
                ? poller.follower.follow(source, item, null, giveUpAt)
                : poller.follower.followAlong(source, item, leader, giveUpAt);
    }

    /** No more than so many items of a page are looked at; what further pages add to it is bounded where they are read. */
    private Listing.Read cut(Listing.Read page) {
        int listed = page.items().size();
        if (listed <= mostItems()) {
            return page;
        }
        String note =
                SourceNote.of(SourceRepair.ITEMS_LOOKED_AT, mostItems(), listed).text();
        return page.with(
                page.items().stream().limit(mostItems()).toList(),
                Stream.concat(page.repairs().stream(), Stream.of(note)).toList());
    }

    private int mostItems() {
        return source.kind() == SourceKind.SITEMAP
                ? Math.min(SitemapFile.MOST_PAGES, poller.mostItems)
                : poller.mostItems;
    }

    private SourcePolled report(Answered answer, ListPages.Pages pages, Harvest harvest, int written) {
        Instant now = now();
        Duration wish = wish(answer, pages);
        NextPoll usual = written > 0
                ? poller.rhythm.onNewItems(now, wish)
                : poller.rhythm.onNothingNew(now, draft.lastNewAt(), wish);
        if (harvest.found() > 0) {
            draft.noted(SourceNote.of(SourceRepair.ITEMS_FROM_FEED, harvest.found()));
        }
        draft.putOff(now).ifPresent(draft::noted);
        boolean closed = harvest.left() == 0 && draft.itemsClosed().isPresent();
        if (!closed && !harvest.failures().isEmpty()) {
            draft.fault(Advice.itemsFailed(harvest.failures()), Advice.ITEMS_FAILED);
            return draft.finish(PollOutcome.FAILED, afterFailures(harvest, usual), now);
        }
        PollOutcome outcome = written > 0 ? PollOutcome.FETCHED : PollOutcome.NOTHING_NEW;
        if (harvest.left() > 0) {
            NextPoll then = onItemsLeft(harvest, usual);
            return written > 0 ? draft.finish(outcome, then, now) : withoutNews(outcome, then);
        }
        if (pages.fault() != null && pages.advice() != null) {
            return failed(pages.fault(), pages.advice());
        }
        if (draft.goesOn()) {
            NextPoll next = draft.hasGap() || source.backTo() == null
                    ? poller.rhythm.onItemsLeft(now, 1)
                    : poller.rhythm.onFollowingBack(now, source.backTo());
            return draft.finish(outcome, next, now);
        }
        return written > 0 ? draft.finish(outcome, usual, now) : withoutNews(outcome, usual);
    }

    /** What was given up is not waited for; a page that is still to be read is. */
    private NextPoll afterFailures(Harvest harvest, NextPoll usual) {
        return harvest.left() == 0 && !draft.goesOn() ? usual : onItemsLeft(harvest, usual);
    }

    private NextPoll onItemsLeft(Harvest harvest, NextPoll usual) {
        Duration in = draft.goesOn() ? Duration.ZERO : harvest.soonest();
        return poller.rhythm.onItemsLeft(now(), Math.max(1, harvest.left()), in, usual);
    }

    private @Nullable Duration wish(Answered answer, ListPages.Pages pages) {
        Duration timeToLive = pages.listing().timeToLive();
        return timeToLive != null ? timeToLive : Freshness.of(answer, now());
    }

    private SourcePolled failed(SourceNote fault, SourceNote advice) {
        return draft.fault(fault, advice)
                .finish(
                        PollOutcome.FAILED,
                        poller.rhythm.onFailure(now(), draft.lastNewAt(), draft.failuresWithThis()),
                        now());
    }

    private Instant now() {
        return poller.clock.instant();
    }
}
