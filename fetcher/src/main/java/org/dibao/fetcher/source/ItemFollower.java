package org.dibao.fetcher.source;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import org.dibao.contracts.DocumentFetched;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourceFault;
import org.dibao.contracts.SourceNote;
import org.dibao.fetcher.item.ListedItem;
import org.dibao.fetcher.polite.PoliteFetcher;
import org.dibao.fetcher.polite.PoliteFetcher.Fetch;
import org.dibao.network.Exchange;
import org.dibao.network.Outcome.Answered;
import org.dibao.network.RetryAfter;
import org.jspecify.annotations.Nullable;

/** Goes from a listed item to its document. */
public final class ItemFollower {

    /** A site is down for longer over a holiday; an item whose page is not to be had for so long is given up. */
    static final Duration LONGEST_PUT_OFF = Duration.ofDays(7);

    /** What the feed itself says of an item is not kept back for longer, only because its page is broken. */
    static final Duration LONGEST_WITH_SPARE = Duration.ofHours(1);

    /** These say that the site is in trouble, or we are, and nothing of the item. */
    private static final Set<SourceNote.Code> OF_THE_SITE = Set.of(
            SourceFault.UNKNOWN_HOST,
            SourceFault.NO_ANSWER_IN_TIME,
            SourceFault.NOT_THROUGH,
            SourceFault.NO_ROUTE,
            SourceFault.NO_CONNECTION,
            SourceFault.NOT_SECURE,
            SourceFault.CLOSED_WITHOUT_ANSWER,
            SourceFault.GARBLED,
            SourceFault.STOPPING,
            SourceFault.BROWSER_FAILED,
            SourceFault.PROXY_FAILED,
            SourceFault.ROBOTS_UNKNOWN,
            SourceFault.ROBOTS_OUT_OF_REACH);

    private static final Set<Integer> ASKS_FOR_TIME = Set.of(429, 503);
    private static final Set<Integer> TOO_SOON = Set.of(408, 425);

    private static final Set<SourceNote.Code> ROBOTS_MISSING =
            Set.of(SourceFault.ROBOTS_UNKNOWN, SourceFault.ROBOTS_OUT_OF_REACH);

    private final PoliteFetcher fetcher;
    private final InstantSource clock;

    public ItemFollower(PoliteFetcher fetcher, InstantSource clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /**
     * Follows an item.
     *
     * @param page the source's own answer if the item is that very page; null otherwise
     * @param giveUpAt do not begin anything after this
     */
    public Followed follow(SourceDefined source, ListedItem item, @Nullable Answered page, Instant giveUpAt) {
        return follow(source, item, page, null, giveUpAt);
    }

    /** Follows the first item that an answer listed, as {@link PoliteFetcher#fetchAlong} does. */
    Followed followAlong(SourceDefined source, ListedItem item, URI leader, Instant giveUpAt) {
        return follow(source, item, null, leader, giveUpAt);
    }

    private Followed follow(
            SourceDefined source, ListedItem item, @Nullable Answered page, @Nullable URI leader, Instant giveUpAt) {
        if (page != null) {
            return new Followed.Document(item, DocumentMaker.ofPage(source, item, page, clock.instant()));
        }
        if (item.defect() != null) {
            String content = item.content() == null ? "" : item.content();
            return new Followed.Defective(
                    item, DocumentMaker.ofContent(source, item, content, clock.instant()), item.defect());
        }
        if (item.content() != null) {
            return new Followed.Document(item, DocumentMaker.ofContent(source, item, item.content(), clock.instant()));
        }
        if (item.link() == null) {
            return new Followed.Failed(
                    item, SourceNote.of(SourceFault.ITEM_LEADS_NOWHERE), "It has neither a link nor content.", true);
        }
        if (clock.instant().isAfter(giveUpAt)) {
            return new Followed.Postponed(item, Duration.ZERO);
        }
        Exchange exchange = askingFor(item.link());
        PoliteFetcher pages = fetcher.forPages(source.rendered());
        Fetch fetch =
                leader == null ? pages.fetch(exchange, giveUpAt, false) : pages.fetchAlong(exchange, leader, giveUpAt);
        return switch (fetch) {
            case Fetch.Answer answer -> followed(source, item, answer.answered());
            case Fetch.Crowded crowded -> new Followed.Postponed(item, crowded.freeIn());
            case Fetch.Disallowed disallowed ->
                new Followed.Failed(item, disallowed.fault(), disallowed.reason(), true);
            case Fetch.Refused refused -> new Followed.Failed(item, refused.fault(), refused.reason(), true);
            case Fetch.Failed failed ->
                OF_THE_SITE.contains(failed.fault().code())
                        ? new Followed.PutOff(item, failed.fault(), failed.reason(), Duration.ZERO)
                        : new Followed.Failed(item, failed.fault(), failed.reason(), false);
        };
    }

    /** The request for the page of an item. */
    public static Exchange askingFor(URI page) {
        return Exchange.get(page)
                .withHeader("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .withHeader("Accept-Language", AcceptLanguage.VALUE);
    }

    /** The document that a watched page itself is; {@code changedBefore} as {@link DocumentMaker#ofWatchedPage} takes it. */
    Followed watched(SourceDefined source, ListedItem item, Answered page, @Nullable Instant changedBefore) {
        return new Followed.Document(
                item, DocumentMaker.ofWatchedPage(source, item, page, changedBefore, clock.instant()));
    }

    private Followed followed(SourceDefined source, ListedItem item, Answered answer) {
        if (answer.successful() && answer.body().length > 0) {
            return new Followed.Document(item, DocumentMaker.ofPage(source, item, answer, clock.instant()));
        }
        if (answer.status() >= 500 || ASKS_FOR_TIME.contains(answer.status()) || TOO_SOON.contains(answer.status())) {
            // The site asks for time or is in trouble, which says nothing about the item.
            Duration asked = RetryAfter.of(answer, clock.instant()).orElse(Duration.ZERO);
            return new Followed.PutOff(item, answersStatus(answer), "The page answers " + answer.status() + ".", asked);
        }
        return answer.successful()
                ? new Followed.Failed(item, SourceNote.of(SourceFault.ITEM_EMPTY), "The page is empty.", false)
                : new Followed.Failed(item, answersStatus(answer), "The page answers " + answer.status() + ".", false);
    }

    private static SourceNote answersStatus(Answered answer) {
        return SourceNote.of(SourceFault.ITEM_ANSWERS_STATUS, answer.status());
    }

    /** Where following an item led. */
    public sealed interface Followed {

        /** The item that was followed. */
        ListedItem item();

        /** To its document. */
        record Document(ListedItem item, DocumentFetched document) implements Followed {}

        /** To what a person must look at. */
        record Defective(ListedItem item, DocumentFetched document, String reason) implements Followed {}

        /**
         * Nowhere.
         *
         * @param fault why, for the record
         * @param reason the same in a sentence
         * @param forGood whether trying again is of no use
         */
        record Failed(ListedItem item, SourceNote fault, String reason, boolean forGood) implements Followed {}

        /**
         * Nowhere yet: its turn did not come within this poll.
         *
         * @param freeIn how far away the host's next free turn was; zero where it was not asked for
         */
        record Postponed(ListedItem item, Duration freeIn) implements Followed {}

        /**
         * Nowhere yet: its site asks for time, or is in trouble.
         *
         * @param fault how it does, or which, for the record
         * @param reason the same in a sentence
         * @param asked how long it asks to be left alone; zero where it does not say
         */
        record PutOff(ListedItem item, SourceNote fault, String reason, Duration asked) implements Followed {

            /** For how long it is put off before it is given up. */
            Duration longest() {
                return item.spare() == null || asksForTime() ? LONGEST_PUT_OFF : LONGEST_WITH_SPARE;
            }

            private boolean asksForTime() {
                return ROBOTS_MISSING.contains(fault.code())
                        || fault.code() == SourceFault.ITEM_ANSWERS_STATUS
                                && ASKS_FOR_TIME.contains(
                                        Integer.valueOf(fault.about().getFirst()));
            }

            /** The same, where that was for too long. */
            Failed forGood() {
                return new Failed(item, fault, reason, true);
            }
        }
    }
}
