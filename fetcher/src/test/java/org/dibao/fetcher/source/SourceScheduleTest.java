package org.dibao.fetcher.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourceKind;
import org.dibao.contracts.SourcePolled;
import org.dibao.fetcher.DefinedSample;
import org.dibao.fetcher.PolledSample;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SourceScheduleTest {

    private static final Instant NOW = Instant.parse("2024-01-01T12:00:00Z");
    private static final Instant EARLIER = NOW.minusSeconds(60);
    private static final Instant LATER = NOW.plusSeconds(60);
    private static final Instant LONG_AGO = NOW.minusSeconds(100_000);

    private final Map<String, Instant> pushes = new HashMap<>();
    private final Map<String, SourcePolled> polls = new HashMap<>();

    @Test
    void aSourceThatWasNeverPolledIsDue() {
        assertThat(due(source("new", false, null, LONG_AGO))).containsExactly("new");
    }

    @Test
    void aSourceIsDueWhenItsReportSaysSo() {
        polled("waiting", EARLIER, LATER);
        polled("due", EARLIER, NOW);

        assertThat(due(source("waiting", false, null, LONG_AGO), source("due", false, null, LONG_AGO)))
                .containsExactly("due");
    }

    @Test
    void aSourceThatSomebodyPolledMeanwhileIsNotDueAnyMore() {
        polled("shared", EARLIER, LATER);
        SourceDefined source = source("shared", false, null, LONG_AGO);

        assertThat(SourceSchedule.isDue(source, null, null, NOW)).isTrue();
        assertThat(SourceSchedule.isDue(source, polls.get("shared"), null, NOW)).isFalse();
    }

    @Test
    void aPausedSourceRestsEvenWhenItIsOverdueOrNew() {
        polled("overdue", LONG_AGO, EARLIER);

        assertThat(due(source("overdue", true, NOW, NOW), source("new", true, null, LONG_AGO)))
                .isEmpty();
    }

    @Test
    void fetchNowCountsOnceAndNotBeforeItsTime() {
        polled("asked", EARLIER, LATER);

        assertThat(due(source("asked", false, NOW, LONG_AGO))).containsExactly("asked");
        assertThat(due(source("asked", false, EARLIER, LONG_AGO))).isEmpty();
        assertThat(due(source("asked", false, LATER, LONG_AGO))).isEmpty();
    }

    @Test
    void aRedefinedSourceIsDueAtOnce() {
        polled("changed", EARLIER, LATER);

        assertThat(due(source("changed", false, null, EARLIER.plusSeconds(1)))).containsExactly("changed");
    }

    @Test
    void whoWaitsAtTheDeskComesFirstAndThenTheLongestOverdue() {
        polled("late", LONG_AGO, EARLIER);
        polled("later", LONG_AGO, EARLIER.plusSeconds(30));
        polled("asked", EARLIER, LATER);

        assertThat(due(
                        source("later", false, null, LONG_AGO.minusSeconds(1)),
                        source("late", false, null, LONG_AGO.minusSeconds(1)),
                        source("asked", false, NOW, LONG_AGO)))
                .containsExactly("asked", "late", "later");
    }

    @Test
    void aPushMakesASourceDueOnce() {
        polled("pushed", EARLIER, LATER);
        SourceDefined source = source("pushed", false, null, LONG_AGO);

        pushes.put("pushed", EARLIER.minusSeconds(1));
        assertThat(due(source)).isEmpty();
        pushes.put("pushed", EARLIER.plusSeconds(1));
        assertThat(due(source)).containsExactly("pushed");
    }

    private List<String> due(SourceDefined... sources) {
        return SourceSchedule.due(List.of(sources), polls::get, pushes::get, NOW).stream()
                .map(due -> due.source().sourceId())
                .toList();
    }

    private void polled(String id, Instant at, Instant next) {
        polls.put(id, PolledSample.of(id).at(at).next(next).report());
    }

    private static SourceDefined source(String id, boolean paused, @Nullable Instant pollAt, Instant definedAt) {
        return DefinedSample.of(id, URI.create("http://x.example/"), SourceKind.FEED)
                .paused(paused)
                .pollAt(pollAt)
                .definedAt(definedAt)
                .source();
    }
}
