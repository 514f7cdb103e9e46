package org.dibao.console.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.IntStream;
import org.dibao.console.InventedSources;
import org.dibao.contracts.PollOutcome;
import org.dibao.contracts.SourcePolled;
import org.junit.jupiter.api.Test;

class PollHistoryTest {

    private static final Instant NOON = Instant.parse("2026-11-26T12:00:00Z");

    private final PollHistory history = new PollHistory();

    @Test
    void pollsThatEndedAlikeAreOneEntry() {
        polled(PollOutcome.NOT_MODIFIED, 0);
        polled(PollOutcome.NOT_MODIFIED, 1);
        polled(PollOutcome.FETCHED, 2);
        polled(PollOutcome.NOT_MODIFIED, 3);

        assertThat(history.of("one"))
                .extracting(PollHistory.Run::outcome, PollHistory.Run::polls, PollHistory.Run::brought)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(PollOutcome.NOT_MODIFIED, 1, 0),
                        org.assertj.core.groups.Tuple.tuple(PollOutcome.FETCHED, 1, 3),
                        org.assertj.core.groups.Tuple.tuple(PollOutcome.NOT_MODIFIED, 2, 0));
        assertThat(history.of("one").getLast().from()).isEqualTo(NOON);
        assertThat(history.of("one").getLast().to()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    void aReportThatIsWrittenAgainIsNoOtherPoll() {
        polled(PollOutcome.FETCHED, 0);
        polled(PollOutcome.FETCHED, 0);

        assertThat(history.of("one"))
                .hasSize(1)
                .allSatisfy(run -> assertThat(run.polls()).isEqualTo(1));
    }

    @Test
    void onlyTheLastAreKeptAndNothingOfASourceThatIsGone() {
        IntStream.range(0, 50).forEach(i -> polled(i % 2 == 0 ? PollOutcome.FETCHED : PollOutcome.FAILED, i));
        assertThat(history.of("one")).hasSize(12);
        assertThat(history.of("one").getFirst().outcome()).isEqualTo(PollOutcome.FAILED);

        history.changed("one", null, null);

        assertThat(history.of("one")).isEmpty();
    }

    private void polled(PollOutcome outcome, int minute) {
        SourcePolled poll = InventedSources.poll("one", outcome, NOON.plusSeconds(60L * minute), null);
        history.changed("one", null, poll);
    }
}
