package org.dibao.console.subscription;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.Timing;
import org.dibao.contracts.Timing.Frequency;
import org.jspecify.annotations.Nullable;

/**
 * When messages are to be sent, as a form gives it. What is missing or cannot be is read as if nothing had been asked
 * for: the form offers nothing that cannot be.
 *
 * @param frequency {@code AT_ONCE}, {@code DAILY} or {@code WEEKLY}
 * @param hour hour of digests and reminders
 * @param weekday day of weekly digests, 1 for Monday
 * @param zone IANA name
 * @param quiet whether there are quiet hours; null for not
 * @param quietFrom hour at which they begin
 * @param quietUntil hour at which they end
 * @param urgent names of the kinds that do not wait
 * @param remindDays days before a deadline
 */
record TimingForm(
        @Nullable Frequency frequency,
        @Nullable Integer hour,
        @Nullable Integer weekday,
        @Nullable String zone,
        @Nullable String quiet,
        @Nullable Integer quietFrom,
        @Nullable Integer quietUntil,
        @Nullable List<AnnouncementKind> urgent,
        @Nullable Integer remindDays) {

    /** Longer before, nobody knows what to do with a reminder. */
    private static final int MOST_REMIND_DAYS = 30;

    private static final List<AnnouncementKind> USUALLY_URGENT =
            List.of(AnnouncementKind.WARNING, AnnouncementKind.ORDER);

    /** Zones by the names that people know; the others are aliases and offsets. */
    static final List<String> ZONES = ZoneId.getAvailableZoneIds().stream()
            .filter(name ->
                    name.matches("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+"))
            .sorted()
            .toList();

    /** The kinds that may be urgent. */
    static final List<AnnouncementKind> KINDS = Arrays.stream(AnnouncementKind.values())
            .filter(kind -> kind != AnnouncementKind.OTHER)
            .toList();

    /** What the form shows to somebody who has not asked for anything yet. */
    static final Timing OFFERED = new Timing(Frequency.AT_ONCE, 8, 1, Timing.AT_ONCE.zone(), 0, 0, USUALLY_URGENT, 0);

    /** The form as a subscription holds it; null where everything goes at once. */
    @Nullable
    Timing toTiming() {
        if (frequency == null) {
            return null;
        }
        boolean quietHours = quiet != null;
        return new Timing(
                frequency,
                within(hour, 0, 23, OFFERED.hour()),
                within(weekday, 1, 7, OFFERED.weekday()),
                zone != null && ZONES.contains(zone) ? zone : OFFERED.zone(),
                quietHours ? within(quietFrom, 0, 23, 22) : 0,
                quietHours ? within(quietUntil, 0, 23, 7) : 0,
                urgent == null ? List.of() : List.copyOf(new TreeSet<>(urgent)),
                within(remindDays, 0, MOST_REMIND_DAYS, 0));
    }

    private static int within(@Nullable Integer value, int least, int most, int otherwise) {
        return value == null || value < least || value > most ? otherwise : value;
    }
}
