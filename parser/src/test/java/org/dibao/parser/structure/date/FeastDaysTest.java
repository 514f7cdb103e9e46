package org.dibao.parser.structure.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Days as almanacs print them. */
class FeastDaysTest {

    @ParameterizedTest
    @CsvSource({
        "春节, 2020-01-25",
        "春节, 2021-02-12",
        "春节, 2022-02-01",
        "春节, 2023-01-22",
        "春节, 2024-02-10",
        "春节, 2025-01-29",
        "春节, 2026-02-17",
        "春节, 2027-02-06", // four minutes before midnight
        "春节, 2028-01-26",
        "春节, 2029-02-13",
        "春节, 2030-02-03",
        "春节, 2033-01-31",
        "除夕, 2026-02-16",
        "元宵节, 2026-03-03",
        "端午节, 2023-06-22", // after a leap month
        "端午节, 2026-06-19",
        "端午, 2027-06-09",
        "中秋节, 2025-10-06",
        "中秋, 2026-09-25",
        "中秋节, 2027-09-15",
        "重阳节, 2026-10-18",
        "清明, 2025-04-04",
        "清明节, 2026-04-05",
        "冬至, 2026-12-22",
        "国庆节, 2026-10-01"
    })
    void aFeastIsOnItsDay(String name, LocalDate day) {
        assertThat(FeastDays.in(name, day.getYear())).isEqualTo(day);
        assertThat(FeastDays.next(name, day)).isEqualTo(day);
        assertThat(FeastDays.next(name, day.minusDays(90))).isEqualTo(day);
    }

    @Test
    void whatHasNoDayHasNone() {
        assertThat(FeastDays.in("开学", 2026)).isNull();
        assertThat(FeastDays.next("小年", LocalDate.of(2026, 1, 1))).isNull();
    }

    /** The example that the book works out: February 1977. */
    @Test
    void theNewMoonIsComputedAsInTheBook() {
        assertThat(NewMoon.julianDay(-283)).isCloseTo(2_443_192.65118, within(0.00002));
    }
}
