package org.dibao.console.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dibao.console.InventedSources;
import org.dibao.console.RunningConsole;
import org.dibao.console.Visitor;
import org.dibao.contracts.Event;
import org.dibao.contracts.PollOutcome;
import org.dibao.contracts.SourceDefined;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ManySourcesIT {

    private static final int MANY = 240;
    private static final String HERE = "q=%E6%88%90%E7%BE%A4&";

    private final RunningConsole console = RunningConsole.get();
    private final Visitor admin = console.admin();

    @BeforeEach
    void defineMany() {
        console.writer()
                .writeAll(IntStream.range(0, MANY)
                        .<Event>mapToObj(i -> InventedSources.source(
                                id(i), "成群的示例 %03d".formatted(i), "https://crowd-" + i + ".example/"))
                        .toList());
        await().until(() -> definitions().count() == MANY);
        admin.get("/desk");
    }

    @AfterEach
    void removeThem() {
        admin.post(
                "/desk/bulk?" + HERE,
                "act",
                "remove",
                "scope",
                "all",
                "confirmed",
                String.valueOf(definitions().count()));
        await().until(() -> definitions().findAny().isEmpty());
    }

    @Test
    void aPageListsAHundredAndTellsHowManyThereAre() {
        String first = admin.get("/desk?" + HERE + "sort=NAME").body();
        String third = admin.get("/desk?" + HERE + "sort=NAME&page=3").body();

        assertThat(first)
                .contains("找到 240 个", "成群的示例 000", "成群的示例 099", "第 1 页，共 3 页")
                .doesNotContain("成群的示例 100");
        assertThat(third).contains("成群的示例 200", "成群的示例 239").doesNotContain("成群的示例 199");
        assertThat(first.split("<form", -1)).as("one form for all rows").hasSizeLessThan(8);
    }

    @Test
    void aRowsOwnButtonLeadsBackToTheSamePageOfTheSameList() {
        HttpResponse<String> after = admin.post(
                "/desk/bulk?" + HERE + "sort=NAME&page=2", "one", "pause:" + id(150), "id", id(1), "scope", "all");

        assertThat(after.uri().getQuery()).contains("q=成群", "sort=NAME", "page=2");
        assertThat(after.body()).contains("已暂停 1 个来源", "第 2 页，共 3 页");
        assertThat(definitions().filter(SourceDefined::paused).map(SourceDefined::sourceId))
                .containsExactly(id(150));
    }

    @Test
    void whatIsTickedIsPausedAndResumedTogether() {
        assertThat(admin.get("/desk?" + HERE + "tick=true").body().split(" checked", -1))
                .hasSize(101);

        assertThat(admin.post("/desk/bulk?" + HERE, "act", "pause", "id", id(1), "id", id(2), "id", "no-such-source")
                        .body())
                .contains("已暂停 2 个来源");
        assertThat(admin.get("/desk?" + HERE + "state=PAUSED").body()).contains("找到 2 个", "成群的示例 001", "成群的示例 002");
        assertThat(admin.post("/desk/bulk?" + HERE, "act", "resume", "id", id(1), "id", id(3))
                        .body())
                .contains("已恢复 1 个来源");
        assertThat(admin.post("/desk/bulk?" + HERE, "act", "fetch").body()).contains("没有可做的");
    }

    @Test
    void whatIsDoneToAllThatWasFoundIsAskedForFirst() {
        String asked =
                admin.post("/desk/bulk?" + HERE, "act", "fetch", "scope", "all").body();
        assertThat(asked).contains("立即抓取这 240 个来源？", "还有 220 个");
        assertThat(definitions())
                .allSatisfy(source -> assertThat(source.pollAt()).isNull());

        admin.post("/desk/bulk?" + HERE, "act", "fetch", "scope", "all", "confirmed", "240");
        assertThat(definitions())
                .allSatisfy(source -> assertThat(source.pollAt()).isNotNull());
    }

    @Test
    void aConfirmationCountsForWhatItWasAskedAbout() {
        admin.post("/desk/bulk?" + HERE, "act", "remove", "scope", "all", "confirmed", "239");

        assertThat(definitions()).hasSize(MANY);
    }

    @Test
    void anOperatorSeesTheSourcesAndTouchesNone() {
        console.writer().writeAll(List.of(InventedSources.poll(id(7), PollOutcome.FAILED, Instant.now(), null)));
        Visitor operator = console.operator();

        await().untilAsserted(() -> assertThat(operator.get("/engine/sources?" + HERE + "state=FAILING")
                        .body())
                .contains("成群的示例 007", "/engine/sources/" + id(7))
                .doesNotContain("type=\"checkbox\"", "method=\"post\""));
        assertThat(operator.get("/engine").body()).contains("/engine/sources?state=FAILING");
        assertThat(operator.get("/engine/sources/" + id(7)).body())
                .contains("ul.list &gt; li")
                .doesNotContain("<form");
        assertThat(operator.get("/desk").statusCode()).isEqualTo(403);
        assertThat(operator.post("/desk/bulk", "act", "pause", "id", id(7)).statusCode())
                .isEqualTo(403);
        assertThat(definitions())
                .noneSatisfy(source -> assertThat(source.paused()).isTrue());
    }

    @Test
    void howManyStandHowCanBeMeasured() {
        console.writer().writeAll(List.of(InventedSources.poll(id(8), PollOutcome.SILENT, Instant.now(), null)));

        await().untilAsserted(() -> assertThat(console.visitor()
                        .get("/actuator/prometheus", "Authorization", "Bearer " + RunningConsole.METRICS_TOKEN)
                        .body())
                .containsPattern("dibao_sources\\{state=\"silent\"} [1-9]")
                .contains("dibao_sources{state=\"paused\"}", "dibao_sources_overdue"));
    }

    @Test
    void aSourcesPageShowsItsPastAndLeadsBackToTheList() {
        console.writer()
                .writeAll(List.of(
                        InventedSources.poll(
                                id(9), PollOutcome.FETCHED, Instant.now().minusSeconds(60), Instant.now()),
                        InventedSources.poll(id(9), PollOutcome.NOT_MODIFIED, Instant.now(), Instant.now())));

        await().untilAsserted(() -> assertThat(admin.get("/desk/source/" + id(9) + "?list=%3Fq%3Dx%26page%3D2")
                        .body())
                .contains("有新内容", "没有变化", "新 3", "admin")
                .contains("href=\"/desk?q=x&amp;page=2\""));
        assertThat(admin.get("/desk/source/" + id(9) + "?list=//evil.example").body())
                .contains("<p class=\"crumb\"><a href=\"/desk\">");
    }

    private Stream<SourceDefined> definitions() {
        return IntStream.range(0, MANY)
                .mapToObj(i -> console.bean(Sources.class).find(id(i)))
                .flatMap(Optional::stream)
                .map(SourceReport::source);
    }

    private static String id(int number) {
        return "crowd-" + number;
    }
}
