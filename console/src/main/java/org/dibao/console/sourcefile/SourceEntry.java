package org.dibao.console.sourcefile;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.dibao.contracts.ListSelectors;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourceKind;
import org.jspecify.annotations.Nullable;

/**
 * A source as it stands in a file. Whatever is left out is null and takes its default; nothing is checked yet.
 *
 * @param id the source's id; null to be found by its address, or to be given one
 * @param name what people call it
 * @param address what is polled
 * @param kind how it is read, a {@link SourceKind} in any case; null for a feed
 * @param standing {@code official} where the address is the issuer's own; anything else is a repost
 * @param issuer the authority
 * @param region a region's code or name
 * @param selectors where a list page has its entries; null to find them
 * @param wholeText whether a feed's items carry the whole text
 * @param paused whether polling rests; null to leave it as it is
 * @param rendered whether its pages need a browser
 * @param backTo how far back the list is followed, as 2024-01-31
 * @param verified whether somebody has seen the address answer as described; told to people, and not kept
 */
public record SourceEntry(
        @Nullable String id,
        @Nullable String name,
        @Nullable String address,
        @Nullable String kind,
        @Nullable String standing,
        @Nullable String issuer,
        @Nullable String region,
        @Nullable ListSelectors selectors,
        @Nullable Boolean wholeText,
        @Nullable Boolean paused,
        @Nullable Boolean rendered,
        @Nullable String backTo,
        @Nullable Boolean verified) {

    private static final String OFFICIAL = "official";

    /** A source as it is defined. */
    public static SourceEntry of(SourceDefined source) {
        return new SourceEntry(
                source.sourceId(),
                source.name(),
                source.address().toString(),
                source.kind().name().toLowerCase(Locale.ROOT),
                source.official() ? OFFICIAL : "repost",
                source.issuer(),
                source.region(),
                source.selectors(),
                source.wholeText() ? true : null,
                source.paused() ? true : null,
                source.rendered() ? true : null,
                source.backTo() == null ? null : source.backTo().toString(),
                null);
    }

    /** A feed of which nothing else is known. */
    public static SourceEntry feed(@Nullable String name, String address) {
        return new SourceEntry(null, name, address, "feed", null, null, null, null, null, null, null, null, null);
    }

    /**
     * The same over a source that is there already: where nothing but the name and the kind is said, as in OPML, which
     * knows no more, the rest stays as it is.
     */
    public SourceEntry over(SourceDefined before) {
        if (!saysOnlyItsName()) {
            return this;
        }
        SourceEntry kept = of(before);
        return new SourceEntry(
                id,
                name,
                address,
                kind,
                kept.standing,
                kept.issuer,
                kept.region,
                kept.selectors,
                kept.wholeText,
                paused,
                kept.rendered,
                kept.backTo,
                verified);
    }

    private boolean saysOnlyItsName() {
        return Stream.of(standing, issuer, region, selectors, wholeText, rendered, backTo)
                .allMatch(Objects::isNull);
    }

    /** Whether the file says that the address is the issuer's own. */
    public boolean official() {
        return OFFICIAL.equalsIgnoreCase(standing);
    }

    /** The kind's name as {@link SourceKind} has it, FEED where nothing is said; perhaps none that there is. */
    public String kindName() {
        return kind == null || kind.isBlank()
                ? SourceKind.FEED.name()
                : kind.strip().toUpperCase(Locale.ROOT);
    }
}
