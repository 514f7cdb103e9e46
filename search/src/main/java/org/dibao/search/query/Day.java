package org.dibao.search.query;

import java.time.LocalDate;

/** A day in a query: one of the calendar, or one counted from today. */
public sealed interface Day {

    /** A day of the calendar. */
    record OfCalendar(LocalDate date) implements Day {}

    /**
     * A day counted from today.
     *
     * @param days how many days ahead; negative for the past
     */
    record FromToday(int days) implements Day {}

    /** The day meant, as seen from a today. */
    default LocalDate seenFrom(LocalDate today) {
        return switch (this) {
            case OfCalendar day -> day.date();
            case FromToday day -> today.plusDays(day.days());
        };
    }

    /** The day some days later. */
    default Day plus(int days) {
        return switch (this) {
            case OfCalendar day -> new OfCalendar(day.date().plusDays(days));
            case FromToday day -> new FromToday(day.days() + days);
        };
    }
}
