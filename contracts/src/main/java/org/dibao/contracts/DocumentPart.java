package org.dibao.contracts;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands on another address and belongs to a document: a file that its page is only the cover of, or a further page
 * of its article.
 *
 * @param kind which of the two
 * @param name the file's name as the page gives it; the further page's address as text
 * @param url where it was asked for
 * @param reading what came of it
 * @param blocks its text; empty where it has none
 * @param attachments the files that a further page offers, in order; empty for a file
 * @param continuedAt where a further page says that the text goes on; null where it ends there, and for a file
 */
public record DocumentPart(
        Kind kind,
        String name,
        URI url,
        Attachment.Reading reading,
        List<Block> blocks,
        List<Attachment> attachments,
        @Nullable URI continuedAt) {

    /** What a part is. */
    public enum Kind {
        /** A file beside the text. */
        ATTACHMENT,
        /** The page after the last one. */
        NEXT_PAGE,
        /** The document's own page, which could not be had when it was listed; only ever asked for by a replay. */
        OWN_PAGE
    }

    /** A part of which there is no text. */
    public static DocumentPart without(Kind kind, String name, URI url, Attachment.Reading reading) {
        return new DocumentPart(kind, name, url, reading, List.of(), List.of(), null);
    }

    /** Whether its text is there, all or most of it. */
    public boolean hasText() {
        return !blocks.isEmpty();
    }
}
