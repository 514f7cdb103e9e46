package org.dibao.fetcher.stream;

import java.util.List;
import org.dibao.contracts.DocumentFetched;
import org.dibao.events.DeadLetters;
import org.dibao.events.EventWriter;
import org.dibao.fetcher.source.Documents;

/** Documents on their topic, and those that nothing can be made of among the dead letters. */
final class DocumentTopic implements Documents {

    private final EventWriter writer;
    private final DeadLetters deadLetters;

    DocumentTopic(EventWriter writer, DeadLetters deadLetters) {
        this.writer = writer;
        this.deadLetters = deadLetters;
    }

    @Override
    public void write(List<DocumentFetched> documents) {
        writer.writeAll(documents);
    }

    @Override
    public void putAside(DocumentFetched document, String reason) {
        deadLetters.putAside(document, reason);
    }
}
