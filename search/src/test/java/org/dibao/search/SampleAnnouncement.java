package org.dibao.search;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Block;
import org.dibao.contracts.DatePrecision;
import org.dibao.contracts.Deadline;
import org.dibao.contracts.IssuerLevel;
import org.dibao.contracts.Official;
import org.dibao.contracts.Span;
import org.dibao.contracts.Standing;
import org.jspecify.annotations.Nullable;

/** Invented announcements for tests. */
public final class SampleAnnouncement {

    private final String id;
    private String title = "关于做好近期工作的通知";
    private String text = "各单位：\n请按要求办理。";
    private @Nullable String region;
    private @Nullable IssuerLevel level;
    private AnnouncementKind kind = AnnouncementKind.NOTICE;
    private Standing standing = Standing.OFFICIAL;
    private @Nullable String number;
    private @Nullable LocalDate published = LocalDate.of(2026, 1, 10);
    private Instant seen = Instant.parse("2026-01-10T04:00:00Z");
    private final List<String> issuers = new ArrayList<>();
    private final List<String> officials = new ArrayList<>();
    private final List<String> topics = new ArrayList<>();
    private final List<LocalDate> deadlines = new ArrayList<>();

    private SampleAnnouncement(String id) {
        this.id = id;
    }

    public static SampleAnnouncement called(String id) {
        return new SampleAnnouncement(id);
    }

    public SampleAnnouncement title(String value) {
        title = value;
        return this;
    }

    public SampleAnnouncement text(String value) {
        text = value;
        return this;
    }

    public SampleAnnouncement region(@Nullable String value) {
        region = value;
        return this;
    }

    public SampleAnnouncement level(@Nullable IssuerLevel value) {
        level = value;
        return this;
    }

    public SampleAnnouncement kind(AnnouncementKind value) {
        kind = value;
        return this;
    }

    public SampleAnnouncement standing(Standing value) {
        standing = value;
        return this;
    }

    public SampleAnnouncement number(@Nullable String value) {
        number = value;
        return this;
    }

    public SampleAnnouncement published(@Nullable LocalDate value) {
        published = value;
        return this;
    }

    public SampleAnnouncement seen(Instant value) {
        seen = value;
        return this;
    }

    public SampleAnnouncement issuer(String value) {
        issuers.add(value);
        return this;
    }

    public SampleAnnouncement official(String value) {
        officials.add(value);
        return this;
    }

    public SampleAnnouncement topic(String value) {
        topics.add(value);
        return this;
    }

    public SampleAnnouncement deadline(LocalDate value) {
        deadlines.add(value);
        return this;
    }

    public AnnouncementPublished event() {
        List<Block> blocks = Stream.of(text.split("\n"))
                .map(line -> new Block(Block.Form.PARAGRAPH, line))
                .toList();
        LocalDate day = published;
        Announcement announcement = new Announcement(
                title,
                blocks,
                "zh",
                null,
                null,
                day == null ? null : OffsetDateTime.of(day.atTime(9, 0), ZoneOffset.ofHours(8)),
                day == null ? null : DatePrecision.DAY,
                null,
                null,
                standing,
                List.of(),
                kind,
                issuers,
                region,
                List.of(),
                level,
                List.of(),
                number,
                null,
                null,
                null,
                officials.stream()
                        .map(name -> new Official(name, null, Official.Part.SPEAKER, null))
                        .toList(),
                List.of(),
                deadlines.stream()
                        .map(date -> new Deadline("限期", date, new Span(0, 0)))
                        .toList(),
                topics,
                List.of(),
                false);
        return new AnnouncementPublished(
                id,
                1,
                AnnouncementPublished.Change.NEW,
                seen,
                seen,
                "d-" + id,
                URI.create("https://example.org/" + id),
                "s",
                "示例网",
                "00",
                announcement);
    }
}
