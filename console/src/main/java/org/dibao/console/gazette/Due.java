package org.dibao.console.gazette;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.Deadline;
import org.jspecify.annotations.Nullable;

/**
 * A deadline as of today.
 *
 * @param text as worded
 * @param date the last day; null where it cannot be told
 * @param days days left, 0 on the day itself, negative when it is past; null together with {@code date}
 */
public record Due(
        String text, @Nullable LocalDate date, @Nullable Long days) {

    static Due of(Deadline deadline, LocalDate today) {
        LocalDate date = deadline.date();
        return new Due(deadline.text(), date, date == null ? null : ChronoUnit.DAYS.between(today, date));
    }

    static List<Due> allOf(Announcement announcement, LocalDate today) {
        return announcement.deadlines().stream().map(d -> of(d, today)).toList();
    }

    /** The one that comes next; empty when all are past or none has a date. */
    static Optional<Due> next(Announcement announcement, LocalDate today) {
        return allOf(announcement, today).stream()
                .filter(due -> due.days != null && due.days >= 0)
                .min(Comparator.comparing(due -> due.days == null ? Long.MAX_VALUE : due.days));
    }

    public boolean past() {
        return days != null && days < 0;
    }
}
