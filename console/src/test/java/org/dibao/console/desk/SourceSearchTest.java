package org.dibao.console.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dibao.console.InventedSources;
import org.dibao.console.desk.SourcePage.Choice;
import org.dibao.contracts.PollOutcome;
import org.dibao.contracts.SourceKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SourceSearchTest {

    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");

    private final List<SourceReport> reports = List.of(
            report(
                    "a",
                    "湖州市政府",
                    "http://www.huzhou.example/list/",
                    SourceKind.LIST,
                    "湖州市人民政府",
                    "330500",
                    PollOutcome.FETCHED,
                    1),
            report(
                    "b",
                    "吴兴区公告",
                    "http://www.wuxing.huzhou.example/",
                    SourceKind.LIST,
                    null,
                    "330502",
                    PollOutcome.SILENT,
                    90),
            report("c", "北京日报", "http://xn--9swtu.example/rss", SourceKind.FEED, null, "110000", PollOutcome.FAILED, 3),
            report(
                    "d",
                    "深圳發改",
                    "http://sz.example/",
                    SourceKind.FEED,
                    "深圳市發展和改革委員會",
                    "440300",
                    PollOutcome.NOT_MODIFIED,
                    5),
            paused("e", "甲"),
            new SourceReport(
                    InventedSources.source("f", "乙", "http://sz.example/b", SourceKind.PAGE, null, null, false, NOW),
                    null,
                    null));

    private final SourceSearch search = new SourceSearch(() -> reports, InstantSource.fixed(NOW));

    @Test
    void wordsAreLookedForInNameAddressIssuerAndId() {
        assertThat(found(q("湖州"))).containsExactlyInAnyOrder("a");
        assertThat(found(q("HUZHOU"))).containsExactlyInAnyOrder("a", "b");
        assertThat(found(q("huzhou 公告"))).containsExactly("b");
        assertThat(found(q("发展和改革")))
                .as("traditional characters make no difference")
                .containsExactly("d");
        assertThat(found(q("浙江")))
                .as("a host that stands as Punycode in the address")
                .containsExactly("c");
        assertThat(found(q("nothing of it"))).isEmpty();
    }

    @Test
    void statesAreTold() {
        assertThat(found(with("TROUBLED", null, null, null))).containsExactlyInAnyOrder("b", "c");
        assertThat(found(with("SILENT", null, null, null))).containsExactly("b");
        assertThat(found(with("FAILING", null, null, null))).containsExactly("c");
        assertThat(found(with("PAUSED", null, null, null))).containsExactly("e");
        assertThat(found(with("UNPROVEN", null, null, null))).containsExactly("f");
        assertThat(found(with("NONSENSE", null, null, null))).hasSize(6);
    }

    @Test
    void whatShouldHaveBeenPolledLongSinceIsOverdue() {
        SourceReport late = new SourceReport(
                reports.getFirst().source(),
                InventedSources.poll("a", PollOutcome.FETCHED, NOW.minus(Duration.ofMinutes(76)), NOW),
                null);

        assertThat(late.overdue(NOW)).isTrue();
        assertThat(late.overdue(NOW.minus(Duration.ofMinutes(2)))).isFalse();
        assertThat(reports)
                .noneSatisfy(report -> assertThat(report.overdue(NOW)).isTrue());
    }

    @Test
    void aRegionStandsForAllBelowItAndAHostForItsSubdomains() {
        assertThat(found(with(null, null, "湖州市", null))).containsExactlyInAnyOrder("a", "b");
        assertThat(found(with(null, null, "000000", null)))
                .as("what belongs to the whole country")
                .isEmpty();
        assertThat(found(with(null, null, "330502", null))).containsExactly("b");
        assertThat(found(with(null, null, "乌有乡", null))).isEmpty();
        assertThat(found(with(null, null, null, "huzhou.example"))).containsExactlyInAnyOrder("a", "b");
        assertThat(found(with(null, null, null, "zhou.example"))).isEmpty();
        assertThat(found(with(null, null, null, "浙江.example"))).containsExactly("c");
    }

    @Test
    void choicesAreCountedAsIfTheyWereMade() {
        SourcePage page = search.page(with("TROUBLED", null, null, null));

        assertThat(page.total()).isEqualTo(2);
        assertThat(page.all()).isEqualTo(6);
        assertThat(counts(page.states()))
                .containsExactly(
                        "condition.TROUBLED 2",
                        "condition.SILENT 1",
                        "condition.FAILING 1",
                        "condition.UNPROVEN 1",
                        "condition.PAUSED 1");
        assertThat(counts(page.kinds())).containsExactly("source.kind.short.FEED 1", "source.kind.short.LIST 1");
        assertThat(counts(page.regions())).containsExactly("北京市 1", "浙江省 1");
        for (Choice choice : page.states()) {
            assertThat(choice.chosen() ? 2 : search.page(choice.selection()).total())
                    .isEqualTo(choice.count());
        }
        assertThat(counts(search.page(with(null, null, "浙江省", null)).regions())).containsExactly("浙江省 2", "湖州市 2");
        assertThat(counts(search.page(with(null, null, null, null)).hosts())).containsExactly("sz.example 2");
    }

    @Test
    void theOrderIsChosen() {
        assertThat(sorted("NAME")).containsExactly("f", "c", "b", "d", "a", "e");
        assertThat(sorted("NEWS")).startsWith("a", "c", "d", "b");
        assertThat(sorted("QUIET")).containsSequence("b", "d", "c", "a");
        assertThat(sorted("NEXT")).startsWith("f").endsWith("e");
        assertThat(sorted(null)).startsWith("c", "b");
    }

    @Test
    void aPageHasAHundredAndOneBehindTheLastIsTheLast() {
        List<SourceReport> many = IntStream.range(0, 250)
                .mapToObj(i -> new SourceReport(InventedSources.numbered(i), InventedSources.numberedPoll(i), null))
                .toList();
        SourceSearch all = new SourceSearch(() -> many, InstantSource.system());
        SourceSelection everything = with(null, null, null, null);

        assertThat(all.page(everything).rows()).hasSize(100);
        assertThat(all.page(everything).pages()).isEqualTo(3);
        assertThat(all.page(everything.withPage(9)).page()).isEqualTo(3);
        assertThat(all.page(everything.withPage(9)).rows()).hasSize(50);
        assertThat(Stream.of(1, 2, 3)
                        .flatMap(page -> all.page(everything.withPage(page)).rows().stream())
                        .distinct())
                .hasSize(250);
    }

    @Test
    void aSelectionIsReadAgainFromItsAddress() {
        SourceSelection selection =
                new SourceSelectionForm("湖州 & 1", "silent", "list", "湖州市", "A.example", "quiet", 3).toSelection();

        assertThat(selection.address("/desk"))
                .isEqualTo("/desk?q=%E6%B9%96%E5%B7%9E+%26+1&state=SILENT&kind=LIST&region=330500&host=a.example"
                        + "&sort=QUIET&page=3");
        assertThat(with(null, null, null, null).address("/desk")).isEqualTo("/desk");
    }

    private List<String> found(SourceSelection selection) {
        List<String> ids = search.page(selection).rows().stream()
                .map(report -> report.source().sourceId())
                .toList();
        assertThat(search.matching(selection))
                .extracting(report -> report.source().sourceId())
                .isEqualTo(ids);
        return ids;
    }

    private List<String> sorted(@Nullable String order) {
        return found(new SourceSelectionForm(null, null, null, null, null, order, null).toSelection());
    }

    private static List<String> counts(List<Choice> choices) {
        return choices.stream()
                .map(choice -> choice.text() + " " + choice.count())
                .toList();
    }

    private static SourceSelection q(String words) {
        return new SourceSelectionForm(words, null, null, null, null, null, null).toSelection();
    }

    private static SourceSelection with(
            @Nullable String state, @Nullable String kind, @Nullable String region, @Nullable String host) {
        return new SourceSelectionForm(null, state, kind, region, host, null, null).toSelection();
    }

    private static SourceReport report(
            String id,
            String name,
            String address,
            SourceKind kind,
            @Nullable String issuer,
            String region,
            PollOutcome outcome,
            int daysQuiet) {
        return new SourceReport(
                InventedSources.source(id, name, address, kind, issuer, region, false, NOW),
                InventedSources.poll(id, outcome, NOW.minusSeconds(60), NOW.minus(Duration.ofDays(daysQuiet))),
                null);
    }

    private static SourceReport paused(String id, String name) {
        return new SourceReport(
                InventedSources.source(id, name, "http://e.example/", SourceKind.PAGE, null, null, true, NOW),
                InventedSources.poll(id, PollOutcome.FAILED, NOW.minus(Duration.ofDays(9)), null),
                null);
    }
}
