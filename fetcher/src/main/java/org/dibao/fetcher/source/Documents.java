package org.dibao.fetcher.source;

import java.util.List;
import org.dibao.contracts.DocumentFetched;

/** Where documents go. */
public interface Documents {

    /** Writes documents; they are safe when this returns. What it throws ends the poll, which is then as if it had not been. */
    void write(List<DocumentFetched> documents);

    /**
     * Puts a document aside for somebody to look at; it is safe there when this returns.
     *
     * @param reason why nothing can be made of it, in a sentence
     */
    void putAside(DocumentFetched document, String reason);
}
