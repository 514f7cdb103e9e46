package org.dibao.fetcher;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.dibao.contracts.ListGap;
import org.dibao.contracts.PollOutcome;
import org.dibao.contracts.SourcePolled;
import org.dibao.contracts.WaitingItem;
import org.dibao.events.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A report as a test needs it: of a poll at the epoch that brought nothing, but for what the test says otherwise. */
public final class PolledSample {

    private final ObjectNode written;

    private PolledSample(ObjectNode written) {
        this.written = written;
    }

    /** A report about a source. */
    public static PolledSample of(String sourceId) {
        ObjectNode written = Json.mapper().createObjectNode();
        written.put("sourceId", sourceId);
        written.put("status", 200);
        written.put("nextPollReason", "");
        return new PolledSample(written).at(Instant.EPOCH).next(Instant.EPOCH).with("outcome", PollOutcome.NOTHING_NEW);
    }

    /** The same report again. */
    public static PolledSample like(SourcePolled report) {
        return new PolledSample((ObjectNode) Json.mapper().readTree(Json.write(report)));
    }

    public PolledSample at(Instant polledAt) {
        return with("polledAt", polledAt);
    }

    public PolledSample next(Instant nextPollAt) {
        return with("nextPollAt", nextPollAt);
    }

    /** Why the next poll is when it is. */
    public PolledSample because(String nextPollReason) {
        return with("nextPollReason", nextPollReason);
    }

    public PolledSample etag(String etag) {
        return with("etag", etag);
    }

    /** What was listed and is known, as so many fingerprints. */
    public PolledSample items(List<String> items) {
        return with("items", items).with("itemsListed", items.size());
    }

    public PolledSample failedItems(List<String> failedItems) {
        return with("failedItems", failedItems);
    }

    /** How many documents it brought. */
    public PolledSample brought(int documents) {
        return with("itemsNew", documents)
                .with("outcome", documents > 0 ? PollOutcome.FETCHED : PollOutcome.NOTHING_NEW);
    }

    /** When the source brought something new, the last time first. */
    public PolledSample newAt(List<Instant> newAt) {
        return with("newAt", newAt).with("lastNewAt", newAt.getFirst());
    }

    /** When it last brought something new; null for never. */
    public PolledSample lastNewAt(@Nullable Instant lastNewAt) {
        return with("lastNewAt", lastNewAt);
    }

    public PolledSample hub(URI hub, URI topic) {
        return with("hub", hub).with("hubTopic", topic);
    }

    public PolledSample gap(@Nullable ListGap gap) {
        return with("gap", gap);
    }

    public PolledSample waiting(List<WaitingItem> waiting) {
        return with("waiting", waiting);
    }

    /** The report; what nobody set is as in one that does not say. */
    public SourcePolled report() {
        return Json.read(Json.write(written), SourcePolled.class);
    }

    private PolledSample with(String component, @Nullable Object value) {
        written.set(component, Json.mapper().valueToTree(value));
        return this;
    }
}
