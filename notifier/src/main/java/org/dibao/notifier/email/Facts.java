package org.dibao.notifier.email;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.DatePrecision;
import org.dibao.contracts.Deadline;
import org.dibao.contracts.Official;
import org.dibao.contracts.Standing;
import org.jspecify.annotations.Nullable;

/** What is known of an announcement, in lines that a person reads; what is not known is left out. */
final class Facts {

    private final Wording words;
    private final RegionNames regions;

    Facts(Wording words, RegionNames regions) {
        this.words = words;
        this.regions = regions;
    }

    List<Letter.Fact> of(AnnouncementPublished published) {
        Announcement a = published.announcement();
        List<Letter.Fact> facts = new ArrayList<>();
        add(facts, "issuers", a.issuers().isEmpty() ? null : String.join(words.comma(), a.issuers()));
        add(facts, "region", a.issuerRegion() == null ? null : region(a.issuerRegion()));
        add(facts, "number", a.documentNumber());
        add(facts, "published", a.publishedAt() == null ? null : time(a.publishedAt(), a.publishedPrecision()));
        add(facts, "effective", a.effectiveDate() == null ? null : date().format(a.effectiveDate()));
        add(facts, "standing", standing(published));
        return facts;
    }

    static List<String> deadlines(Wording words, Announcement a) {
        DateTimeFormatter dates = dates(words);
        return a.deadlines().stream()
                .map(limit -> deadline(words, dates, limit))
                .toList();
    }

    /** People who are merely quoted do not belong into a summary. */
    static List<String> officials(Wording words, Announcement a) {
        return a.officials().stream()
                .filter(official -> official.part() != Official.Part.MENTIONED)
                .map(official -> official(words, official))
                .distinct()
                .toList();
    }

    private static String deadline(Wording words, DateTimeFormatter dates, Deadline limit) {
        String date = limit.date() == null ? words.get("deadline.undated") : dates.format(limit.date());
        return date + words.colon() + limit.text();
    }

    private static String official(Wording words, Official official) {
        String role = official.role() == null ? "" : words.comma() + official.role();
        return official.name() + role + " (" + words.of(official.part()) + ")";
    }

    private void add(List<Letter.Fact> facts, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Letter.Fact(words.get(label), value));
        }
    }

    private String region(String code) {
        return regions.nameOf(code).orElse(code);
    }

    private String standing(AnnouncementPublished published) {
        Announcement a = published.announcement();
        String publisher = a.publisher() == null ? published.sourceName() : a.publisher();
        String standing = words.of(a.standing(), publisher);
        return a.standing() == Standing.OFFICIAL || a.attribution() == null
                ? standing
                : standing + words.comma() + words.get("attribution", a.attribution());
    }

    private String time(OffsetDateTime time, @Nullable DatePrecision precision) {
        return precision == null || precision == DatePrecision.DAY
                ? date().format(time)
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(words.locale())
                        .format(time);
    }

    private DateTimeFormatter date() {
        return dates(words);
    }

    private static DateTimeFormatter dates(Wording words) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(words.locale());
    }
}
