package org.dibao.parser.stream;

import org.dibao.contracts.Announcement;
import org.dibao.contracts.DocumentFetched;
import org.dibao.contracts.Fingerprint;
import org.dibao.contracts.PartRequested;
import org.dibao.contracts.Topic;
import org.dibao.events.Received;
import org.dibao.parser.duplicate.Claim;

/** What came of reading one record of a batch. */
sealed interface ReadDocument {

    /** The record that was read. */
    Received record();

    /** An announcement stands in it. */
    record Carrier(Received record, DocumentFetched document, Announcement announcement, Fingerprint fingerprint)
            implements ReadDocument {

        /** Whether it was published only when its last part was answered. */
        boolean wasHeld() {
            return record.topic().equals(Topic.PART_FETCHED.topicName());
        }

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
     * An announcement stands in it, and more of it elsewhere.
     *
     * @param asItIs what is published if the rest cannot be asked for
     * @param request what is asked for next
     */
    record Incomplete(Carrier asItIs, PartRequested request) implements ReadDocument {

        @Override
        public Received record() {
            return asItIs.record();
        }
    }

    /**
     * Nothing can be made of it.
     *
     * @param reason why
     */
    record Hopeless(Received record, Throwable reason) implements ReadDocument {}
}
