package org.dibao.events;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Attachment;
import org.dibao.contracts.Block;
import org.dibao.contracts.DatePrecision;
import org.dibao.contracts.Deadline;
import org.dibao.contracts.Directive;
import org.dibao.contracts.DocumentFetched;
import org.dibao.contracts.Evidence;
import org.dibao.contracts.IssuerLevel;
import org.dibao.contracts.Official;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourceKind;
import org.dibao.contracts.Span;
import org.dibao.contracts.Standing;

/** Invented records. */
final class Samples {

    static final Instant NOON = Instant.parse("2026-03-01T04:00:00Z");

    private Samples() {}

    static SourceDefined source(String id) {
        return source(id, "样例市政府 " + id);
    }

    static SourceDefined source(String id, String name) {
        return new SourceDefined(
                id,
                name,
                URI.create("https://sample.example/" + id),
                SourceKind.FEED,
                null,
                null,
                false,
                null,
                false,
                false,
                false,
                null,
                null,
                NOON,
                "admin");
    }

    static DocumentFetched document(String path) {
        return new DocumentFetched(
                "d-" + path,
                URI.create("https://sample.example/" + path),
                "sample",
                "样例论坛",
                NOON,
                "text/html; charset=gbk",
                "00ff",
                "关于样例的通告（第1号）",
                null,
                false,
                false,
                true,
                "样例市人民政府",
                null,
                "<p>样例</p>".getBytes(StandardCharsets.UTF_16));
    }

    static AnnouncementPublished announcement(String id) {
        return new AnnouncementPublished(
                id,
                2,
                AnnouncementPublished.Change.REVISED,
                NOON,
                NOON.plusSeconds(60),
                "d-1",
                URI.create("https://sample.example/1"),
                "sample",
                "样例市政府",
                "00ff",
                text());
    }

    private static Announcement text() {
        return new Announcement(
                "关于样例的通告",
                List.of(new Block(Block.Form.LIST_ITEM, "一是要做样例。")),
                "zh",
                null,
                null,
                OffsetDateTime.parse("2026-03-01T12:00:00+08:00"),
                DatePrecision.MINUTE,
                null,
                null,
                Standing.OFFICIAL,
                List.of("样例"),
                AnnouncementKind.PUBLIC_NOTICE,
                List.of("样例市人民政府"),
                "330500",
                List.of("330000", "000000"),
                IssuerLevel.PREFECTURE,
                List.of(),
                null,
                null,
                null,
                LocalDate.parse("2026-03-02"),
                List.of(new Official("样某", "市长", Official.Part.SPEAKER, new Span(0, 2))),
                List.of(new Directive("要做样例", "样某", null, 3, new Span(2, 6))),
                List.of(new Deadline("月底前", LocalDate.parse("2026-03-31"), new Span(0, 3))),
                List.of(),
                List.of(),
                false,
                List.of(new Evidence(Evidence.Fact.DIRECTIVE, 0, Evidence.Origin.TEXT, new Span(2, 6), 95)),
                List.of(new Attachment("样例表.docx", URI.create("https://www.example.gov.cn/1.docx"))),
                URI.create("https://www.example.gov.cn/1_2.html"));
    }
}
