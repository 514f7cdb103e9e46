package org.dibao.search.query;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Deadline;
import org.dibao.contracts.IssuerLevel;
import org.dibao.contracts.Official;
import org.dibao.contracts.Standing;
import org.dibao.lexicon.regions.Regions;
import org.dibao.search.text.SearchText;
import org.dibao.search.text.TextField;
import org.jspecify.annotations.Nullable;

/** An announcement as queries look at it. Made once for all of them. */
public final class Subject {

    /** The calendar that days are counted in: the issuers'. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Map<TextField, String> texts = new EnumMap<>(TextField.class);
    private final List<String> issuers;
    private final List<String> officials;
    private final List<String> topics;
    private final List<String> numbers;
    private final String body;
    private final @Nullable String region;
    private final List<String> regionPath;
    private final AnnouncementKind kind;
    private final @Nullable IssuerLevel level;
    private final Standing standing;
    private final List<LocalDate> deadlines;
    private final LocalDate published;

    private Subject(AnnouncementPublished event) {
        Announcement announcement = event.announcement();
        body = firstOf(announcement.simplifiedTitle(), announcement.title()) + "\n"
                + firstOf(announcement.simplifiedText(), announcement.text());
        issuers = announcement.issuers();
        officials = announcement.officials().stream().map(Official::name).toList();
        topics = announcement.topics();
        numbers = Stream.of(announcement.documentNumber(), announcement.indexNumber())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        String code = announcement.issuerRegion();
        region = code == null ? null : Regions.standard().current(code);
        regionPath = region == null
                ? List.of()
                : Stream.concat(Stream.of(region), Regions.standard().ancestors(region).stream())
                        .toList();
        kind = announcement.kind();
        level = announcement.issuerLevel();
        standing = announcement.standing();
        deadlines = announcement.deadlines().stream()
                .map(Deadline::date)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        published = announcement.publishedAt() != null
                ? announcement.publishedAt().toLocalDate()
                : event.firstSeenAt().atZone(ZONE).toLocalDate();
    }

    /** Prepares an announcement. */
    public static Subject of(AnnouncementPublished event) {
        return new Subject(event);
    }

    /** One of its texts, {@link TextField#encode reduced}; several values stand with a gap between them. */
    public String text(TextField field) {
        return texts.computeIfAbsent(field, this::encoded);
    }

    /** The values of a text field as the announcement has them. */
    public List<String> values(TextField field) {
        return switch (field) {
            case TEXT -> List.of(body);
            case ISSUER -> issuers;
            case OFFICIAL -> officials;
            case TOPIC -> topics;
            case NUMBER -> numbers;
        };
    }

    /** Whether what is announced binds a region: it was issued there or above. */
    public boolean binds(String code) {
        return region != null && Regions.standard().contains(region, code);
    }

    /** Whether it was issued in a region or anywhere within. */
    public boolean liesWithin(String code) {
        return regionPath.contains(code);
    }

    /** Code in force of the issuers' region; null where unknown. */
    public @Nullable String region() {
        return region;
    }

    /** The region and all above it; empty where unknown. */
    public List<String> regionPath() {
        return regionPath;
    }

    /** The form. */
    public AnnouncementKind kind() {
        return kind;
    }

    /** The issuers' level; null where unknown. */
    public @Nullable IssuerLevel level() {
        return level;
    }

    /** What the document is with regard to the announcement. */
    public Standing standing() {
        return standing;
    }

    /** The last days of all time limits that are known. */
    public List<LocalDate> deadlines() {
        return deadlines;
    }

    /** The day on which it was published, or first seen where the page gives none. */
    public LocalDate published() {
        return published;
    }

    private String encoded(TextField field) {
        return values(field).stream().map(field::encode).collect(Collectors.joining(String.valueOf(SearchText.GAP)));
    }

    private static String firstOf(@Nullable String preferred, String otherwise) {
        return preferred != null ? preferred : otherwise;
    }
}
