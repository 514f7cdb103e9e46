package org.dibao.notifier.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.Timing;
import org.dibao.contracts.Timing.Frequency;
import org.junit.jupiter.api.Test;

class SendTimesTest {

    private static final Instant NOON_IN_SHANGHAI = Instant.parse("2026-03-04T04:00:00Z");

    @Test
    void withoutWishesEverythingGoesAtOnce() {
        assertThat(SendTimes.of(Timing.AT_ONCE).notBefore(AnnouncementKind.NOTICE, NOON_IN_SHANGHAI))
                .isEmpty();
        assertThat(SendTimes.of(Timing.AT_ONCE).reminder(LocalDate.parse("2026-04-01")))
                .isEmpty();
    }

    @Test
    void aDailyDigestIsDueAtItsHourInTheReadersZone() {
        SendTimes shanghai = times(Frequency.DAILY, 8, 1, "Asia/Shanghai");

        assertThat(shanghai.nextDigest(NOON_IN_SHANGHAI)).isEqualTo(Instant.parse("2026-03-05T00:00:00Z"));
        assertThat(shanghai.nextDigest(Instant.parse("2026-03-05T00:00:00Z")))
                .as("the one that is due now is not the next")
                .isEqualTo(Instant.parse("2026-03-06T00:00:00Z"));
        assertThat(shanghai.lastDigest(Instant.parse("2026-03-05T00:00:00Z")))
                .isEqualTo(Instant.parse("2026-03-05T00:00:00Z"));
        assertThat(times(Frequency.DAILY, 8, 1, "Europe/Berlin").nextDigest(NOON_IN_SHANGHAI))
                .isEqualTo(Instant.parse("2026-03-04T07:00:00Z"));
    }

    @Test
    void aWeeklyDigestIsDueOnItsDay() {
        SendTimes fridays = times(Frequency.WEEKLY, 17, 5, "Asia/Shanghai");

        assertThat(fridays.nextDigest(NOON_IN_SHANGHAI)).isEqualTo(Instant.parse("2026-03-06T09:00:00Z"));
        assertThat(fridays.lastDigest(NOON_IN_SHANGHAI)).isEqualTo(Instant.parse("2026-02-27T09:00:00Z"));
    }

    @Test
    void anHourThatSummerTimeSkipsIsTheNextOne() {
        assertThat(times(Frequency.DAILY, 2, 1, "Europe/Berlin").nextDigest(Instant.parse("2026-03-28T12:00:00Z")))
                .isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
    }

    @Test
    void quietHoursHoldBackWhatIsNotUrgent() {
        Timing timing =
                new Timing(Frequency.AT_ONCE, 8, 1, "Asia/Shanghai", 22, 7, List.of(AnnouncementKind.WARNING), 0);
        SendTimes times = SendTimes.of(timing);
        Instant lateEvening = Instant.parse("2026-03-04T15:30:00Z");
        Instant earlyMorning = Instant.parse("2026-03-04T22:30:00Z");
        Instant morning = Instant.parse("2026-03-04T23:00:00Z");

        assertThat(times.notBefore(AnnouncementKind.NOTICE, lateEvening)).contains(morning);
        assertThat(times.notBefore(AnnouncementKind.NOTICE, earlyMorning)).contains(morning);
        assertThat(times.notBefore(AnnouncementKind.NOTICE, morning)).isEmpty();
        assertThat(times.notBefore(AnnouncementKind.WARNING, lateEvening)).isEmpty();
    }

    @Test
    void quietHoursWithinADayEndOnThatDay() {
        SendTimes times = SendTimes.of(new Timing(Frequency.AT_ONCE, 8, 1, "Asia/Shanghai", 12, 14, List.of(), 0));

        assertThat(times.notBefore(AnnouncementKind.NOTICE, NOON_IN_SHANGHAI))
                .contains(Instant.parse("2026-03-04T06:00:00Z"));
        assertThat(times.notBefore(AnnouncementKind.NOTICE, Instant.parse("2026-03-04T06:00:00Z")))
                .isEmpty();
    }

    @Test
    void whatIsUrgentDoesNotWaitForTheDigest() {
        Timing timing = new Timing(Frequency.DAILY, 8, 1, "Asia/Shanghai", 0, 0, List.of(AnnouncementKind.WARNING), 0);

        assertThat(SendTimes.of(timing).gathers(AnnouncementKind.WARNING)).isFalse();
        assertThat(SendTimes.of(timing).gathers(AnnouncementKind.NOTICE)).isTrue();
        assertThat(SendTimes.of(timing).notBefore(AnnouncementKind.WARNING, NOON_IN_SHANGHAI))
                .isEmpty();
    }

    @Test
    void aReminderComesSoManyDaysBeforeAtTheReadersHour() {
        Timing timing = new Timing(Frequency.AT_ONCE, 9, 1, "Asia/Shanghai", 0, 0, List.of(), 3);

        assertThat(SendTimes.of(timing).reminder(LocalDate.parse("2026-03-31")))
                .contains(Instant.parse("2026-03-28T01:00:00Z"));
    }

    @Test
    void aZoneThatNobodyKnowsIsChinas() {
        assertThat(times(Frequency.DAILY, 8, 1, "Mars/Olympus").nextDigest(NOON_IN_SHANGHAI))
                .isEqualTo(Instant.parse("2026-03-05T00:00:00Z"));
    }

    private static SendTimes times(Frequency frequency, int hour, int weekday, String zone) {
        return SendTimes.of(new Timing(frequency, hour, weekday, zone, 0, 0, List.of(), 0));
    }
}
