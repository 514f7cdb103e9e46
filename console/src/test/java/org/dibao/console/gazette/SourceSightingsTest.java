package org.dibao.console.gazette;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.stream.IntStream;
import org.dibao.contracts.Standing;
import org.junit.jupiter.api.Test;

class SourceSightingsTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final SourceSightings sightings = new SourceSightings();

    @Test
    void theLatestTenOfASourceAreKeptAndAllAreCounted() {
        IntStream.range(0, 25).forEach(i -> sightings.changed("d" + i, null, sighting("d" + i, "a", i)));
        sightings.changed("other", null, sighting("other", "b", 99));

        assertThat(sightings.newest("a"))
                .extracting(Sighting::documentId)
                .startsWith("d24", "d23")
                .endsWith("d15")
                .hasSize(10);
        assertThat(sightings.count("a")).isEqualTo(25);
        assertThat(sightings.newest("nobody")).isEmpty();
    }

    @Test
    void aDocumentThatGoesOrChangesIsNotListedTwice() {
        Sighting first = sighting("d", "a", 1);
        Sighting again = sighting("d", "a", 2);
        sightings.changed("d", null, first);
        sightings.changed("d", first, again);
        assertThat(sightings.newest("a")).containsExactly(again);
        assertThat(sightings.count("a")).isEqualTo(1);

        sightings.changed("d", again, null);
        assertThat(sightings.newest("a")).isEmpty();
        assertThat(sightings.count("a")).isZero();
    }

    private static Sighting sighting(String documentId, String sourceId, int minute) {
        return new Sighting(
                documentId,
                "announcement",
                URI.create("https://example.org/" + documentId),
                sourceId,
                "示例",
                NOON.plusSeconds(60L * minute),
                null,
                "标题",
                Standing.REPOST,
                null,
                false);
    }
}
