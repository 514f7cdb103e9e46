package org.dibao.fetcher.stream;

import java.util.List;
import org.dibao.contracts.DocumentFetched;
import org.dibao.contracts.Event;
import org.dibao.events.DeadLetters;
import org.dibao.events.EventWriter;
import org.dibao.events.UnwritableRecordException;
import org.dibao.fetcher.source.Documents;

/** Documents on their topic, and what nothing can be made of among the dead letters. */
final class DocumentTopic implements Documents {

    private final EventWriter writer;
    private final DeadLetters deadLetters;

    DocumentTopic(EventWriter writer, DeadLetters deadLetters) {
        this.writer = writer;
        this.deadLetters = deadLetters;
    }

    @Override
    public void write(List<DocumentFetched> documents) {
        try {
            writer.writeAll(documents);
        } catch (UnwritableRecordException e) {
            // Written again, the others are the same documents.
            documents.forEach(this::writeAlone);
        }
    }

    private void writeAlone(DocumentFetched document) {
        try {
            writer.writeAll(List.of(document));
        } catch (UnwritableRecordException e) {
            putAside(withoutBody(document), e.getMessage() + " It is put aside without its body; look at its page.");
        }
    }

    private static DocumentFetched withoutBody(DocumentFetched document) {
        return new DocumentFetched(
                document.documentId(),
                document.url(),
                document.sourceId(),
                document.sourceName(),
                document.fetchedAt(),
                document.contentType(),
                document.bodyHash(),
                document.listedTitle(),
                document.listedAt(),
                document.feedContent(),
                true,
                document.official(),
                document.issuer(),
                document.region(),
                new byte[0]);
    }

    @Override
    public void putAside(Event event, String reason) {
        deadLetters.putAside(event, reason);
    }
}
