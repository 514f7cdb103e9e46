package org.dibao.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dibao.contracts.Channel;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DeliveryUpdated.State;
import org.dibao.notifier.Samples;
import org.dibao.notifier.ledger.DeliveryId;
import org.dibao.notifier.ledger.Entries;
import org.dibao.notifier.ledger.LedgerPartition;
import org.junit.jupiter.api.Test;

class DeliveryQueueTest {

    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");

    private final DeliveryQueue queue = new DeliveryQueue();
    private final LedgerPartition partition = new LedgerPartition(0);
    private long ids;

    @Test
    void tenThousandWaitingForOneEndpointStandInNobodyElsesWay() {
        for (int i = 0; i < 10_000; i++) {
            add("stuck", NOW);
        }
        add("other", NOW);

        List<Due> taken = queue.poll(500, NOW);

        assertThat(taken).filteredOn(due -> due.route().lane().equals("stuck")).hasSize(2);
        assertThat(taken).filteredOn(due -> due.route().lane().equals("other")).hasSize(1);
        assertThat(queue.poll(500, NOW)).isEmpty();
    }

    @Test
    void aFreedPlaceIsTakenByTheNext() {
        add("a", NOW);
        add("a", NOW);
        add("a", NOW);
        List<Due> taken = queue.poll(10, NOW);
        assertThat(taken).hasSize(2);

        queue.left(taken.getFirst(), NOW);

        assertThat(queue.poll(10, NOW)).hasSize(1);
    }

    @Test
    void lanesTakeTurns() {
        for (int i = 0; i < 4; i++) {
            add("a", NOW);
            add("b", NOW);
        }

        assertThat(queue.poll(2, NOW)).extracting(due -> due.route().lane()).containsExactly("a", "b");
        assertThat(queue.poll(2, NOW)).extracting(due -> due.route().lane()).containsExactly("a", "b");
    }

    @Test
    void whatIsDueLaterIsTakenThen() {
        add("a", NOW.plusSeconds(5));

        assertThat(queue.poll(10, NOW.plusSeconds(4))).isEmpty();
        assertThat(queue.poll(10, NOW.plusSeconds(5))).hasSize(1);
    }

    @Test
    void aFailingEndpointIsTriedOneAtATimeUntilItSucceeds() {
        for (int i = 0; i < 6; i++) {
            add("a", NOW);
        }
        List<Due> first = queue.poll(10, NOW);
        first.forEach(due -> {
            queue.failed(due, NOW);
            queue.left(due, NOW);
        });

        List<Due> probe = queue.poll(10, NOW);
        assertThat(probe).hasSize(1);
        queue.succeeded(probe.getFirst(), NOW);
        queue.left(probe.getFirst(), NOW);

        assertThat(queue.poll(10, NOW)).hasSize(2);
    }

    @Test
    void anEndpointThatAskedForRestGetsIt() {
        add("a", NOW);
        add("a", NOW);
        add("a", NOW);
        List<Due> first = queue.poll(10, NOW);
        first.forEach(due -> {
            queue.rest(due, NOW, NOW.plus(Duration.ofMinutes(2)));
            queue.left(due, NOW);
        });

        assertThat(queue.poll(10, NOW.plusSeconds(119))).isEmpty();
        assertThat(queue.poll(10, NOW.plusSeconds(120))).hasSize(1);
    }

    @Test
    void theRestGrowsWhileItNamesNoTime() {
        add("a", NOW);
        add("a", NOW);
        Due first = queue.poll(1, NOW).getFirst();
        queue.rest(first, NOW, null);
        queue.left(first, NOW);
        assertThat(queue.poll(10, NOW.plusMillis(999))).isEmpty();

        Instant then = NOW.plusSeconds(1);
        Due second = queue.poll(10, then).getFirst();
        queue.rest(second, then, null);
        queue.left(second, then);
        add("a", then);

        assertThat(queue.poll(10, then.plusMillis(1_999))).isEmpty();
        assertThat(queue.poll(10, then.plusSeconds(2))).hasSize(1);
    }

    @Test
    void anEndpointThatAsksForAYearOfRestIsTriedAgainAllTheSame() {
        add("a", NOW);
        add("a", NOW);
        Due first = queue.poll(1, NOW).getFirst();
        queue.rest(first, NOW, NOW.plus(Duration.ofDays(365)));
        queue.left(first, NOW);

        assertThat(queue.poll(10, NOW.plusMillis(999))).isEmpty();
        assertThat(queue.poll(10, NOW.plusSeconds(1))).hasSize(1);
    }

    @Test
    void aPlaceAtAHostThatOneEndpointDoesNotTakeGoesToTheNext() {
        for (String lane : List.of("a", "a", "a", "b")) {
            add(new Route(lane, 2, "narrow", 2), NOW, NOW);
        }
        List<Due> taken = queue.poll(2, NOW);
        add(new Route("b", 2, "narrow", 2), NOW, NOW);
        assertThat(queue.poll(10, NOW)).isEmpty();

        Due resting = taken.stream()
                .filter(due -> due.route().lane().equals("a"))
                .findFirst()
                .orElseThrow();
        queue.rest(resting, NOW, NOW.plus(Duration.ofHours(1)));
        queue.left(resting, NOW);

        assertThat(queue.poll(10, NOW)).extracting(due -> due.route().lane()).containsExactly("b");
    }

    @Test
    void allEndpointsOfAHostTogetherDoNotFloodIt() {
        for (int i = 0; i < 6; i++) {
            add("a" + i, NOW);
            add("a" + i, NOW);
        }
        for (int i = 0; i < 12; i++) {
            add(new Route("other" + i, 2, "elsewhere", 10), NOW, NOW);
        }

        List<Due> taken = queue.poll(100, NOW);

        assertThat(taken).filteredOn(due -> due.route().host().equals("host")).hasSize(10);
        assertThat(taken)
                .filteredOn(due -> due.route().host().equals("elsewhere"))
                .hasSize(10);
        taken.forEach(due -> queue.left(due, NOW));
        assertThat(queue.poll(100, NOW)).hasSize(4);
    }

    @Test
    void noMoreGoInAnyMinuteThanAnEndpointTakes() {
        Route bot = new Route("bot", 8, 3, Duration.ZERO, false, "host", 10);
        for (int i = 0; i < 5; i++) {
            add(bot, NOW, NOW);
        }
        List<Due> first = queue.poll(10, NOW);
        assertThat(first).hasSize(3);
        first.forEach(due -> queue.left(due, NOW.plusSeconds(1)));

        assertThat(queue.poll(10, NOW.plusSeconds(60))).isEmpty();
        assertThat(queue.poll(10, NOW.plusSeconds(61))).hasSize(2);
    }

    @Test
    void messagesToABotKeepTheirDistance() {
        Route bot = new Route("bot", 8, 60, Duration.ofMillis(1_100), false, "host", 10);
        for (int i = 0; i < 3; i++) {
            add(bot, NOW, NOW);
        }

        queue.left(queue.poll(10, NOW).getFirst(), NOW.plusMillis(20));
        assertThat(queue.poll(10, NOW.plusMillis(1_099))).isEmpty();
        List<Due> second = queue.poll(10, NOW.plusMillis(1_100));
        assertThat(second).hasSize(1);
        queue.left(second.getFirst(), NOW.plusMillis(1_120));
        assertThat(queue.poll(10, NOW.plusMillis(2_199))).isEmpty();
        assertThat(queue.poll(10, NOW.plusMillis(2_200))).hasSize(1);
    }

    @Test
    void anEndpointThatAsksForOrderGetsOneAfterTheOtherAsTheyWereMatched() {
        Route ordered = new Route("ordered", 8, 0, Duration.ZERO, true, "host", 10);
        Due third = add(ordered, NOW.plusSeconds(3), NOW);
        Due first = add(ordered, NOW.plusSeconds(1), NOW);
        Due second = add(ordered, NOW.plusSeconds(2), NOW);

        for (Due next : List.of(first, second, third)) {
            assertThat(queue.poll(10, NOW)).containsExactly(next);
            assertThat(queue.poll(10, NOW)).isEmpty();
            queue.left(next, NOW);
        }
    }

    @Test
    void whereOrderCountsOneThatMustWaitHoldsUpThoseBehindIt() {
        Route ordered = new Route("ordered", 8, 0, Duration.ZERO, true, "host", 10);
        Due tryAgain = add(ordered, NOW, NOW.plusSeconds(300));
        add(ordered, NOW.plusSeconds(1), NOW);

        assertThat(queue.poll(10, NOW.plusSeconds(299))).isEmpty();
        assertThat(queue.poll(10, NOW.plusSeconds(300))).containsExactly(tryAgain);
    }

    @Test
    void whereOrderCountsAReminderWaitsForItsDayAndHoldsUpNobody() {
        Route ordered = new Route("ordered", 8, 0, Duration.ZERO, true, "host", 10);
        DeliveryUpdated entry = Entries.reminder(
                Samples.subscription(Channel.WEBHOOK, "https://example.org", "x"),
                "a",
                1,
                LocalDate.parse("2026-05-01"),
                NOW,
                NOW.plusSeconds(300));
        Due reminder = new Due(partition, DeliveryId.parse(entry.deliveryId()), entry, ordered, NOW.plusSeconds(300));
        queue.add(reminder, NOW);
        Due alert = add(ordered, NOW.plusSeconds(1), NOW);

        assertThat(queue.poll(10, NOW)).containsExactly(alert);
        queue.left(alert, NOW);
        assertThat(queue.poll(10, NOW.plusSeconds(300))).containsExactly(reminder);
    }

    private void add(String lane, Instant at) {
        add(new Route(lane, 2, "host", 10), NOW, at);
    }

    private Due add(Route route, Instant matched, Instant at) {
        DeliveryId id = new DeliveryId(1, ids++);
        DeliveryUpdated entry = new DeliveryUpdated(
                id.toString(), "s", "a", 1, Channel.WEBHOOK, State.PENDING, 0, 0, matched, matched, null, null);
        Due due = new Due(partition, id, entry, route, at);
        queue.add(due, NOW);
        return due;
    }
}
