package org.dibao.parser.structure.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Texts are invented. */
class EnglishFactsTest {

    /** A Friday. */
    private static final LocalDate WRITTEN = LocalDate.of(2026, 3, 6);

    @Test
    void daysNamedAfterADatelineCountFromIt() {
        assertThat(event("ESTMERE, March 5, 2026 – The council met on Tuesday, 3 March, and voted.", null))
                .isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(event("ESTMERE, March 5, 2026 – The council met on Tuesday and voted.", null))
                .isEqualTo(LocalDate.of(2026, 3, 3));
        assertThat(event("ESTMERE, March 5, 2026 – The council met yesterday and voted.", null))
                .isEqualTo(LocalDate.of(2026, 3, 4));
    }

    @Test
    void aDatelineStandsWhereTheOtherDayIsFarOffOrTheTextSaysToday() {
        assertThat(event("ESTMERE, March 5, 2026 – The council repealed the rule of 3 January 2019.", WRITTEN))
                .isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(event("ESTMERE, March 5, 2026 – The council met today to prepare the vote on Tuesday.", WRITTEN))
                .isEqualTo(LocalDate.of(2026, 3, 5));
    }

    @Test
    void yesterdayAndThisMorningCountFromTheDayOfWritingAndAreUnknownInACopy() {
        assertThat(event("The minister yesterday opened the bridge.", WRITTEN)).isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(event("The minister opened the bridge this morning.", WRITTEN))
                .isEqualTo(WRITTEN);
        assertThat(event("The minister yesterday opened the bridge.", null)).isNull();
        assertThat(event("The minister praised yesterday's volunteers.", WRITTEN))
                .isNull();
    }

    private static @Nullable LocalDate event(String text, @Nullable LocalDate written) {
        Told<LocalDate> told = EnglishFacts.event(AnnouncementKind.NEWS, PageText.of(text), written, WRITTEN);
        return told == null ? null : told.value();
    }
}
