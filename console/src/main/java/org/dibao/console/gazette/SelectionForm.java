package org.dibao.console.gazette;

import java.time.LocalDate;
import java.util.Locale;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.Standing;
import org.dibao.lexicon.regions.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * A selection as it stands in an address. What no link of ours would say (an unknown kind, page -3) is left out; a
 * search of more than a thousand characters is refused.
 */
public record SelectionForm(
        @Nullable String q,
        @Nullable String region,
        @Nullable String kind,
        @Nullable String standing,
        @Nullable String issuer,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate from,

        @Nullable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE)
        LocalDate to,

        @Nullable Integer page) {

    /** Characters that a search may have. */
    public static final int LONGEST_SEARCH = 1_000;

    private static final int LAST_PAGE = 50_000;

    /** The selection. */
    public Selection toSelection() {
        String search = q == null ? "" : q.strip();
        if (search.length() > LONGEST_SEARCH || (issuer != null && issuer.length() > LONGEST_SEARCH)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "The search is longer than 1000 characters");
        }
        return new Selection(
                search,
                region != null
                                && region.matches("\\d{6}")
                                && Regions.standard().byCode(region).isPresent()
                        ? region
                        : null,
                constant(AnnouncementKind.class, kind),
                constant(Standing.class, standing),
                issuer == null || !SelectionQuery.names(issuer) ? null : issuer,
                day(from),
                day(to),
                page == null ? 1 : Math.clamp(page, 1, LAST_PAGE));
    }

    /** A day of a year that can be written with four digits; others nobody means. */
    private static @Nullable LocalDate day(@Nullable LocalDate day) {
        return day != null && day.getYear() >= 1 && day.getYear() <= 9_998 ? day : null;
    }

    private static <E extends Enum<E>> @Nullable E constant(Class<E> type, @Nullable String name) {
        if (name == null) {
            return null;
        }
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(name.toUpperCase(Locale.ROOT))) {
                return constant;
            }
        }
        return null;
    }
}
