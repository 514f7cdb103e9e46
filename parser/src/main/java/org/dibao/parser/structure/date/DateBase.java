package org.dibao.parser.structure.date;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The days that dates in a text count from.
 *
 * @param written the day on which the words were written, which 今天 and 昨天 count from; null if that is not known
 * @param near a day not far from it, enough to tell which year or month is meant; null if not even that is known
 */
public record DateBase(
        @Nullable LocalDate written, @Nullable LocalDate near) {

    /** The day that a date in a report means; null if it cannot be known. */
    public @Nullable LocalDate past(DateMention date) {
        return date.past(date.isRelative() ? written : near);
    }

    /** The day that a date in an order means; null if it cannot be known. */
    public @Nullable LocalDate future(DateMention date) {
        return date.future(date.isRelative() ? written : near);
    }
}
