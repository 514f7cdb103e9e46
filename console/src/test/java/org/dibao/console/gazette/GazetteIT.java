package org.dibao.console.gazette;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dibao.console.Invented;
import org.dibao.console.RunningConsole;
import org.dibao.console.Visitor;
import org.dibao.contracts.AnnouncementPublished.Change;
import org.dibao.contracts.Reference.Relation;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;

class GazetteIT {

    private static final RunningConsole CONSOLE = RunningConsole.get();

    private final Visitor reader = CONSOLE.visitor();

    @BeforeAll
    static void publish() {
        CONSOLE.writer().writeAll(Invented.dozenWithSightings());
        await().until(() -> CONSOLE.visitor().get("/").body().contains("供水管网防冻"));
        await().until(() -> CONSOLE.visitor().get("/announcement/a12").statusCode() == 200);
    }

    @Test
    void theFrontPageListsTheNewestWithTheirSightingsAndWithoutSamples() {
        String page = reader.get("/").body();
        assertThat(page).contains("大风橙色预警信号", "还有 9 天").doesNotContain("××工作的通知");
        assertThat(page).contains("另有 1 篇范文未列出");
        assertThat(reader.get("/?standing=TEMPLATE").body()).contains("××工作的通知");
    }

    @Test
    void aSearchFindsAndTheFacetsNarrow() {
        assertThat(reader.get("/?q=" + Visitor.encoded("流感疫苗")).body())
                .contains("云岭县疾病预防控制中心")
                .doesNotContain("Old Quay Bridge");
        assertThat(reader.get("/?region=330500&kind=CORRECTION").body())
                .contains("有误之处")
                .doesNotContain("安全生产工作会议");
        assertThat(reader.get("/?kind=PUBLIC_NOTICE").body()).contains("流感疫苗").doesNotContain("大风橙色");
    }

    @Test
    void aSearchThatCannotBeReadIsShownWithThePlaceThatIsWrong() {
        HttpResponse<String> page = reader.get("/?q=" + Visitor.encoded("供水 kind:没有这种"));
        assertThat(page.statusCode()).isEqualTo(400);
        assertThat(page.body()).contains("<span class=\"here\">没有这种</span>");
    }

    @Test
    void theDeepestAndLongestSearchThatIsReadIsAnsweredWithWhateverWasPickedBeside() {
        String deepest = "(".repeat(50) + "供水" + ")".repeat(50);
        String longest = "x ".repeat(500).strip();
        for (String search : new String[] {deepest, longest}) {
            String picked = "q=" + Visitor.encoded(search) + "&region=330500&kind=NOTICE&standing=OFFICIAL&issuer="
                    + "y".repeat(990) + "&from=2026-01-01&to=2026-01-31";
            for (String page : new String[] {"/", "/feed.atom", "/feed.json", "/deadlines.ics"}) {
                assertThat(reader.get(page + "?" + picked).statusCode())
                        .as("%s of %d characters", page, search.length())
                        .isEqualTo(200);
            }
        }
        assertThat(reader.get("/?q=" + Visitor.encoded("(" + deepest + ")")).statusCode())
                .isEqualTo(400);
        assertThat(reader.get("/?issuer=%21%21").statusCode()).isEqualTo(200);
    }

    @Test
    void whatNobodyWouldTypeIsRefusedOrLeftOut() {
        assertThat(reader.get("/?q=" + "x".repeat(1001)).statusCode()).isEqualTo(400);
        assertThat(reader.get("/?page=-3&kind=nonsense&region=%00").statusCode())
                .isEqualTo(200);
        assertThat(reader.get("/?page=2000000000").statusCode()).isEqualTo(200);
        assertThat(reader.get("/?region=999999&issuer=%22&to=%2B999999999-12-31")
                        .statusCode())
                .isEqualTo(200);
        assertThat(reader.get("/?page=x").statusCode()).isEqualTo(400);
        assertThat(reader.get("/?from=yesterday").statusCode()).isEqualTo(400);
        assertThat(reader.get("/?q=" + Visitor.encoded("(".repeat(900))).statusCode())
                .isEqualTo(400);
        assertThat(reader.get("/?q=" + Visitor.encoded("\"\\' OR 1=1 --")).statusCode())
                .isIn(200, 400);
    }

    @Test
    void anUnknownAnnouncementIsNotFoundAndSaysSoInBothLanguages() {
        HttpResponse<String> chinese = reader.get("/announcement/none");
        assertThat(chinese.statusCode()).isEqualTo(404);
        assertThat(chinese.body()).contains("没有这一页");
        assertThat(CONSOLE.visitor()
                        .get("/announcement/none", "Accept-Language", "en-GB")
                        .body())
                .contains("There is no such page");
    }

    @Test
    void anAnnouncementShowsOrdersDeadlinesPeopleTextAndEvidence() {
        String page = reader.get("/announcement/a1").body();
        assertThat(page)
                .contains("要在十二月五日前完成老旧小区外露水管的包扎检查", "办理：供水企业", "林知远", "还有 14 天", "湖滨政办发〔2026〕41号")
                .contains("9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");
        assertThat(reader.get("/announcement/a2").body()).contains("<td>城关镇卫生院</td>");
        assertThat(reader.get("/announcement/a4").body())
                .contains("forum1.example.test")
                .contains("class=\"original\"");
    }

    @Test
    void filesStandWithTheirAddressAndWhatCameOfReadingThem() {
        assertThat(reader.get("/announcement/a1").body())
                .contains("href=\"https://www.example.gov.test/files/1.pdf\"", "水管包扎示意图.pdf", "· 未能读取：该地址上没有此文件")
                .contains("防冻检查表.docx", "· 其文字已收入上文");
    }

    @Test
    void everyOrderAndDeadlineLeadsToTheWordsItWasReadFrom() {
        String page = reader.get("/announcement/a1").body();
        assertThat(page)
                .contains("href=\"#at-directive-0\"", "href=\"#at-deadline-0\"")
                .contains("一、各区<mark class=\"fact\" id=\"at-directive-0\">要在<mark class=\"fact\""
                        + " id=\"at-deadline-0\">十二月五日前</mark>完成老旧小区外露水管的包扎检查")
                .contains("<mark class=\"fact\" id=\"at-issuer-0\">湖滨市人民政府办公室</mark>关于做好冬春季供水管网防冻工作的通知</h1>");
        assertThat(page).doesNotContain("href=\"#at-deadline-2\""); // 近期 stands nowhere in the text
    }

    @Test
    void whatAStrangerPublishesIsTextAndNeverMarkup() {
        for (String path : new String[] {"/", "/announcement/a11", "/?q=alert", "/feed.atom", "/feed.rss"}) {
            assertThat(reader.get(path).body())
                    .as(path)
                    .doesNotContain("<script>alert", "<img src=x", "<svg onload", "<b>网信办", "<i>甲");
        }
        assertThat(reader.get("/?q=" + Visitor.encoded("\"><script>alert(4)</script>"))
                        .body())
                .doesNotContain("<script>alert");
    }

    @Test
    void nothingInlineIsAllowedAndNothingInlineIsThere() {
        for (String path : new String[] {"/", "/announcement/a1", "/subscribe", "/help", "/sign-in", "/none"}) {
            HttpResponse<String> page = reader.get(path);
            assertThat(page.headers().firstValue("Content-Security-Policy").orElse(""))
                    .as(path)
                    .contains("script-src 'self'", "style-src 'self'", "frame-ancestors 'none'")
                    .doesNotContain("unsafe");
            assertThat(page.body())
                    .as(path)
                    .doesNotContainPattern("<script(?![^>]*src=)|<style|<[^>]*\\s(style|on[a-z]+)=");
        }
        assertThat(reader.get("/").headers().firstValue("X-Content-Type-Options"))
                .contains("nosniff");
    }

    @Test
    void readingNeedsNoCookie() {
        assertThat(CONSOLE.visitor().get("/").headers().firstValue("Set-Cookie"))
                .isEmpty();
        assertThat(CONSOLE.visitor().get("/announcement/a1").headers().firstValue("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void theLanguageFollowsTheBrowserUntilTheReaderChooses() {
        assertThat(reader.get("/", "Accept-Language", "en").body())
                .contains("lang=\"en\"")
                .contains("published today");
        reader.get("/language/zh?back=/");
        assertThat(reader.get("/", "Accept-Language", "en").body()).contains("今日");
    }

    @Test
    void changingTheLanguageNeverLeadsToAnotherSite() {
        for (String elsewhere :
                new String[] {"//evil.example", "https://evil.example/", "/\\evil.example", "/%0d%0aX:y"}) {
            assertThat(reader.get("/language/en?back=" + Visitor.encoded(elsewhere))
                            .uri()
                            .getHost())
                    .isEqualTo("localhost");
        }
    }

    @Test
    void theFeedIsWellFormedAndHoldsTheSearch() throws Exception {
        HttpResponse<String> feed = reader.get("/feed.atom?q=alert");
        assertThat(feed.headers().firstValue("Content-Type").orElse("")).startsWith("application/atom+xml");
        Document atom = DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(feed.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(atom.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry")
                        .getLength())
                .isEqualTo(1);
        assertThat(reader.get("/feed.atom?q=(").statusCode()).isEqualTo(400);
    }

    @Test
    void whoHasTheFeedAlreadyIsToldSo() {
        for (String path : new String[] {"/feed.atom?q=alert", "/feed.rss", "/feed.json", "/deadlines.ics?remind=3"}) {
            HttpResponse<String> first = reader.get(path);
            assertThat(first.statusCode()).as(path).isEqualTo(200);
            String tag = first.headers().firstValue("ETag").orElseThrow();

            assertThat(reader.get(path, "If-None-Match", tag).statusCode())
                    .as(path)
                    .isEqualTo(304);
            assertThat(reader.get(path, "If-None-Match", "\"other\"").statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
    }

    @Test
    void aSearchNamesItsFeedsForPrograms() {
        assertThat(reader.get("/?q=alert&kind=NOTICE").body())
                .contains("type=\"application/rss+xml\" href=\"/feed.rss?q=alert&amp;kind=NOTICE\"")
                .contains("type=\"application/feed+json\" href=\"/feed.json?q=alert&amp;kind=NOTICE\"");
        assertThat(reader.get("/deadlines.ics").body())
                .startsWith("BEGIN:VCALENDAR\r\n")
                .contains("BEGIN:VEVENT");
    }

    @Test
    void anOpenPageIsToldOfWhatComesInAndOfNothingElse() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(reader.address("/news?q=" + Visitor.encoded("新到测试")))
                .header("Accept-Language", "zh")
                .build();
        CompletableFuture<HttpResponse<Stream<String>>> answer =
                HttpClient.newHttpClient().sendAsync(request, BodyHandlers.ofLines());
        Stream<String> lines = answer.get().body();
        CONSOLE.writer()
                .writeAll(List.of(
                        Invented.announcement("n1", "不相干的公告").says("没有那个词。").published(),
                        Invented.announcement("n2", "新到测试的公告").says("正文。").published()));
        assertThat(lines.filter(line -> line.startsWith("data:")).findFirst()).contains("data:有 1 篇新公告，点此查看");
    }

    @Test
    void twoRevisionsStandSideBySide() {
        CONSOLE.writer()
                .writeAll(List.of(Invented.announcement("r1", "会改的公告")
                        .says("第一段不变。", "四十分钟内到场。")
                        .published()));
        await().until(() -> reader.get("/announcement/r1").statusCode() == 200);
        CONSOLE.writer()
                .writeAll(List.of(Invented.announcement("r1", "会改的公告")
                        .revision(2, Change.REVISED)
                        .says("第一段不变。", "三十分钟内到场。")
                        .published()));
        await().until(() -> reader.get("/announcement/r1").body().contains("对照第 1 版与第 2 版"));
        assertThat(reader.get("/announcement/r1/revision/1").body())
                .contains("<p class=\"gone\">四十分钟内到场。</p>", "<p class=\"come\">三十分钟内到场。</p>", "<p>第一段不变。</p>");
        assertThat(reader.get("/announcement/r1/revision/7").statusCode()).isEqualTo(404);
    }

    @Test
    void whatAnAnnouncementCorrectsIsLinkedFromBothAndShownBesideIt() {
        CONSOLE.writer()
                .writeAll(List.of(
                        Invented.announcement("c1", "关于调整公交线路的通告")
                                .number("湖交〔2026〕9号")
                                .says("第一段不变。", "三月一日起绕行。")
                                .published(),
                        Invented.announcement("c2", "关于调整公交线路通告的更正")
                                .does(Relation.CORRECTS, null, "关于调整公交线路的通告", "c1")
                                .says("第一段不变。", "四月一日起绕行。")
                                .published(),
                        Invented.announcement("c3", "关于废止一件文件的决定")
                                .does(Relation.REPEALS, "湖交〔2026〕9号", null, null)
                                .says("决定废止。")
                                .published()));
        await().until(() -> reader.get("/announcement/c3").statusCode() == 200);

        assertThat(reader.get("/announcement/c1").body())
                .contains("更正本文", "/announcement/c2", "废止本文", "/announcement/c3", "/announcement/c2/beside/c1");
        assertThat(reader.get("/announcement/c2").body()).contains("href=\"/announcement/c1\"");
        assertThat(reader.get("/announcement/c3").body()).contains("href=\"/announcement/c1\"");
        assertThat(reader.get("/announcement/c2/beside/c1").body())
                .contains("<p class=\"gone\">三月一日起绕行。</p>", "<p class=\"come\">四月一日起绕行。</p>");
    }
}
