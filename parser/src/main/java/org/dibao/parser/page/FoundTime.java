package org.dibao.parser.page;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.dibao.contracts.DatePrecision;
import org.jspecify.annotations.Nullable;

/**
 * A time that was read in a text.
 *
 * @param local as written; midnight where only the day is
 * @param precision how exactly
 * @param offset where it was written; null for none
 * @param start index of its first character in the text
 * @param end index after its last
 */
record FoundTime(
        LocalDateTime local,
        DatePrecision precision,
        @Nullable ZoneOffset offset,
        int start,
        int end) {

    /** With the offset that it was written with, or else that of the zone; machines' UTC is given in the zone. */
    OffsetDateTime in(ZoneId zone) {
        if (offset == null) {
            return local.atZone(zone).toOffsetDateTime();
        }
        OffsetDateTime written = local.atOffset(offset);
        return offset.equals(ZoneOffset.UTC) ? written.atZoneSameInstant(zone).toOffsetDateTime() : written;
    }

    /** Whether it lies after this moment; a day counts as its beginning. */
    boolean isAfter(Instant moment, ZoneId zone) {
        return in(zone).toInstant().isAfter(moment);
    }
}
