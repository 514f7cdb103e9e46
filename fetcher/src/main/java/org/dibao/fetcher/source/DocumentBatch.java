package org.dibao.fetcher.source;

import java.util.ArrayList;
import java.util.List;
import org.dibao.contracts.DocumentFetched;

/** Gathers documents and writes them a few at a time, so that a poll with many large pages stays small in memory. */
final class DocumentBatch {

    private static final int MOST_DOCUMENTS = 50;
    private static final int MOST_BYTES = 8 * 1024 * 1024;

    private final Documents documents;
    private final List<DocumentFetched> waiting = new ArrayList<>();
    private int bytes;
    private int written;

    DocumentBatch(Documents documents) {
        this.documents = documents;
    }

    void add(DocumentFetched document) {
        waiting.add(document);
        bytes += document.body().length;
        if (waiting.size() >= MOST_DOCUMENTS || bytes >= MOST_BYTES) {
            flush();
        }
    }

    /** Writes what is still waiting; all that was added is safe when this returns. */
    void flush() {
        if (!waiting.isEmpty()) {
            documents.write(List.copyOf(waiting));
            written += waiting.size();
            waiting.clear();
            bytes = 0;
        }
    }

    /** How many documents were written. */
    int written() {
        return written;
    }
}
