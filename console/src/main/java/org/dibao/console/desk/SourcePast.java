package org.dibao.console.desk;

import java.util.List;
import org.dibao.console.gazette.Sighting;
import org.dibao.console.gazette.SourceSightings;
import org.springframework.stereotype.Component;

/** What a source did: its polls as far as they are remembered, and the documents that it led to. */
@Component
final class SourcePast {

    private final PollHistory history;
    private final SourceSightings sightings;

    SourcePast(PollHistory history, SourceSightings sightings) {
        this.history = history;
        this.sightings = sightings;
    }

    /** The latest polls first, alike ones as one. */
    List<PollHistory.Run> polls(String sourceId) {
        return history.of(sourceId);
    }

    /** The documents that were fetched last, the latest first. */
    List<Sighting> newest(String sourceId) {
        return sightings.newest(sourceId);
    }

    /** How many documents that carry an announcement it has led to, altogether. */
    int count(String sourceId) {
        return sightings.count(sourceId);
    }
}
