package org.dibao.console.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dibao.console.RunningConsole;
import org.dibao.console.Visitor;
import org.dibao.contracts.ListSelectors;
import org.dibao.contracts.ProbeAnswered;
import org.dibao.contracts.ProbeRequested;
import org.dibao.contracts.ProbeUnderstood;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourceKind;
import org.dibao.contracts.Topic;
import org.junit.jupiter.api.Test;

class DeskIT {

    private final RunningConsole console = RunningConsole.get();
    private final Visitor admin = console.admin();

    @Test
    void aSourceThatIsAddedStandsOnItsTopicAndIsPausedFetchedAndRemoved() {
        admin.get("/desk/new");
        HttpResponse<String> saved = admin.post(
                "/desk/new",
                "address",
                "https://www.huzhou.example/list/",
                "name",
                "示例市政府",
                "kind",
                "LIST",
                "region",
                "湖州市",
                "issuer",
                "示例市人民政府",
                "official",
                "true",
                "row",
                "ul.list > li");
        assertThat(saved.body()).contains("来源已添加").contains("等待首次抓取");

        SourceDefined source = newest("www-huzhou-example");
        assertThat(source.region()).isEqualTo("330500");
        assertThat(source.official()).isTrue();
        assertThat(source.selectors()).isEqualTo(new ListSelectors("ul.list > li", null, null, null, null));
        assertThat(source.definedBy()).isEqualTo("admin");

        admin.post("/desk/source/www-huzhou-example/pause");
        assertThat(newest("www-huzhou-example").paused()).isTrue();
        admin.post("/desk/source/www-huzhou-example/resume");
        admin.post("/desk/source/www-huzhou-example/fetch");
        assertThat(newest("www-huzhou-example").paused()).isFalse();
        assertThat(newest("www-huzhou-example").pollAt()).isNotNull();

        assertThat(admin.post("/desk/bulk", "one", "remove:www-huzhou-example").body())
                .contains("删除这 1 个来源？", "示例市政府");
        assertThat(newest("www-huzhou-example")).isNotNull();
        admin.post("/desk/bulk", "act", "remove", "id", "www-huzhou-example", "confirmed", "1");
        assertThat(console.records(Topic.SOURCE_DEFINED).stream()
                        .filter(record -> "www-huzhou-example".equals(record.key()))
                        .toList()
                        .getLast()
                        .value())
                .isNull();
        assertThat(admin.get("/desk/source/www-huzhou-example").statusCode()).isEqualTo(404);
    }

    @Test
    void aFormThatIsWrongIsShownAgainWithWhatIsWrong() {
        admin.get("/desk/new");
        HttpResponse<String> page = admin.post(
                "/desk/new",
                "address",
                "file:///etc/passwd",
                "name",
                "",
                "kind",
                "LIST",
                "region",
                "乌有乡",
                "official",
                "true");
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("要写完整的 http 或 https 地址", "请写一个名称", "没有这个地区", "要写明是哪个机关");
        assertThat(page.body()).contains("value=\"file:///etc/passwd\"");
    }

    @Test
    void aSelectorThatCannotBeReadIsShownWithThePlace() {
        admin.get("/desk/new");
        HttpResponse<String> page = admin.post(
                "/desk/new",
                "address",
                "https://selector.example/",
                "name",
                "示例",
                "kind",
                "LIST",
                "row",
                "ul.list > li)",
                "nextPage",
                "a[rel");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body())
                .contains("不是能读懂的 CSS 选择器", "<span>ul.list &gt; li</span><mark class=\"here\">)</mark>")
                .contains("<span>a</span><mark class=\"here\">[rel</mark>");
    }

    @Test
    void anAddressThatAnotherSourceHasIsToldWithThatSource() {
        admin.get("/desk/new");
        admin.post("/desk/new", "address", "https://taken.example/list", "name", "示例甲", "kind", "FEED");
        HttpResponse<String> page =
                admin.post("/desk/new", "address", "https://taken.example/list/", "name", "示例乙", "kind", "FEED");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("已经有这个地址的来源了", "<a href=\"/desk/source/taken-example\">示例甲</a>");
        assertThat(admin.post(
                                "/desk/source/taken-example",
                                "address",
                                "https://taken.example/list",
                                "name",
                                "示例丙",
                                "kind",
                                "FEED")
                        .body())
                .contains("来源已保存");
    }

    @Test
    void anAddressIsLookedAtBeforeItIsSaved() {
        admin.get("/desk/new");
        String waiting =
                admin.post("/desk/probe", "address", "https://feed.example/rss").body();
        Matcher question = Pattern.compile("hx-get=\"(/desk/probe/([0-9a-f-]{36})[^\"]*)\"")
                .matcher(waiting);
        assertThat(question.find()).isTrue();
        assertThat(console.events(ProbeRequested.class))
                .anySatisfy(asked -> assertThat(asked.probeId()).isEqualTo(question.group(2)));

        console.writer()
                .writeAll(List.of(new ProbeAnswered(
                        question.group(2),
                        URI.create("https://feed.example/rss"),
                        SourceKind.FEED,
                        "示例日报 & 要闻",
                        null,
                        List.of(),
                        null,
                        List.of(new ProbeAnswered.Item(
                                "一条<b>新闻</b>", URI.create("https://feed.example/1"), Instant.now())),
                        List.of("GET https://feed.example/rss: 200"),
                        null,
                        null,
                        true,
                        Instant.now())));

        String path = question.group(1).replace("&amp;", "&");
        await().until(() -> admin.get(path).body().contains("示例日报"));
        String answer = admin.get(path).body();
        assertThat(answer).contains("一条&lt;b&gt;新闻").doesNotContain("<b>新闻</b>");
        assertThat(answer)
                .contains("/desk/new?address=https%3A%2F%2Ffeed.example%2Frss")
                .contains("kind=FEED")
                .contains("rendered=true", "用浏览器看到的");
    }

    @Test
    void otherRowsAreOfferedAndTheFirstPagesAreShownAsTheyWouldBeRead() {
        admin.get("/desk/new");
        Matcher question = Pattern.compile("/desk/probe/([0-9a-f-]{36})")
                .matcher(admin.post("/desk/probe", "address", "https://list.example/")
                        .body());
        assertThat(question.find()).isTrue();
        String id = question.group(1);
        URI address = URI.create("https://list.example/");
        console.writer()
                .writeAll(List.of(
                        new ProbeAnswered(
                                id,
                                address,
                                SourceKind.LIST,
                                "示例清单",
                                new ListSelectors("ul.a > li", null, null, null, null),
                                List.of(new ProbeAnswered.Candidate("ul.b > li", 7, List.of("菜单一"))),
                                "<ul><li data-row=\"ul.b > li\" data-rank=\"0\">菜单\"一</li></ul>",
                                List.of(new ProbeAnswered.Item("甲", address, null)),
                                List.of("看过"),
                                null,
                                null,
                                false,
                                Instant.now()),
                        new ProbeUnderstood(
                                id, List.of(new ProbeUnderstood.Reading(address, null, "这一页没有正文。")), Instant.now())));

        await().until(() -> admin.get("/desk/probe/" + id).body().contains("示例清单"));
        assertThat(admin.get("/desk/probe/" + id).body())
                .contains("data-choose-row=\"ul.b &gt; li\"", "7 条", "菜单一")
                .contains("sandbox=\"allow-same-origin\"", "菜单&quot;一")
                .doesNotContain("allow-scripts");
        await().until(() ->
                admin.get("/desk/probe/" + id + "/understood").body().contains("这一页没有正文。"));
    }

    @Test
    void whatAProbeDidIsToldInTheLanguageOfThePage() {
        admin.get("/desk/new");
        Matcher question = Pattern.compile("/desk/probe/([0-9a-f-]{36})")
                .matcher(admin.post("/desk/probe", "address", "https://gone.example/")
                        .body());
        assertThat(question.find()).isTrue();
        String id = question.group(1);
        console.writer()
                .writeAll(List.of(new ProbeAnswered(
                        id,
                        URI.create("https://gone.example/"),
                        null,
                        null,
                        null,
                        List.of(),
                        null,
                        List.of(),
                        List.of(
                                "FETCHED_AS:https://gone.example/|404|312|text/html",
                                "USUAL_FEEDS_TRIED",
                                "What an older fetcher said.",
                                "ANSWERS_STATUS:https://gone.example/|404"),
                        "ANSWERS_STATUS:https://gone.example/|404",
                        "FIND_THE_NEW_ADDRESS",
                        false,
                        Instant.now())));

        await().until(() -> admin.get("/desk/probe/" + id).body().contains("gone.example"));
        assertThat(admin.get("/desk/probe/" + id).body())
                .contains("取到 https://gone.example/：应答 404，312 字节，text/html", "试了网站常用的订阅源地址")
                .contains("<span>https://gone.example/ 应答 404。</span>", "What an older fetcher said.")
                .doesNotContain("FETCHED_AS", "ANSWERS_STATUS", "FIND_THE_NEW_ADDRESS");
    }

    @Test
    void aFileOfSourcesCanBeImportedAgainAndAgain() {
        String yaml = """
            sources:
              - id: import-one
                name: 示例市政府
                address: https://import-one.example/list/
                kind: list
                standing: official
                issuer: 示例市人民政府
                region: 330500
                backTo: 2024-01-31
              - name: 没有地址
            """;
        admin.get("/desk/import");
        String first = admin.upload("/desk/import", "sources.yaml", yaml).body();
        SourceDefined made = newest("import-one");
        long before = console.events(SourceDefined.class).size();
        String second = admin.upload("/desk/import", "sources.yaml", yaml).body();

        assertThat(first).contains("没有地址").contains("要写完整的 http 或 https 地址");
        assertThat(made.region()).isEqualTo("330500");
        assertThat(made.official()).isTrue();
        assertThat(made.backTo()).isEqualTo(java.time.LocalDate.of(2024, 1, 31));
        assertThat(second).contains("未变");
        assertThat(console.events(SourceDefined.class)).hasSize((int) before);

        String exported = admin.get("/desk/sources.yaml").body();
        admin.upload("/desk/import", "sources.yaml", exported);
        assertThat(console.events(SourceDefined.class)).hasSize((int) before);
        admin.upload("/desk/import", "sources.yaml", yaml.replace("示例市政府", "示例市政府门户"));
        assertThat(newest("import-one").name()).isEqualTo("示例市政府门户");
        admin.post("/desk/bulk", "act", "remove", "id", "import-one", "confirmed", "1");
    }

    @Test
    void aFileThatIsNoneIsRefusedWithTheReason() {
        admin.get("/desk/import");
        HttpResponse<String> page = admin.upload("/desk/import", "x.yaml", "sources: [ {adress: x} ]");

        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("Source 1 has the field &quot;adress&quot;, which there is not.");
    }

    @Test
    void nobodyElseTouchesTheSources() {
        Visitor stranger = console.visitor();
        stranger.get("/subscribe");
        assertThat(stranger.post("/desk/new", "address", "https://stranger.example/", "name", "x")
                        .uri()
                        .getPath())
                .isEqualTo("/sign-in");
        assertThat(console.events(SourceDefined.class))
                .noneSatisfy(source -> assertThat(source.address()).hasHost("stranger.example"));
    }

    private SourceDefined newest(String id) {
        return console.events(SourceDefined.class).stream()
                .filter(source -> source.sourceId().equals(id))
                .toList()
                .getLast();
    }
}
