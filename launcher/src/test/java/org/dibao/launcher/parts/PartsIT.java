package org.dibao.launcher.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.awaitility.Awaitility;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Attachment;
import org.dibao.contracts.Attachment.Reading;
import org.dibao.contracts.PartFetched;
import org.dibao.contracts.PartRequested;
import org.dibao.contracts.SightingRecorded;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Covers and articles in several pages, end to end. All texts are invented. */
class PartsIT {

    @TempDir
    static Path directory;

    private static Pipeline pipeline;
    private static PartedSite site;

    @BeforeAll
    static void start() throws IOException {
        site = new PartedSite();
        pipeline = new Pipeline(directory);
    }

    @AfterAll
    static void stop() {
        pipeline.close();
        site.close();
    }

    @Test
    void theOrdersInAPdfBehindACoverLineAreTheAnnouncements() throws IOException {
        site.file(
                "/pdf/bridge.pdf",
                Files.pdf(
                        "The North Bridge will be closed to all traffic from June 8, 2026.",
                        "All carriers must file their detour routes with the office by June 5, 2026."));
        site.article(
                "/pdf/cover.html",
                "Notice on the Closure of the North Bridge",
                "<p>Please see the attached notice for the details.</p><a href='bridge.pdf'>bridge.pdf</a>");
        Announcement whole = published("pdf", "/pdf/cover.html");

        assertThat(whole.text()).containsSubsequence("see the attached", "bridge.pdf", "closed to all traffic");
        assertThat(whole.directives()).anyMatch(directive -> directive.text().contains("file their detour routes"));
        assertThat(whole.attachments())
                .containsExactly(new Attachment("bridge.pdf", site.address("/pdf/bridge.pdf"), Reading.READ));
    }

    @Test
    void wordAndExcelFilesAreReadInTheirOrder() throws IOException {
        site.file("/office/plan.docx", Files.word("各乡镇要逐座落实水库责任人，于2026年4月20日前报县水利局备案。", "严禁在水库管理范围内炸鱼。"));
        site.file("/office/list.xlsx", Files.sheet("东湖水库", "责任人待定"));
        site.article(
                "/office/cover.html",
                "关于印发水库安全度汛方案的通知",
                "<p>各乡镇：</p><p>现将《水库安全度汛方案》印发给你们，请遵照执行。</p>"
                        + "<p>附件：1.<a href='plan.docx'>水库安全度汛方案.docx</a></p>"
                        + "<p>2.<a href='list.xlsx'>水库名单.xlsx</a></p>");
        Announcement whole = published("office", "/office/cover.html");

        assertThat(whole.text()).containsSubsequence("遵照执行", "水库安全度汛方案.docx", "严禁在水库", "水库名单.xlsx", "东湖水库");
        assertThat(whole.directives()).anyMatch(directive -> directive.text().contains("炸鱼"));
        assertThat(whole.deadlines())
                .anyMatch(deadline -> LocalDate.parse("2026-04-20").equals(deadline.date()));
    }

    @Test
    void filesThatCannotBeHadLeaveTheCoverWithTheReasonAndHarmNobody() throws IOException {
        site.file("/bad/huge.pdf", Files.huge());
        site.file("/bad/bomb.docx", Files.bomb());
        site.on("/bad/slow.pdf", http -> {
            http.sendResponseHeaders(200, 0);
            http.getResponseBody().write('%');
            http.getResponseBody().flush();
            awaitStop();
        });
        site.file("/bad/good.docx", Files.word("各单位要立即停止使用有问题的批次，严禁转卖。"));
        site.article(
                "/bad/cover.html",
                "关于召回问题批次的公告",
                "<p>现将有关事项予以公告，详见附件。</p><p><a href='missing.pdf'>一.pdf</a></p>"
                        + "<p><a href='huge.pdf'>二.pdf</a></p><p><a href='bomb.docx'>三.docx</a></p>"
                        + "<p><a href='slow.pdf'>四.pdf</a></p><p><a href='good.docx'>五.docx</a></p>");
        Announcement whole = published("bad", "/bad/cover.html");
        stopSlow.countDown();

        assertThat(whole.attachments())
                .extracting(Attachment::name, Attachment::reading)
                .containsExactly(
                        tuple("一.pdf", Reading.MISSING),
                        tuple("二.pdf", Reading.TOO_LARGE),
                        tuple("三.docx", Reading.UNREADABLE),
                        tuple("四.pdf", Reading.UNREACHABLE),
                        tuple("五.docx", Reading.READ));
        assertThat(whole.directives()).anyMatch(directive -> directive.text().contains("转卖"));
    }

    @Test
    void anArticleInThreePagesIsOneText() {
        String pager = "<div class=pager><a href='%s'>下一页</a></div>";
        site.article("/three/t7.html", "关于秋季清塘的通知", text("第一页：各渔场要在九月放水清塘。") + pager.formatted("t7_2.html"));
        site.article("/three/t7_2.html", "关于秋季清塘的通知", text("第二页：各渔场要翻晒塘泥。") + pager.formatted("t7_3.html"));
        site.article("/three/t7_3.html", "关于秋季清塘的通知", text("第三页：严禁把塘泥倒入河道。"));
        Announcement whole = published("three", "/three/t7.html");

        assertThat(whole.text()).containsSubsequence("放水清塘", "翻晒塘泥", "倒入河道");
        assertThat(whole.truncated()).isFalse();
        assertThat(whole.continuedAt()).isNull();
        assertThat(whole.directives()).anyMatch(directive -> directive.text().contains("倒入河道"));
    }

    @Test
    void nextPagesThatGoInACircleAreReadOnceEach() {
        String pager = "<div class=pager><a href='%s'>下一页</a></div>";
        site.article("/circle/c1.html", "关于修剪行道树的通知", text("甲页：各街道要修剪枯枝。") + pager.formatted("c1_2.html"));
        site.article("/circle/c1_2.html", "关于修剪行道树的通知", text("乙页：严禁在树上钉牌。") + pager.formatted("c1.html"));
        Announcement whole = published("circle", "/circle/c1.html");

        assertThat(whole.text()).containsOnlyOnce("甲页").containsOnlyOnce("乙页");
        assertThat(whole.truncated()).isFalse();
        assertThat(site.timesAsked("/circle/c1_2.html")).isEqualTo(1);
    }

    @Test
    void aParserThatDiesBetweenQuestionAndAnswerPublishesTheWholeOnceAndRepetitionsChangeNothing() throws IOException {
        CountDownLatch stopped = new CountDownLatch(1);
        byte[] plan = Files.word("各粮库要在2026年8月1日前完成熏蒸，严禁带病入仓。");
        site.on("/crash/plan.docx", http -> {
            await(stopped);
            http.sendResponseHeaders(200, plan.length);
            http.getResponseBody().write(plan);
        });
        site.article(
                "/crash/cover.html", "关于印发粮库熏蒸方案的通知", "<p>现将粮库熏蒸方案印发给你们，请认真执行。</p><a href='plan.docx'>粮库熏蒸方案.docx</a>");
        URI cover = site.address("/crash/cover.html");
        site.list("/crash/list.html", "/crash/cover.html");
        pipeline.define("crash", site.address("/crash/list.html"));
        PartRequested question = pipeline.awaitEvent(PartRequested.class, cover);
        pipeline.stopParser();
        stopped.countDown();
        PartFetched answer = pipeline.awaitEvent(PartFetched.class, cover);
        assertThat(pipeline.announcements(cover)).isEmpty();
        pipeline.startParser();

        AnnouncementPublished whole = pipeline.awaitAnnouncement(cover);
        assertThat(whole.announcement().text()).contains("严禁带病入仓");

        // What a crash repeats, and an answer that would say less.
        PartFetched gone = PartFetched.failed(question, Reading.MISSING, "gone since", Instant.now());
        pipeline.writer.writeAll(List.of(question.document(), answer, gone));
        pipeline.stopParser();
        pipeline.forgetOffsets();
        long before = site.timesAsked("/crash/plan.docx");
        pipeline.startParser();
        site.article("/crash/after.html", "关于此后另一件事的通知", text("各粮库要按月盘点库存，账实相符。"));
        published("after", "/crash/after.html");

        assertThat(pipeline.announcements(cover)).allMatch(again -> again.equals(whole));
        assertThat(pipeline.all(SightingRecorded.class).stream()
                        .filter(sighting -> sighting.url().equals(cover))
                        .map(SightingRecorded::announcementId)
                        .distinct())
                .hasSize(1);
        assertThat(site.timesAsked("/crash/plan.docx")).isEqualTo(before);
    }

    private static final CountDownLatch stopSlow = new CountDownLatch(1);

    private static void awaitStop() {
        await(stopSlow);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Announcement published(String source, String article) {
        site.list("/" + source + "-list.html", article);
        pipeline.define(source, site.address("/" + source + "-list.html"));
        AnnouncementPublished published = pipeline.awaitAnnouncement(site.address(article));
        Awaitility.await()
                .during(Duration.ofMillis(1))
                .until(() -> pipeline.announcements(site.address(article)).size() == 1);
        return published.announcement();
    }

    private static String text(String first) {
        return "<p>" + first + "请各单位结合实际抓好落实，确保工作不走过场。</p><p>工作中遇到的问题，请及时报告。</p>";
    }
}
