package org.dibao.parser.stream;

import org.dibao.contracts.Announcement;
import org.dibao.contracts.DocumentFetched;
import org.dibao.contracts.Fingerprint;
import org.dibao.events.Received;
import org.dibao.parser.duplicate.Claim;

/** What came of reading one record of a batch. */
sealed interface ReadDocument {

    /** The record that was read. */
    Received record();

    /** An announcement stands in it. */
    record Carrier(Received record, DocumentFetched document, Announcement announcement, Fingerprint fingerprint)
            implements ReadDocument {

        Claim claim() {
            return new Claim(
                    document.documentId(),
                    document.url(),
                    document.fetchedAt(),
                    announcement.standing(),
                    announcement.truncated(),
                    fingerprint,
                    announcement.references());
        }
    }

    /**
     * Nothing can be made of it.
     *
     * @param reason why
     */
    record Hopeless(Received record, Throwable reason) implements ReadDocument {}
}
