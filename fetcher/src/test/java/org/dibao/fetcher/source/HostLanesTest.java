package org.dibao.fetcher.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourceKind;
import org.dibao.fetcher.DefinedSample;
import org.dibao.fetcher.source.SourceSchedule.Due;
import org.junit.jupiter.api.Test;

class HostLanesTest {

    private final HostLanes lanes = new HostLanes(2);

    @Test
    void aHostWithManySourcesDoesNotKeepThePlacesFromOthers() {
        lanes.fill(due("a1", "a2", "a3", "a4", "b1"));

        assertThat(take(10)).containsExactly("a1", "b1", "a2");
        assertThat(lanes.waiting()).isEqualTo(2);
        assertThat(take(10)).isEmpty();
    }

    @Test
    void aLaneGoesOnWhenOneOfItsSourcesIsDone() {
        lanes.fill(due("a1", "a2", "a3"));
        List<SourceDefined> first = lanes.take(10);

        lanes.done(first.getFirst());

        assertThat(take(10)).containsExactly("a3");
    }

    @Test
    void nothingIsTakenThatIsUnderWay() {
        lanes.fill(due("a1"));
        List<SourceDefined> first = lanes.take(10);

        lanes.fill(due("a1", "b1"));
        assertThat(take(10)).containsExactly("b1");

        lanes.done(first.getFirst());
        lanes.fill(due("a1"));
        assertThat(take(10)).containsExactly("a1");
    }

    @Test
    void whatAPersonWaitsForGoesAheadEvenOnAFullLane() {
        lanes.fill(due("a1", "a2", "a3"));
        take(10);

        lanes.fill(List.of(new Due(source("a3"), Instant.MIN, false), new Due(source("a4"), Instant.MIN, true)));

        assertThat(take(10)).containsExactly("a4");
    }

    @Test
    void noMoreIsTakenThanThereAreFreePlaces() {
        lanes.fill(due("a1", "b1", "c1"));

        assertThat(take(2)).containsExactly("a1", "b1");
        assertThat(take(2)).containsExactly("c1");
    }

    private List<String> take(int most) {
        return lanes.take(most).stream().map(SourceDefined::sourceId).toList();
    }

    private static List<Due> due(String... ids) {
        return Arrays.stream(ids)
                .map(id -> new Due(source(id), Instant.EPOCH, false))
                .toList();
    }

    /** A source whose host is the first letter of its id. */
    private static SourceDefined source(String id) {
        return DefinedSample.of(id, URI.create("http://" + id.charAt(0) + ".example/" + id), SourceKind.FEED)
                .source();
    }
}
