package org.dibao.console.gazette;

import java.time.LocalDate;
import java.util.List;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.Standing;
import org.jspecify.annotations.Nullable;

/**
 * An announcement as a list of announcements shows it.
 *
 * @param id the announcement's id
 * @param title its title
 * @param issuer its authorities, joined; null where none is known
 * @param regionName the issuers' region; null where unknown
 * @param regionCode its code; null where unknown
 * @param kind the form
 * @param standing whether it is the original
 * @param day when it was published, or first seen where the page does not tell
 * @param dayIsPublication whether {@code day} is the publication's
 * @param documentNumber null where there is none
 * @param excerpt how the text begins
 * @param orders the first orders, in full
 * @param directives how many orders there are
 * @param sightings how many documents carry it
 * @param revision its number
 * @param next the deadline that comes next; null for none
 * @param language of the text
 */
public record Story(
        String id,
        String title,
        @Nullable String issuer,
        @Nullable String regionName,
        @Nullable String regionCode,
        AnnouncementKind kind,
        Standing standing,
        LocalDate day,
        boolean dayIsPublication,
        @Nullable String documentNumber,
        String excerpt,
        List<String> orders,
        int directives,
        int sightings,
        int revision,
        @Nullable Due next,
        String language) {}
