package org.dibao.notifier.email;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Attachment;
import org.dibao.contracts.DatePrecision;
import org.dibao.contracts.Deadline;
import org.dibao.contracts.Official;
import org.dibao.contracts.Reference;
import org.dibao.contracts.Standing;
import org.dibao.notifier.sighting.Copies;
import org.jspecify.annotations.Nullable;

/** What is known of an announcement, in lines that a person reads; what is not known is left out. */
final class Facts {

    private final RegionNames regions;
    private final Copies copies;

    Facts(RegionNames regions, Copies copies) {
        this.regions = regions;
        this.copies = copies;
    }

    List<Letter.Fact> of(Wording words, AnnouncementPublished published) {
        Announcement a = published.announcement();
        List<Letter.Fact> facts = new ArrayList<>();
        add(words, facts, "issuers", issuers(words, a));
        add(words, facts, "region", a.issuerRegion() == null ? null : region(a.issuerRegion()));
        add(words, facts, "number", a.documentNumber());
        add(
                words,
                facts,
                "published",
                a.publishedAt() == null ? null : time(words, a.publishedAt(), a.publishedPrecision()));
        add(
                words,
                facts,
                "effective",
                a.effectiveDate() == null ? null : dates(words).format(a.effectiveDate()));
        a.references().stream()
                .filter(Facts::acts)
                .forEach(each -> facts.add(new Letter.Fact(words.of(each.relation()), each.called())));
        add(words, facts, "standing", standing(words, published));
        int known = copies(published);
        add(words, facts, "copies", known < 2 ? null : words.get("copies.count", known));
        return facts;
    }

    /** How many documents carry it, as far as they are known. */
    int copies(AnnouncementPublished published) {
        return copies.of(published.announcementId());
    }

    static @Nullable String issuers(Wording words, Announcement a) {
        return a.issuers().isEmpty() ? null : String.join(words.comma(), a.issuers());
    }

    static List<Line> deadlines(Wording words, Announcement a) {
        DateTimeFormatter dates = dates(words);
        return a.deadlines().stream()
                .sorted(Comparator.comparing(Deadline::date, Comparator.nullsLast(Comparator.naturalOrder())))
                .map(limit -> deadline(words, dates, limit))
                .toList();
    }

    /** What the announcement amends, repeals or corrects. */
    static List<Line> changes(Wording words, Announcement a) {
        return a.references().stream()
                .filter(reference -> reference.relation().changes())
                .map(reference -> new Line(words.of(reference.relation()), reference.called(), List.of(), 0))
                .toList();
    }

    /** People who are merely quoted do not belong into a summary. */
    static List<Line> officials(Wording words, Announcement a) {
        return a.officials().stream()
                .filter(official -> official.part() != Official.Part.MENTIONED)
                .map(official -> official(words, official))
                .distinct()
                .map(Line::plain)
                .toList();
    }

    /** A reference that changes the force or the words of another document, or explains it. */
    private static boolean acts(Reference reference) {
        return reference.relation() != Reference.Relation.IMPLEMENTS;
    }

    private static Line deadline(Wording words, DateTimeFormatter dates, Deadline limit) {
        String date = limit.date() == null ? words.get("deadline.undated") : dates.format(limit.date());
        return new Line(date, limit.text(), List.of(), 0);
    }

    /** The files beside the text; what stands in them and was read is among the orders already. */
    static List<Letter.File> files(Wording words, Announcement a) {
        return a.attachments().stream()
                .map(file -> new Letter.File(file.name(), file.url(), reading(words, file.reading())))
                .toList();
    }

    private static String reading(Wording words, Attachment.@Nullable Reading reading) {
        return reading == null || reading == Attachment.Reading.READ ? "" : words.of(reading);
    }

    private static String official(Wording words, Official official) {
        String role = official.role() == null ? "" : words.comma() + official.role();
        return official.name() + role + " (" + words.of(official.part()) + ")";
    }

    private static void add(Wording words, List<Letter.Fact> facts, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Letter.Fact(words.get(label), value));
        }
    }

    private String region(String code) {
        return regions.nameOf(code).orElse(code);
    }

    private static String standing(Wording words, AnnouncementPublished published) {
        Announcement a = published.announcement();
        String publisher = a.publisher() == null ? published.sourceName() : a.publisher();
        String standing = words.of(a.standing(), publisher);
        return a.standing() == Standing.OFFICIAL || a.attribution() == null
                ? standing
                : standing + words.comma() + words.get("attribution", a.attribution());
    }

    private static String time(Wording words, OffsetDateTime time, @Nullable DatePrecision precision) {
        return precision == null || precision == DatePrecision.DAY
                ? dates(words).format(time)
                : DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(words.locale())
                        .format(time);
    }

    static DateTimeFormatter dates(Wording words) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(words.locale());
    }
}
