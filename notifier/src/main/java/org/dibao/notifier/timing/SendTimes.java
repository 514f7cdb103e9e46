package org.dibao.notifier.timing;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.Timing;
import org.dibao.contracts.Timing.Frequency;

/**
 * Reads a subscription's {@link Timing}. Hours are the clock's hours in the subscriber's zone: where summer time skips
 * one, the next begins at its end.
 */
public final class SendTimes {

    /** Where a zone's name is not known any more. */
    private static final ZoneId FALLBACK = ZoneId.of("Asia/Shanghai");

    private final Timing timing;
    private final ZoneId zone;

    private SendTimes(Timing timing) {
        this.timing = timing;
        this.zone = zone(timing.zone());
    }

    /** The times that a subscription asks for. */
    public static SendTimes of(Timing timing) {
        return new SendTimes(timing);
    }

    /** Whether announcements of this kind go into a digest. */
    public boolean gathers(AnnouncementKind kind) {
        return timing.frequency() != Frequency.AT_ONCE && !urgent(kind);
    }

    /** The earliest time at which something of this kind may be sent; empty for at once. */
    public Optional<Instant> notBefore(AnnouncementKind kind, Instant now) {
        if (urgent(kind)) {
            return Optional.empty();
        }
        return gathers(kind) ? Optional.of(nextDigest(now)) : quietUntil(now);
    }

    /** Whether announcements of this kind are sent quiet hours and digests notwithstanding. */
    public boolean urgent(AnnouncementKind kind) {
        return timing.urgent().contains(kind);
    }

    /** The time of the first digest after the given time. */
    public Instant nextDigest(Instant after) {
        ZonedDateTime next = hourOf(after);
        while (!next.toInstant().isAfter(after) || !digestDay(next)) {
            next = onNextDay(next);
        }
        return next.toInstant();
    }

    /** The time of the last digest that is due by the given time. */
    public Instant lastDigest(Instant by) {
        ZonedDateTime last = hourOf(by);
        while (last.toInstant().isAfter(by) || !digestDay(last)) {
            last = at(last.toLocalDate().minusDays(1));
        }
        return last.toInstant();
    }

    /** When to remind of a deadline; empty where reminders are not asked for. */
    public Optional<Instant> reminder(LocalDate deadline) {
        return timing.remindDays() <= 0
                ? Optional.empty()
                : Optional.of(at(deadline.minusDays(timing.remindDays())).toInstant());
    }

    /** Today, where the subscriber is. */
    public LocalDate today(Instant now) {
        return LocalDate.ofInstant(now, zone);
    }

    /** The end of the quiet hours that the given time falls into; empty if it falls into none. */
    public Optional<Instant> quietUntil(Instant now) {
        if (timing.quietFrom() == timing.quietUntil()) {
            return Optional.empty();
        }
        ZonedDateTime here = now.atZone(zone);
        int hour = here.getHour();
        boolean overnight = timing.quietUntil() < timing.quietFrom();
        boolean quiet = overnight
                ? hour >= timing.quietFrom() || hour < timing.quietUntil()
                : hour >= timing.quietFrom() && hour < timing.quietUntil();
        if (!quiet) {
            return Optional.empty();
        }
        LocalDate day = hour < timing.quietUntil()
                ? here.toLocalDate()
                : here.toLocalDate().plusDays(1);
        return Optional.of(
                day.atTime(LocalTime.of(timing.quietUntil(), 0)).atZone(zone).toInstant());
    }

    private ZonedDateTime hourOf(Instant time) {
        return at(LocalDate.ofInstant(time, zone));
    }

    private ZonedDateTime onNextDay(ZonedDateTime time) {
        return at(time.toLocalDate().plusDays(1));
    }

    private ZonedDateTime at(LocalDate day) {
        return day.atTime(LocalTime.of(timing.hour(), 0)).atZone(zone);
    }

    private boolean digestDay(ZonedDateTime time) {
        return timing.frequency() != Frequency.WEEKLY || time.getDayOfWeek() == DayOfWeek.of(timing.weekday());
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException e) {
            return FALLBACK;
        }
    }
}
