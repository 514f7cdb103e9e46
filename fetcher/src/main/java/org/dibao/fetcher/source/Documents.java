package org.dibao.fetcher.source;

import java.util.List;
import org.dibao.contracts.DocumentFetched;
import org.dibao.contracts.Event;

/** Where documents go. */
public interface Documents {

    /** Writes documents; they are safe when this returns. What it throws ends the poll, which is then as if it had not been. */
    void write(List<DocumentFetched> documents);

    /**
     * Puts something aside for somebody to look at and perhaps to replay; it is safe there when this returns.
     *
     * @param event a document that nothing can be made of, or a request for the page of one that could not be had
     * @param reason why, in a sentence
     */
    void putAside(Event event, String reason);
}
