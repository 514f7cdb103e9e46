package org.dibao.fetcher.item;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a source lists, of whatever kind the source is.
 *
 * @param identity what stays the same when the item changes: guid, else link, else its content
 * @param fingerprint short hash of identity and content; a new one means a new or changed item
 * @param title its title; null for none
 * @param link where it leads, absolute; null for none
 * @param listedAt its time as the source gives it; null for none
 * @param content its own HTML where the source carries it; null where only a page can tell
 * @param sharesLink whether other items of the source lead to the same address, which then names none of them
 * @param defect why nothing can be made of it, in a sentence; null if nothing is wrong with it
 * @param spare the HTML that the source carries of it beside its page, for when that cannot be had; null for none
 * @param formerFingerprint the fingerprint that older versions gave it, by which it may be known; null for no other
 */
public record ListedItem(
        String identity,
        String fingerprint,
        @Nullable String title,
        @Nullable URI link,
        @Nullable Instant listedAt,
        @Nullable String content,
        boolean sharesLink,
        @Nullable String defect,
        @Nullable String spare,
        @Nullable String formerFingerprint) {

    /** One that has always had the same fingerprint. */
    public ListedItem(
            String identity,
            String fingerprint,
            @Nullable String title,
            @Nullable URI link,
            @Nullable Instant listedAt,
            @Nullable String content,
            boolean sharesLink,
            @Nullable String defect,
            @Nullable String spare) {
        this(identity, fingerprint, title, link, listedAt, content, sharesLink, defect, spare, null);
    }

    /** A row or entry that leads to a page: known by its address, changed when its title changes. */
    public static ListedItem leadingTo(URI link, String title, @Nullable Instant listedAt) {
        String identity = CanonicalAddress.of(link).toString();
        return new ListedItem(
                identity, Hashes.shortHash(identity, reflowed(title)), title, link, listedAt, null, false, null, null);
    }

    /** Something that is listed and cannot be followed; it is told of once, as long as it says the same. */
    public static ListedItem defective(String text, String html, String defect) {
        String hash = Hashes.shortHash(reflowed(text));
        return new ListedItem(hash, hash, text, null, null, html, false, defect, null);
    }

    /** Whether nothing can be made of it before its page has been fetched. */
    public boolean needsItsPage() {
        return content == null && defect == null && link != null;
    }

    /** A text without its accidents: what a source merely reflowed is not changed. */
    public static String reflowed(String text) {
        return text.replaceAll("[\\s\\u00a0\\u3000]+", " ").strip();
    }
}
