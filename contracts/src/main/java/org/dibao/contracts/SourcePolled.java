package org.dibao.contracts;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The last poll of a source, and what the next one needs to know. Written by the fetcher only after every document of
 * the poll has been acknowledged, so that a later 304 hides nothing. Read by fetcher and console.
 *
 * @param sourceId the source
 * @param polledAt when the poll began
 * @param outcome how it ended
 * @param status the HTTP status of the source's own address; null where no answer came
 * @param etag validator to send with the next poll; null for none
 * @param lastModified validator to send with the next poll, as received; null for none
 * @param bodyHash SHA-256 of the last body, in hex; null where none was read
 * @param items what was listed, each as a short hash of identity and content, so that only what is new is followed
 * @param itemsListed number of items in the last body that was read
 * @param itemsNew number of documents that this poll brought
 * @param failedItems addresses of items that could not be fetched this time and are tried again, with the reason,
 *     each a {@link FailedItem}
 * @param lastNewAt when the source last brought something new; null if never
 * @param failuresInARow failed polls since the last good one
 * @param error what went wrong, a {@link SourceFault} as {@link SourceNote} writes it; older versions wrote sentences; null if
 *     nothing did
 * @param advice what the admin can do about it, a {@link SourceAdvice} likewise; null if nothing did go wrong
 * @param repairs what had to be repaired before the body could be read, each a {@link SourceRepair} likewise; that of
 *     the body that was read last where it has not changed since
 * @param backfill the further page of the list at which following it back goes on; null where it is done or not asked
 *     for; of a sitemap index the sitemap with which the next poll begins, null for the first
 * @param selectors the rows that were found on a list page whose definition names none, kept so that a redesign is
 *     noticed; null otherwise
 * @param hub the WebSub hub that the feed names; null for none
 * @param hubTopic the address under which the hub knows the feed; null together with {@code hub}
 * @param bytes bytes received, after decompression
 * @param millis how long the whole poll took
 * @param nextPollAt when the source is due again
 * @param nextPollReason why then, a {@link NextPollReason} likewise
 * @param changed what the source showed that it had not shown before, a {@link SourceChange} likewise; null if nothing, or if
 *     it was not read
 * @param phases where the time went; null in reports of older versions
 * @param newAt when it brought something new, the last times first: its rhythm
 * @param expectedBy when, by that rhythm, something new was to be expected at the latest; once past, the source is
 *     silent although it answers; null while its rhythm is not known
 * @param pageText how much text a watched page has; null for other kinds, and where none was read yet
 * @param gap where reading on to what was known broke off; null where nothing is left to be read
 * @param waiting items that were listed and could not be fetched so far; the next poll takes them up again
 */
public record SourcePolled(
        String sourceId,
        Instant polledAt,
        PollOutcome outcome,
        @Nullable Integer status,
        @Nullable String etag,
        @Nullable String lastModified,
        @Nullable String bodyHash,
        List<String> items,
        int itemsListed,
        int itemsNew,
        List<String> failedItems,
        @Nullable Instant lastNewAt,
        int failuresInARow,
        @Nullable String error,
        @Nullable String advice,
        List<String> repairs,
        @Nullable URI backfill,
        @Nullable ListSelectors selectors,
        @Nullable URI hub,
        @Nullable URI hubTopic,
        long bytes,
        long millis,
        Instant nextPollAt,
        String nextPollReason,
        @Nullable String changed,
        @Nullable PollPhases phases,
        List<Instant> newAt,
        @Nullable Instant expectedBy,
        @Nullable PageText pageText,
        @Nullable ListGap gap,
        List<WaitingItem> waiting)
        implements Event {

    /** Whether the next poll has something to take up: further pages to read, or items to fetch. */
    public boolean leavesWork() {
        return backfill != null || gap != null || !waiting.isEmpty();
    }

    /** The same report with another next poll. */
    public SourcePolled withNextPoll(Instant at, SourceNote reason) {
        return with(repairs, at, reason.text());
    }

    /** The same report with one more line about what had to be mended. */
    public SourcePolled withRepair(String repair) {
        return with(
                Stream.concat(repairs.stream(), Stream.of(repair)).distinct().toList(), nextPollAt, nextPollReason);
    }

    private SourcePolled with(List<String> otherRepairs, Instant otherNextPollAt, String otherReason) {
        return new SourcePolled(
                sourceId,
                polledAt,
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
                failuresInARow,
                error,
                advice,
                otherRepairs,
                backfill,
                selectors,
                hub,
                hubTopic,
                bytes,
                millis,
                otherNextPollAt,
                otherReason,
                changed,
                phases,
                newAt,
                expectedBy,
                pageText,
                gap,
                waiting);
    }

    @Override
    public String key() {
        return sourceId;
    }
}
