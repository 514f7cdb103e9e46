package org.dibao.console.source;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.dibao.console.sourcefile.SourceEntry;
import org.dibao.contracts.ListSelectors;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourceKind;
import org.dibao.lexicon.regions.Regions;
import org.jspecify.annotations.Nullable;

/**
 * A source as an admin types it. All texts may be null or blank, as browsers send them.
 *
 * @param address what is polled
 * @param name what people call it
 * @param kind how the answer is read, a {@link SourceKind}
 * @param issuer the authority whose own site it is
 * @param region a region's code or name
 * @param official whether it is the issuer's own
 * @param wholeText whether feed items carry the whole text
 * @param row selector of a list page's entries
 * @param link selector of the link in an entry
 * @param title selector of the title in an entry
 * @param date selector of the date in an entry
 * @param nextPage selector of the link to the next page
 * @param rendered whether its pages need a browser
 * @param backTo how far back a list is followed, as 2024-01-31
 */
public record SourceForm(
        @Nullable String address,
        @Nullable String name,
        @Nullable String kind,
        @Nullable String issuer,
        @Nullable String region,
        @Nullable Boolean official,
        @Nullable Boolean wholeText,
        @Nullable String row,
        @Nullable String link,
        @Nullable String title,
        @Nullable String date,
        @Nullable String nextPage,
        @Nullable Boolean rendered,
        @Nullable String backTo) {

    private static final int LONGEST_ADDRESS = 2_000;
    private static final int LONGEST_NAME = 200;

    /** A source as it would have been typed. */
    public static SourceForm of(SourceDefined source) {
        ListSelectors selectors = source.selectors();
        return new SourceForm(
                source.address().toString(),
                source.name(),
                source.kind().name(),
                source.issuer(),
                source.region(),
                source.official(),
                source.wholeText(),
                selectors == null ? null : selectors.row(),
                selectors == null ? null : selectors.link(),
                selectors == null ? null : selectors.title(),
                selectors == null ? null : selectors.date(),
                selectors == null ? null : selectors.nextPage(),
                source.rendered(),
                source.backTo() == null ? null : source.backTo().toString());
    }

    /** A source of a file as it would have been typed. */
    public static SourceForm of(SourceEntry entry) {
        ListSelectors selectors = entry.selectors();
        return new SourceForm(
                entry.address(),
                entry.name(),
                entry.kindName(),
                entry.issuer(),
                entry.region(),
                entry.official(),
                entry.wholeText(),
                selectors == null ? null : selectors.row(),
                selectors == null ? null : selectors.link(),
                selectors == null ? null : selectors.title(),
                selectors == null ? null : selectors.date(),
                selectors == null ? null : selectors.nextPage(),
                entry.rendered(),
                entry.backTo());
    }

    /** What is wrong, by field, as message keys; empty when it can be saved. */
    public Map<String, String> wrong() {
        Map<String, String> wrong = new LinkedHashMap<>();
        if (uri() == null) {
            wrong.put("address", "source.wrong.address");
        }
        String given = text(name);
        if (given == null || given.length() > LONGEST_NAME) {
            wrong.put("name", "source.wrong.name");
        }
        if (text(region) != null && regionCode() == null) {
            wrong.put("region", "source.wrong.region");
        }
        if (Boolean.TRUE.equals(official) && text(issuer) == null) {
            wrong.put("issuer", "source.wrong.issuer");
        }
        if (text(kind) != null && chosenKind() == null) {
            wrong.put("kind", "source.wrong.kind");
        }
        if (text(backTo) != null && backToDay() == null) {
            wrong.put("backTo", "source.wrong.backTo");
        }
        if (text(row) == null && selectorFields().values().stream().anyMatch(selector -> text(selector) != null)) {
            wrong.put("row", "source.wrong.row");
        }
        selectorFields().keySet().stream()
                .filter(field -> fault(field) != null)
                .forEach(field -> wrong.put(field, "source.wrong.selector"));
        return wrong;
    }

    /** Where a selector cannot be read, by its field's name; null if it can, or is left blank. */
    public @Nullable SelectorFault fault(String field) {
        String selector = text(selectorFields().get(field));
        return selector == null ? null : SelectorFault.in(selector).orElse(null);
    }

    private Map<String, @Nullable String> selectorFields() {
        Map<String, @Nullable String> fields = new LinkedHashMap<>();
        fields.put("row", row);
        fields.put("link", link);
        fields.put("title", title);
        fields.put("date", date);
        fields.put("nextPage", nextPage);
        return fields;
    }

    /** The address as it is called; null unless it is a whole http or https one that names one host and no user. */
    public @Nullable URI uri() {
        String typed = text(address);
        return typed == null || typed.length() > LONGEST_ADDRESS
                ? null
                : TypedAddress.read(typed).orElse(null);
    }

    /** The source that it defines; only a form without errors does. */
    SourceDefined defined(String id, boolean paused, @Nullable Instant pollAt, Instant at, String by) {
        return new SourceDefined(
                id,
                Objects.requireNonNull(text(name), "only a form without errors is saved"),
                Objects.requireNonNull(uri(), "only a form without errors is saved"),
                readAs(),
                selectors(),
                text(issuer),
                Boolean.TRUE.equals(official),
                regionCode(),
                Boolean.TRUE.equals(wholeText),
                paused,
                Boolean.TRUE.equals(rendered),
                backToDay(),
                pollAt,
                at,
                by);
    }

    /** How it is read; a feed where nothing else is said. */
    public SourceKind readAs() {
        SourceKind chosen = chosenKind();
        return chosen == null ? SourceKind.FEED : chosen;
    }

    /** What was chosen; null for "find out". */
    public @Nullable SourceKind chosenKind() {
        for (SourceKind known : SourceKind.values()) {
            if (known.name().equals(kind)) {
                return known;
            }
        }
        return null;
    }

    /** The code of what was typed, be it a code or a name; null if there is no such region. */
    public @Nullable String regionCode() {
        String typed = text(region);
        if (typed == null) {
            return null;
        }
        Regions regions = Regions.standard();
        if (regions.byCode(typed).isPresent()) {
            return regions.current(typed);
        }
        return regions.byName(typed).stream()
                .map(found -> found.currentCode())
                .findFirst()
                .orElse(null);
    }

    /** The day to which a list is followed back; null for none, or for what is no day. */
    public @Nullable LocalDate backToDay() {
        String day = text(backTo);
        try {
            return day == null ? null : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** The selectors; null where no row is named. */
    public @Nullable ListSelectors selectors() {
        String rows = text(row);
        return rows == null ? null : new ListSelectors(rows, text(link), text(title), text(date), text(nextPage));
    }

    /** What was typed, without space around it; null if it is blank. */
    public static @Nullable String text(@Nullable String typed) {
        return typed == null || typed.isBlank() ? null : typed.strip();
    }
}
