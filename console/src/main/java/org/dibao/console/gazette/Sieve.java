package org.dibao.console.gazette;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.function.Predicate;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Standing;
import org.dibao.lexicon.regions.Regions;
import org.jspecify.annotations.Nullable;

/**
 * Holds an announcement against a selection, part by part, so that each facet can be counted under all the others
 * but itself.
 *
 * @param selection what is wanted
 * @param search whether the search, apart from what was picked beside it, finds an announcement
 * @param zone for announcements whose page gives no day
 */
record Sieve(Selection selection, Predicate<AnnouncementPublished> search, ZoneId zone) {

    /** What can keep an announcement out. */
    enum Part {
        SEARCH,
        DATES,
        REGION,
        KIND,
        STANDING,
        ISSUER
    }

    /** Whether it is selected and, if one facet alone keeps it out, which. */
    Verdict judge(AnnouncementPublished published) {
        Part only = null;
        int against = 0;
        for (Part part : Part.values()) {
            if (!admits(part, published)) {
                only = part;
                against++;
                if (against > 1 || part == Part.SEARCH || part == Part.DATES) {
                    return Verdict.OUT;
                }
            }
        }
        return only == null ? Verdict.IN : new Verdict(false, only);
    }

    private boolean admits(Part part, AnnouncementPublished published) {
        return switch (part) {
            case SEARCH -> selection.q().isBlank() || search.test(published);
            case DATES -> withinDates(published);
            case REGION -> withinRegion(published.announcement().issuerRegion());
            case KIND ->
                selection.kind() == null
                        || selection.kind() == published.announcement().kind();
            case STANDING -> standingWanted(published.announcement().standing());
            case ISSUER ->
                selection.issuer() == null || published.announcement().issuers().contains(selection.issuer());
        };
    }

    private boolean standingWanted(Standing standing) {
        return selection.standing() == null ? standing != Standing.TEMPLATE : selection.standing() == standing;
    }

    private boolean withinRegion(@Nullable String region) {
        String wanted = selection.region();
        return wanted == null || (region != null && Regions.standard().contains(wanted, region));
    }

    private boolean withinDates(AnnouncementPublished published) {
        LocalDate from = selection.from();
        LocalDate to = selection.to();
        if (from == null && to == null) {
            return true;
        }
        OffsetDateTime stated = published.announcement().publishedAt();
        LocalDate day = stated != null ? stated.toLocalDate() : LocalDate.ofInstant(published.firstSeenAt(), zone);
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }

    /**
     * What became of one announcement.
     *
     * @param in whether it is selected
     * @param keptOutBy the one facet that keeps it out; null if it is selected or several things keep it out
     */
    record Verdict(boolean in, @Nullable Part keptOutBy) {

        static final Verdict IN = new Verdict(true, null);
        static final Verdict OUT = new Verdict(false, null);

        /** Whether it counts for a facet: what that facet itself would refuse does not matter there. */
        boolean countsFor(Part facet) {
            return in || keptOutBy == facet;
        }
    }
}
