package org.dibao.contracts;

import java.util.List;

/**
 * When messages of a subscription are sent. Written by the console as a part of {@link SubscriptionDefined}.
 *
 * @param frequency whether announcements are sent one by one or gathered
 * @param hour hour of the day, 0 to 23, at which digests and reminders are sent
 * @param weekday day on which a weekly digest is sent, 1 for Monday to 7 for Sunday
 * @param zone IANA name of the time zone that hours and days count in
 * @param quietFrom hour at which the quiet hours begin; the same as {@code quietUntil} for none
 * @param quietUntil hour at which they end; on the next day where it is not after {@code quietFrom}
 * @param urgent kinds that are sent at once, quiet hours and digests notwithstanding
 * @param remindDays how many days before a deadline a reminder is sent; 0 for never
 */
public record Timing(
        Frequency frequency,
        int hour,
        int weekday,
        String zone,
        int quietFrom,
        int quietUntil,
        List<AnnouncementKind> urgent,
        int remindDays) {

    /** What a subscription gets that asks for nothing: everything at once, day and night. */
    public static final Timing AT_ONCE = new Timing(Frequency.AT_ONCE, 8, 1, "Asia/Shanghai", 0, 0, List.of(), 0);

    /** How often messages are sent. */
    public enum Frequency {
        AT_ONCE,
        DAILY,
        WEEKLY
    }
}
