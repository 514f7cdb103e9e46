package org.dibao.parser.stream;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.DocumentFetched;
import org.dibao.contracts.DocumentPart;
import org.dibao.contracts.PartFetched;
import org.dibao.contracts.PartRequested;
import org.dibao.contracts.Topic;
import org.dibao.events.Received;
import org.dibao.events.UnreadableRecordException;
import org.dibao.parser.AnnouncementReader;
import org.dibao.parser.Understanding;
import org.dibao.parser.duplicate.Fingerprints;
import org.dibao.parser.page.RawPage;
import org.dibao.parser.part.Wanted;
import org.dibao.parser.stream.ReadDocument.Carrier;
import org.dibao.parser.stream.ReadDocument.Hopeless;
import org.dibao.parser.stream.ReadDocument.Incomplete;
import org.dibao.parser.structure.SourceKnowledge;

/**
 * Reads the documents of a batch, each for itself, on all processors. Nothing that a document says can keep the others
 * from being read.
 */
final class DocumentReader implements AutoCloseable {

    /** Characters between the text and the longest that is published: names of files, which become headings. */
    private static final int MARGIN = 2_000;

    /** Bytes of the largest document that is held: it travels with its parts, in one record. Covers have some 50 KB. */
    private static final int LARGEST_HELD = 2 << 20;

    private final AnnouncementReader reader;
    private final Fingerprints fingerprints;
    private final int longestText;
    private final InstantSource clock;
    private final ExecutorService readers = Executors.newFixedThreadPool(
            Runtime.getRuntime().availableProcessors(),
            Thread.ofPlatform().daemon().name("document-reader-", 0).factory());

    DocumentReader(AnnouncementReader reader, Fingerprints fingerprints, int longestText, InstantSource clock) {
        this.reader = reader;
        this.fingerprints = fingerprints;
        this.longestText = longestText;
        this.clock = clock;
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
            return record.topic().equals(Topic.PART_FETCHED.topicName())
                    ? withPart(record, record.as(PartFetched.class))
                    : read(record, record.as(DocumentFetched.class), List.of(), clock.instant());
            // A page that is nested too deep for the stack is as hopeless as one that breaks the reader.
        } catch (RuntimeException | StackOverflowError e) {
            return new Hopeless(record, e);
        }
    }

    private ReadDocument withPart(Received record, PartFetched fetched) {
        PartRequested asked = fetched.request();
        int said = understand(asked.document(), asked.parts()) instanceof Understanding.Understood understood
                ? understood.announcement().text().length()
                : 0;
        List<DocumentPart> parts = new ArrayList<>(asked.parts());
        parts.add(reader.read(fetched, longestText - MARGIN - said));
        return read(record, asked.document(), parts, asked.heldSince());
    }

    private ReadDocument read(Received record, DocumentFetched document, List<DocumentPart> parts, Instant heldSince) {
        return switch (understand(document, parts)) {
            case Understanding.NoAnnouncement nothing ->
                new Hopeless(record, new UnreadableRecordException(nothing.reason()));
            case Understanding.Understood understood -> {
                ReadDocument whole = carrier(record, document, understood.announcement());
                Wanted wanted = understood.wanted();
                yield whole instanceof Carrier carrier && wanted != null && document.body().length <= LARGEST_HELD
                        ? new Incomplete(carrier, asking(document, parts, wanted, heldSince))
                        : whole;
            }
        };
    }

    private static PartRequested asking(
            DocumentFetched document, List<DocumentPart> parts, Wanted wanted, Instant heldSince) {
        return new PartRequested(document, List.copyOf(parts), wanted.kind(), wanted.name(), wanted.url(), heldSince);
    }

    /** What a document announces on its own page, or why nothing. */
    Understanding understand(DocumentFetched document) {
        return understand(document, List.of());
    }

    private Understanding understand(DocumentFetched document, List<DocumentPart> parts) {
        RawPage page = new RawPage(
                document.body(),
                document.contentType(),
                document.url(),
                document.listedTitle(),
                document.listedAt(),
                document.feedContent(),
                document.truncated(),
                document.fetchedAt());
        SourceKnowledge knowledge = new SourceKnowledge(document.official(), document.issuer(), document.region());
        return reader.read(page, knowledge, parts);
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
