package org.dibao.parser.stream;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.DocumentFetched;
import org.dibao.events.Received;
import org.dibao.events.UnreadableRecordException;
import org.dibao.parser.Understanding;
import org.dibao.parser.duplicate.Fingerprints;
import org.dibao.parser.page.RawPage;
import org.dibao.parser.stream.ReadDocument.Carrier;
import org.dibao.parser.stream.ReadDocument.Hopeless;
import org.dibao.parser.structure.SourceKnowledge;

/**
 * Reads the documents of a batch, each for itself, on all processors. Nothing that a document says can keep the others
 * from being read.
 */
final class DocumentReader implements AutoCloseable {

    private final BiFunction<RawPage, SourceKnowledge, Understanding> reader;
    private final Fingerprints fingerprints;
    private final int longestText;
    private final ExecutorService readers = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("document-reader-", 0).factory());

    DocumentReader(
            BiFunction<RawPage, SourceKnowledge, Understanding> reader, Fingerprints fingerprints, int longestText) {
        this.reader = reader;
        this.fingerprints = fingerprints;
        this.longestText = longestText;
    }

    /** What came of each, in order. */
    List<ReadDocument> read(List<Received> records) {
        List<Future<ReadDocument>> reading = records.stream()
                .map(record -> readers.submit(() -> read(record)))
                .toList();
        List<ReadDocument> read = new ArrayList<>(records.size());
        for (Future<ReadDocument> one : reading) {
            read.add(await(one));
        }
        return read;
    }

    @Override
    public void close() {
        readers.shutdownNow();
    }

    private ReadDocument read(Received record) {
        try {
            DocumentFetched document = record.as(DocumentFetched.class);
            return switch (understand(document)) {
                case Understanding.NoAnnouncement nothing ->
                    new Hopeless(record, new UnreadableRecordException(nothing.reason()));
                case Understanding.Understood understood -> carrier(record, document, understood.announcement());
            };
            // A page that is nested too deep for the stack is as hopeless as one that breaks the reader.
        } catch (RuntimeException | StackOverflowError e) {
            return new Hopeless(record, e);
        }
    }

    /** What a document announces, or why nothing. */
    Understanding understand(DocumentFetched document) {
        RawPage page = new RawPage(
                document.body(),
                document.contentType(),
                document.url(),
                document.listedTitle(),
                document.listedAt(),
                document.feedContent(),
                document.truncated(),
                document.fetchedAt());
        return reader.apply(page, new SourceKnowledge(document.official(), document.issuer(), document.region()));
    }

    private ReadDocument carrier(Received record, DocumentFetched document, Announcement announcement) {
        int length = announcement.text().length();
        if (length > longestText) {
            return new Hopeless(
                    record,
                    new UnreadableRecordException("The text of " + document.url() + " has " + length
                            + " characters, more than the " + longestText + " of dibao.parser.longest-text;"
                            + " no announcement is that long, so it is looked at by a person first."));
        }
        return new Carrier(record, document, announcement, fingerprints.of(announcement));
    }

    private static ReadDocument await(Future<ReadDocument> reading) {
        try {
            return reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while reading documents; the service is stopping.", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Reading a document failed: " + e.getCause(), e.getCause());
        }
    }
}
