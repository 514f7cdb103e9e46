package org.dibao.notifier.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dibao.contracts.AmendmentFound;
import org.dibao.notifier.Samples;
import org.dibao.notifier.lab.TravelClock;
import org.junit.jupiter.api.Test;

class KeptAmendmentsTest {

    private final TravelClock clock = new TravelClock();
    private final KeptAmendments kept = new KeptAmendments(clock);
    private final Map<String, AmendmentFound> amendments = new HashMap<>();

    @Test
    void anAmendmentIsKeptAsLongAsItsTopicKeepsIt() {
        kept.take(0, List.of(amendment("y")));
        clock.forwardTo(Instant.now().plus(Duration.ofDays(34)));
        kept.keep(0, List.of());
        assertThat(kept.of(0, "x")).containsExactly(amendment("y"));

        clock.forwardTo(Instant.now().plus(Duration.ofDays(36)));
        kept.keep(0, List.of());

        assertThat(kept.of(0, "x")).isEmpty();
    }

    @Test
    void nothingIsKeptForPartitionsThatAreNotOwned() {
        kept.keep(0, List.of(amendment("y")));
        assertThat(kept.of(0, "x")).isEmpty();

        kept.take(0, List.of(amendment("y")));
        kept.leave(List.of(0));
        kept.keep(0, List.of(amendment("z")));

        assertThat(kept.of(0, "x")).isEmpty();
    }

    private AmendmentFound amendment(String id) {
        return amendments.computeIfAbsent(id, each -> new AmendmentFound("x", Samples.published(each, "更正"), false));
    }
}
