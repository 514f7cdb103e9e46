package org.dibao.fetcher.source;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import org.dibao.contracts.DocumentFetched;
import org.dibao.contracts.PartRequested;
import org.dibao.contracts.SourceDefined;
import org.dibao.fetcher.item.CanonicalAddress;
import org.dibao.fetcher.item.Hashes;
import org.dibao.fetcher.item.ListedItem;
import org.dibao.network.Exchange;
import org.dibao.network.Outcome.Answered;
import org.jspecify.annotations.Nullable;

/**
 * Makes the document of an item; the same content at the same address always makes the same document. A watched page is
 * another document with each change, for it may say again what it said before.
 */
public final class DocumentMaker {

    private static final String CONTENT_OF_ITEMS = "text/html; charset=utf-8";
    private static final int ID_LENGTH = 32;
    private static final int LONGEST_TITLE = 2_000;

    private DocumentMaker() {}

    /** The page that an item led to. */
    static DocumentFetched ofPage(SourceDefined source, ListedItem item, Answered answer, Instant fetchedAt) {
        return ofPage(source, item, answer, "", fetchedAt);
    }

    /** The page of a document that had no body yet. */
    public static DocumentFetched ofOwnPage(DocumentFetched listed, Answered answer, Instant fetchedAt) {
        URI address = CanonicalAddress.of(answer.address());
        String bodyHash = Hashes.sha256(answer.body());
        return new DocumentFetched(
                id(address, bodyHash, ""),
                address,
                listed.sourceId(),
                listed.sourceName(),
                fetchedAt,
                answer.headers().first("Content-Type").orElse(null),
                bodyHash,
                listed.listedTitle(),
                listed.listedAt(),
                false,
                answer.truncated(),
                listed.official(),
                listed.issuer(),
                listed.region(),
                answer.body());
    }

    /** An item whose page could not be had, as a request for it. */
    static PartRequested unfetched(SourceDefined source, ListedItem item, URI link, Instant now) {
        return PartRequested.ofOwnPage(ofContent(source, item, "", now), link);
    }

    /**
     * A watched page itself.
     *
     * @param changedBefore when its last change was seen, by the last report, so that a poll that is repeated after a
     *     crash makes the same document; null if this is the first that is seen of it
     */
    static DocumentFetched ofWatchedPage(
            SourceDefined source,
            ListedItem item,
            Answered answer,
            @Nullable Instant changedBefore,
            Instant fetchedAt) {
        return ofPage(source, item, answer, changedBefore == null ? "" : "\n" + changedBefore, fetchedAt);
    }

    private static DocumentFetched ofPage(
            SourceDefined source, ListedItem item, Answered answer, String change, Instant fetchedAt) {
        return document(
                source,
                item,
                CanonicalAddress.of(answer.address()),
                change,
                answer.headers().first("Content-Type").orElse(null),
                answer.body(),
                false,
                answer.truncated(),
                fetchedAt);
    }

    /** The content that a feed carries itself. */
    static DocumentFetched ofContent(SourceDefined source, ListedItem item, String content, Instant fetchedAt) {
        URI page = CanonicalAddress.of(item.link() == null ? source.address() : item.link());
        URI address = item.link() == null || item.sharesLink()
                ? URI.create(page + "#" + Hashes.shortHash(item.identity()))
                : page;
        byte[] whole = content.getBytes(StandardCharsets.UTF_8);
        byte[] body = cut(whole);
        return document(source, item, address, "", CONTENT_OF_ITEMS, body, true, body.length < whole.length, fetchedAt);
    }

    /** A feed within the cap of a page may be larger in UTF-8, and still is to fit on its topic; cut between characters. */
    private static byte[] cut(byte[] whole) {
        int end = Math.min(whole.length, Exchange.MAX_PAGE_BYTES);
        while (end < whole.length && (whole[end] & 0xC0) == 0x80) {
            end--;
        }
        return end == whole.length ? whole : Arrays.copyOf(whole, end);
    }

    /** What follows a tag that is never closed is no title; it travels in a header, beside the body. */
    private static @Nullable String titleOf(ListedItem item) {
        String title = item.title();
        return title == null || title.length() <= LONGEST_TITLE ? title : title.substring(0, LONGEST_TITLE);
    }

    private static DocumentFetched document(
            SourceDefined source,
            ListedItem item,
            URI address,
            String change,
            @Nullable String contentType,
            byte[] body,
            boolean feedContent,
            boolean truncated,
            Instant fetchedAt) {
        String bodyHash = Hashes.sha256(body);
        return new DocumentFetched(
                id(address, bodyHash, change),
                address,
                source.sourceId(),
                source.name(),
                fetchedAt,
                contentType,
                bodyHash,
                titleOf(item),
                item.listedAt(),
                feedContent,
                truncated,
                source.official(),
                source.issuer(),
                source.region(),
                body);
    }

    private static String id(URI address, String bodyHash, String change) {
        return Hashes.sha256((address + "\n" + bodyHash + change).getBytes(StandardCharsets.UTF_8))
                .substring(0, ID_LENGTH);
    }
}
