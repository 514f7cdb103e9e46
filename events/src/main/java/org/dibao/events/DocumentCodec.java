package org.dibao.events;

import static org.dibao.events.CloudEventHeaders.CONTENT_TYPE;
import static org.dibao.events.CloudEventHeaders.put;
import static org.dibao.events.CloudEventHeaders.required;
import static org.dibao.events.CloudEventHeaders.text;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import org.apache.kafka.common.header.Headers;
import org.dibao.contracts.DocumentFetched;
import org.jspecify.annotations.Nullable;

/** A fetched document on the wire: its bytes as they came, and everything else in extension attributes. */
final class DocumentCodec {

    private static final String DOCUMENT_ID = "ce_documentid";
    private static final String SOURCE_ID = "ce_sourceid";
    private static final String SOURCE_NAME = "ce_sourcename";
    private static final String FETCHED_AT = "ce_fetchedat";
    private static final String BODY_HASH = "ce_bodyhash";
    private static final String LISTED_TITLE = "ce_listedtitle";
    private static final String LISTED_AT = "ce_listedat";
    private static final String FEED_CONTENT = "ce_feedcontent";
    private static final String TRUNCATED = "ce_truncated";
    private static final String OFFICIAL = "ce_official";
    private static final String ISSUER = "ce_issuer";
    private static final String REGION = "ce_region";

    private DocumentCodec() {}

    static void describe(DocumentFetched document, Headers headers) {
        put(headers, CONTENT_TYPE, document.contentType());
        put(headers, DOCUMENT_ID, document.documentId());
        put(headers, SOURCE_ID, document.sourceId());
        put(headers, SOURCE_NAME, document.sourceName());
        put(headers, FETCHED_AT, document.fetchedAt());
        put(headers, BODY_HASH, document.bodyHash());
        put(headers, LISTED_TITLE, document.listedTitle());
        put(headers, LISTED_AT, document.listedAt());
        put(headers, FEED_CONTENT, document.feedContent());
        put(headers, TRUNCATED, document.truncated());
        put(headers, OFFICIAL, document.official());
        put(headers, ISSUER, document.issuer());
        put(headers, REGION, document.region());
    }

    static DocumentFetched read(String key, byte[] body, Headers headers) {
        return new DocumentFetched(
                required(headers, DOCUMENT_ID),
                address(key),
                required(headers, SOURCE_ID),
                required(headers, SOURCE_NAME),
                time(FETCHED_AT, required(headers, FETCHED_AT)),
                text(headers, CONTENT_TYPE),
                required(headers, BODY_HASH),
                text(headers, LISTED_TITLE),
                timeOrNull(LISTED_AT, text(headers, LISTED_AT)),
                flag(headers, FEED_CONTENT),
                flag(headers, TRUNCATED),
                flag(headers, OFFICIAL),
                text(headers, ISSUER),
                text(headers, REGION),
                body);
    }

    private static boolean flag(Headers headers, String name) {
        return Boolean.parseBoolean(text(headers, name));
    }

    private static @Nullable Instant timeOrNull(String header, @Nullable String text) {
        return text == null ? null : time(header, text);
    }

    private static Instant time(String header, String text) {
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new UnreadableRecordException(
                    "The header " + header + " is no time in ISO 8601, UTC: \"" + text + "\".", e);
        }
    }

    private static URI address(String key) {
        try {
            return URI.create(key);
        } catch (IllegalArgumentException e) {
            throw new UnreadableRecordException("The key is no address: \"" + key + "\".", e);
        }
    }
}
