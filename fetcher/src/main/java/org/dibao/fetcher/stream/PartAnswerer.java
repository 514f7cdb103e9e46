package org.dibao.fetcher.stream;

import java.util.List;
import java.util.stream.Gatherers;
import org.dibao.contracts.Attachment.Reading;
import org.dibao.contracts.DocumentPart.Kind;
import org.dibao.contracts.Event;
import org.dibao.contracts.PartFetched;
import org.dibao.contracts.PartRequested;
import org.dibao.contracts.SourceDefined;
import org.dibao.events.DeadLetters;
import org.dibao.events.EventWriter;
import org.dibao.events.Received;
import org.dibao.events.UnreadableRecordException;
import org.dibao.events.UnwritableRecordException;
import org.dibao.fetcher.part.PartFetch;
import org.dibao.tables.Table;
import org.springframework.messaging.Message;

/**
 * Answers the requests of one batch side by side. Each answer is safe before the batch is committed; one that was given
 * twice after a crash asks the site once more and harms nothing else.
 */
public final class PartAnswerer {

    /** As {@code max.poll.records} in fetcher.yml. */
    private static final int AT_ONCE = 16;

    private final PartFetch parts;
    private final Table<SourceDefined, SourceDefined> sources;
    private final EventWriter writer;
    private final DeadLetters deadLetters;

    PartAnswerer(
            PartFetch parts, Table<SourceDefined, SourceDefined> sources, EventWriter writer, DeadLetters deadLetters) {
        this.parts = parts;
        this.sources = sources;
        this.writer = writer;
        this.deadLetters = deadLetters;
    }

    /** Answers each on {@code part.fetched.v1}; what must wait for its host goes to the end of the queue. */
    public void answer(Message<List<byte[]>> batch) {
        Received.of(batch).stream()
                .gather(Gatherers.mapConcurrent(AT_ONCE, this::answered))
                .forEach(record -> {});
    }

    private Received answered(Received record) {
        try {
            PartRequested request = record.as(PartRequested.class);
            write(request, parts.fetch(request, isRendered(request)));
        } catch (UnreadableRecordException | UnwritableRecordException e) {
            deadLetters.bury(record, e);
        }
        return record;
    }

    private void write(PartRequested request, Event answer) {
        if (request.kind() == Kind.OWN_PAGE && answer instanceof PartFetched failed) {
            deadLetters.putAside(
                    request,
                    "The page " + request.url() + " could not be fetched this time either. " + failed.reason()
                            + " A replay fetches it again.");
            return;
        }
        try {
            writer.writeAll(List.of(answer));
        } catch (UnwritableRecordException e) {
            if (!(answer instanceof PartFetched fetched)) {
                throw e;
            }
            writer.writeAll(List.of(PartFetched.failed(
                    request, Reading.TOO_LARGE, String.valueOf(e.getMessage()), fetched.fetchedAt())));
        }
    }

    private boolean isRendered(PartRequested request) {
        return sources.get(request.document().sourceId())
                .map(SourceDefined::rendered)
                .orElse(false);
    }
}
