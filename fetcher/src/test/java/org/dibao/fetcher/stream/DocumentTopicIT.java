package org.dibao.fetcher.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.dibao.contracts.DocumentFetched;
import org.dibao.events.DeadLetters;
import org.dibao.events.EventWriter;
import org.junit.jupiter.api.Test;

class DocumentTopicIT {

    private final String name = "s" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void aDocumentThatIsTooLargeIsPutAsideAndTheOthersAreWritten() {
        try (Desk desk = new Desk()) {
            DocumentTopic topic = new DocumentTopic(desk.writer, new DeadLetters(desk.writer, "fetcher"));

            topic.write(List.of(
                    document("first", 1), document("large", EventWriter.MAX_RECORD_BYTES + 1), document("last", 1)));

            desk.awaitDeadLetter(address("large").toString());
            assertThat(desk.awaitDocuments(name, 2))
                    .extracting(DocumentFetched::url)
                    .contains(address("first"), address("last"))
                    .doesNotContain(address("large"));
        }
    }

    private URI address(String page) {
        return URI.create("http://" + name + ".example/" + page);
    }

    private DocumentFetched document(String page, int bytes) {
        return new DocumentFetched(
                page,
                address(page),
                name,
                "Test",
                Instant.now(),
                "text/html",
                "00",
                null,
                null,
                false,
                false,
                false,
                null,
                null,
                new byte[bytes]);
    }
}
