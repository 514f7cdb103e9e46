package org.dibao.fetcher.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.dibao.contracts.FailedItem;
import org.dibao.contracts.SourceFault;
import org.dibao.contracts.SourceNote;
import org.dibao.contracts.SourcePolled;
import org.dibao.contracts.WaitingItem;
import org.dibao.fetcher.PolledSample;
import org.dibao.fetcher.item.ListedItem;
import org.dibao.fetcher.source.ItemFollower.Followed;
import org.junit.jupiter.api.Test;

class HarvestTest {

    @Test
    void aReorderedListHoldsNothingNew() {
        Harvest first = new Harvest(items("a", "b", "c"), null);

        assertThat(new Harvest(items("c", "a", "b"), polled(first.known(), List.of())).toFollow())
                .isEmpty();
    }

    @Test
    void anItemTheSourceMerelyReflowedIsNotReportedAgain() {
        URI link = URI.create("http://x.example/1");
        ListedItem before = ListedItem.leadingTo(link, "关于  检查\n的 通告", null);
        ListedItem after = ListedItem.leadingTo(link, " 关于 检查 的\u3000通告 ", Instant.now());

        assertThat(after.fingerprint()).isEqualTo(before.fingerprint());
    }

    @Test
    void aChangedTitleIsFollowedAgain() {
        URI link = URI.create("http://x.example/1");
        Harvest first = new Harvest(List.of(ListedItem.leadingTo(link, "通告", null)), null);
        List<ListedItem> corrected = List.of(ListedItem.leadingTo(link, "通告（更正）", null));

        assertThat(new Harvest(corrected, polled(first.known(), List.of())).toFollow())
                .isEqualTo(corrected);
    }

    @Test
    void anItemThatLeavesTheListAndReturnsIsNotFollowedAgain() {
        Harvest whole = new Harvest(items("a", "b", "c"), null);
        Harvest flickering = new Harvest(items("a"), polled(whole.known(), List.of()));

        assertThat(new Harvest(items("a", "b", "c"), polled(flickering.known(), List.of())).toFollow())
                .isEmpty();
    }

    @Test
    void whatIsRememberedDoesNotGrowForEver() {
        List<String> known = List.of();
        for (int i = 0; i < 200; i++) {
            known = new Harvest(items("a" + i, "b" + i), polled(known, List.of())).known();
        }

        assertThat(known).hasSize(24);
    }

    @Test
    void anItemThatFailedIsStillToBeFollowedUntilItIsGivenUp() {
        List<ListedItem> items = items("a", "b");
        SourcePolled last = null;
        for (int tries = 1; tries <= FailedItem.MOST_TRIES; tries++) {
            Harvest harvest = new Harvest(items, last);
            assertThat(harvest.toFollow()).as("before try %d", tries).contains(items.get(1));
            harvest.failed(new Followed.Failed(
                    items.get(1), SourceNote.of(SourceFault.ITEM_ANSWERS_STATUS, 500), "500", false));
            assertThat(harvest.failures().getFirst().tries()).isEqualTo(tries);
            last = polled(
                    harvest.known(),
                    harvest.failures().stream().map(FailedItem::toString).toList());
        }

        assertThat(new Harvest(items, last).toFollow()).isEmpty();
    }

    @Test
    void anItemThatRobotsTxtClosesIsNotAskedForAgain() {
        List<ListedItem> items = items("a");
        Harvest harvest = new Harvest(items, null);
        harvest.failed(new Followed.Failed(
                items.getFirst(), SourceNote.of(SourceFault.CLOSED_BY_ROBOTS, "example.org", "/"), "closed", true));

        assertThat(harvest.left()).isZero();
        assertThat(new Harvest(items, polled(harvest.known(), List.of())).toFollow())
                .isEmpty();
    }

    @Test
    void whatDidNotFitIntoThePollIsLeftForTheNext() {
        List<ListedItem> items = items("a", "b");
        Harvest harvest = new Harvest(items, null);
        harvest.postponed(items.get(1), Duration.ZERO);

        assertThat(harvest.left()).isEqualTo(1);
        assertThat(new Harvest(items, polled(harvest.known(), List.of())).toFollow())
                .containsExactly(items.get(1));
    }

    @Test
    void sinceWhenTheSiteOfAnItemAsksForTimeIsRememberedWhateverComesBetween() {
        Instant start = Instant.parse("2024-01-01T00:00:00Z");
        List<ListedItem> items = items("a");
        ListedItem item = items.getFirst();
        Harvest first = new Harvest(items, null);
        assertThat(first.putOffSince(item, start)).isEqualTo(start);
        first.putOff(item, Duration.ofMinutes(5), start);
        Harvest second = new Harvest(items, waited(first));
        second.postponed(item, Duration.ZERO);

        Harvest third = new Harvest(List.of(), waited(second));

        assertThat(third.putOffSince(item, start.plus(Duration.ofDays(6)))).isEqualTo(start);
    }

    @Test
    void anItemIsNotDueBeforeItsSiteMayBeAskedForItAgain() {
        Instant start = Instant.parse("2024-01-01T00:00:00Z");
        List<ListedItem> items = items("a", "b");
        Harvest first = new Harvest(items, null);
        first.putOff(items.get(0), Duration.ofMinutes(5), start);
        first.putOff(items.get(1), Duration.ofMinutes(20), start);
        assertThat(first.soonest()).isEqualTo(Duration.ofMinutes(5));

        Harvest second = new Harvest(items, waited(first));

        assertThat(second.due(second.toFollow(), start.plus(Duration.ofMinutes(8))))
                .containsExactly(items.get(0));
        assertThat(second.soonest()).isEqualTo(Duration.ofMinutes(12));
        assertThat(second.left()).isEqualTo(1);
        assertThat(second.notSeenBefore(second.toFollow())).isEmpty();
    }

    @Test
    void whatAReportHasNoRoomForIsToldUnlessItIsListedAgain() {
        String[] names = IntStream.rangeClosed(1, Harvest.MOST_WAITING + 3)
                .mapToObj(Integer::toString)
                .toArray(String[]::new);
        List<ListedItem> items = items(names);
        Harvest harvest = new Harvest(items, null);
        items.forEach(item -> harvest.postponed(item, Duration.ZERO));

        Harvest.Waiting waiting = harvest.waiting(items.subList(0, 1), URI.create("http://x.example/"));

        assertThat(waiting.kept()).hasSize(Harvest.MOST_WAITING);
        assertThat(waiting.noRoom()).isEqualTo(items.subList(Harvest.MOST_WAITING + 1, items.size()));
    }

    private static List<ListedItem> items(String... names) {
        return Arrays.stream(names)
                .map(name -> ListedItem.leadingTo(URI.create("http://x.example/" + name), name, null))
                .toList();
    }

    private static SourcePolled waited(Harvest harvest) {
        URI list = URI.create("http://x.example/");
        return polled(
                harvest.known(), List.of(), harvest.waiting(List.of(), list).kept());
    }

    static SourcePolled polled(List<String> items, List<String> failed) {
        return polled(items, failed, List.of());
    }

    private static SourcePolled polled(List<String> items, List<String> failed, List<WaitingItem> waiting) {
        return PolledSample.of("s")
                .items(items)
                .failedItems(failed)
                .waiting(waiting)
                .report();
    }
}
