package org.dibao.console.desk;

import java.net.IDN;
import java.util.Locale;
import org.dibao.contracts.SourceKind;
import org.dibao.lexicon.regions.Region;
import org.dibao.lexicon.regions.Regions;
import org.jspecify.annotations.Nullable;

/** A selection of sources as it stands in an address or was typed. What makes no sense counts as not chosen. */
record SourceSelectionForm(
        @Nullable String q,
        @Nullable String state,
        @Nullable String kind,
        @Nullable String region,
        @Nullable String host,
        @Nullable String sort,
        @Nullable Integer page) {

    /** Characters that each of them may have; what follows is left out. */
    private static final int LONGEST = 300;

    private static final int LAST_PAGE = 100_000;

    SourceSelection toSelection() {
        SourceOrder order = constant(SourceOrder.class, sort);
        String words = text(q);
        return new SourceSelection(
                words == null ? "" : words,
                constant(SourceCondition.class, state),
                constant(SourceKind.class, kind),
                regionCode(text(region)),
                ascii(text(host)),
                order == null ? SourceOrder.TROUBLE : order,
                page == null ? 1 : Math.clamp(page, 1, LAST_PAGE));
    }

    private static @Nullable String text(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), LONGEST));
    }

    /** By code or by name; what is no region stays as it was typed, so that the page can say so. */
    private static @Nullable String regionCode(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        Regions regions = Regions.standard();
        return regions.byCode(typed).isPresent()
                ? regions.current(typed)
                : regions.byName(typed).stream()
                        .map(Region::currentCode)
                        .findFirst()
                        .orElse(typed);
    }

    private static @Nullable String ascii(@Nullable String host) {
        try {
            return host == null ? null : IDN.toASCII(host).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return host;
        }
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equalsIgnoreCase(name)) {
                return constant;
            }
        }
        return null;
    }
}
