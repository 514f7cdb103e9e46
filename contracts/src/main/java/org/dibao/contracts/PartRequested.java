package org.dibao.contracts;

import java.net.URI;
import java.time.Instant;
import java.util.List;

/**
 * A document is not whole without another page or file, and its announcement is held until that is answered. The request
 * carries the document and the parts that were read before, so that whoever reads the answer needs no memory of the
 * question. Written by the parser, answered by a fetcher.
 *
 * <p>An item whose page was given up is such a request among the fetcher's dead letters, with a document that has no body
 * yet: replayed, it is answered with the document.
 *
 * @param document the document as it came
 * @param parts what was read of its parts so far, in order
 * @param kind what is wanted
 * @param name the file's name, as the page gives it; the further page's address as text
 * @param url where it is wanted from
 * @param heldSince when the first part was asked for
 */
public record PartRequested(
        DocumentFetched document,
        List<DocumentPart> parts,
        DocumentPart.Kind kind,
        String name,
        URI url,
        Instant heldSince)
        implements Event {

    /**
     * Asks for the page of a document that has no body yet.
     *
     * @param url the page, as it was listed
     */
    public static PartRequested ofOwnPage(DocumentFetched document, URI url) {
        return new PartRequested(
                document, List.of(), DocumentPart.Kind.OWN_PAGE, url.toString(), url, document.fetchedAt());
    }

    @Override
    public String key() {
        return document.key();
    }
}
