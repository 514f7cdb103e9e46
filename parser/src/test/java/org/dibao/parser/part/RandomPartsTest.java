package org.dibao.parser.part;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.Attachment;
import org.dibao.contracts.Attachment.Reading;
import org.dibao.contracts.Block;
import org.dibao.contracts.Deadline;
import org.dibao.contracts.DocumentFetched;
import org.dibao.contracts.DocumentPart;
import org.dibao.contracts.DocumentPart.Kind;
import org.dibao.contracts.PartFetched;
import org.dibao.contracts.PartRequested;
import org.dibao.parser.AnnouncementReader;
import org.dibao.parser.Understanding;
import org.dibao.parser.Understanding.Understood;
import org.dibao.parser.page.RawPage;
import org.dibao.parser.structure.SourceKnowledge;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Sites that answer for a part with anything: other pages, halves of pages, nothing, addresses that lead in circles or
 * nowhere. Asking ends, and what was understood stands in the text. Seeded; all texts are invented.
 */
class RandomPartsTest {

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final int MOST_QUESTIONS = WholePage.MOST_PAGES + WholePage.MOST_FILES;

    private static final List<String> ADDRESSES = List.of(
            "/a/t1.html",
            "/a/t1_2.html",
            "/a/t1_3.html",
            "?page=2",
            "#top",
            "mailto:office@sample.example",
            "data:text/plain,x",
            "javascript:void(0)",
            "//other.example/x.pdf",
            "/files/表 1.xls",
            "/files/%zz.doc",
            "http://[bad/x.pdf",
            "/files/a.zip",
            "/files/b.PDF",
            "");

    private static final List<String> PIECES = List.of(
            "<p>附件：<a href='%s'>方案.pdf</a></p>",
            "<p><a href='%s'></a><a href='%<s'>名单.docx</a></p>",
            "<a href='%s'>下一页</a>",
            "<a class=next href='%s'>Next page</a>",
            "<p>现将《方案》印发给你们，请认真贯彻执行。</p>",
            "<p>各区县要在2026年3月31日前完成河道排查，严禁向河道倾倒垃圾。</p>",
            "<p>各区县人民政府：</p>",
            "<p>市水利局</p><p>2026年2月3日</p>",
            "<div style='display:none'>",
            "</div></body>",
            "\u0000<table><tr><td>");

    private final AnnouncementReader reader = new AnnouncementReader();
    private final Random random = new Random(20260607);

    @Test
    void askingForPartsEndsWhateverIsAnswered() {
        int asked = 0;
        for (int round = 0; round < 500; round++) {
            RawPage first = new RawPage(
                    html().getBytes(StandardCharsets.UTF_8),
                    "text/html; charset=utf-8",
                    URI.create("https://www.sample.example.cn/a/t1.html"),
                    "关于印发《方案》的通知",
                    null,
                    false,
                    false,
                    NOW);
            List<DocumentPart> parts = new ArrayList<>();
            Understanding understanding = reader.read(first, SourceKnowledge.NONE);
            while (understanding instanceof Understood understood && understood.wanted() != null) {
                assertThat(parts).hasSizeLessThan(MOST_QUESTIONS);
                parts.add(answer(understood.wanted(), parts));
                understanding = reader.read(first, SourceKnowledge.NONE, parts);
                asked++;
            }
            check(understanding);
        }
        assertThat(asked).as("parts that were asked for").isGreaterThan(100);
    }

    @Test
    void partsThatNobodyAskedForDoNotSpoilThePage() {
        for (int round = 0; round < 300; round++) {
            RawPage first = new RawPage(
                    html().getBytes(StandardCharsets.UTF_8), "text/html", null, null, null, false, false, NOW);
            List<DocumentPart> parts = new ArrayList<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                parts.add(part());
            }
            check(reader.read(first, SourceKnowledge.NONE, parts));
        }
    }

    private static void check(Understanding understanding) {
        switch (understanding) {
            case Understanding.NoAnnouncement none -> assertThat(none.reason()).isNotBlank();
            case Understood understood -> {
                Announcement announcement = understood.announcement();
                for (Deadline deadline : announcement.deadlines()) {
                    assertThat(announcement.text()).contains(deadline.text());
                    assertThat(deadline.span().end())
                            .isLessThanOrEqualTo(announcement.text().length());
                }
            }
        }
    }

    private DocumentPart answer(Wanted wanted, List<DocumentPart> parts) {
        PartRequested request = new PartRequested(document(), parts, wanted.kind(), wanted.name(), wanted.url(), NOW);
        int way = random.nextInt(6);
        if (way == 0) {
            Reading[] readings = Reading.values();
            Reading failure = readings[random.nextInt(readings.length)];
            return reader.read(PartFetched.failed(request, failure, "It did not answer.", NOW), random.nextInt(2_000));
        }
        byte[] body = way == 1 ? new byte[0] : html().getBytes(StandardCharsets.UTF_8);
        byte[] cut = way == 2 ? Arrays.copyOf(body, random.nextInt(body.length + 1)) : body;
        String type = Arrays.asList("text/html", "text/plain", "text/csv", "application/pdf", "", null)
                .get(random.nextInt(6));
        DocumentPart part = reader.read(
                new PartFetched(request, type, random.nextInt(5) == 0, cut, null, null, NOW), random.nextInt(2_000));
        assertThat(part.url()).isEqualTo(wanted.url());
        assertThat(part.kind()).isEqualTo(wanted.kind());
        return part;
    }

    private DocumentPart part() {
        List<Block> blocks = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            Block.Form[] forms = Block.Form.values();
            blocks.add(new Block(forms[random.nextInt(forms.length)], random.nextBoolean() ? "" : "要在3月31日前完成。"));
        }
        Kind kind = random.nextBoolean() ? Kind.ATTACHMENT : Kind.NEXT_PAGE;
        Reading[] readings = Reading.values();
        return new DocumentPart(
                kind,
                random.nextBoolean() ? "" : "方案.pdf",
                uri(),
                readings[random.nextInt(readings.length)],
                blocks,
                random.nextBoolean() ? List.of() : List.of(new Attachment("", uri())),
                random.nextBoolean() ? null : uri());
    }

    private URI uri() {
        @Nullable URI found = null;
        while (found == null) {
            String address = ADDRESSES.get(random.nextInt(ADDRESSES.size()));
            try {
                found = URI.create("https://www.sample.example.cn/a/").resolve(address);
            } catch (IllegalArgumentException noAddress) {
                found = null; // such a one only stands in markup
            }
        }
        return found;
    }

    private String html() {
        StringBuilder html = new StringBuilder("<html><body><h1>关于印发《方案》的通知</h1><div class=content>");
        for (int i = random.nextInt(6); i >= 0; i--) {
            String piece = PIECES.get(random.nextInt(PIECES.size()));
            html.append(piece.formatted(ADDRESSES.get(random.nextInt(ADDRESSES.size()))));
        }
        return html.append("</div></body></html>").toString();
    }

    private static DocumentFetched document() {
        return new DocumentFetched(
                "document",
                URI.create("https://www.sample.example.cn/a/t1.html"),
                "source",
                "Source",
                NOW,
                "text/html",
                "hash",
                null,
                null,
                false,
                false,
                false,
                null,
                null,
                new byte[0]);
    }
}
