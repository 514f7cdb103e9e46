package org.dibao.parser.structure.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Told;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
        assertThat(event("Two men were arrested last night after a raid.", WRITTEN))
                .isEqualTo(LocalDate.of(2026, 3, 5));
        assertThat(event("The minister yesterday opened the bridge.", null)).isNull();
        assertThat(event("The minister praised yesterday's volunteers.", WRITTEN))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NOTICE IS HEREBY GIVEN that the board will hold a hearing on Tuesday, March 17, 2026, at 7 p.m. on the application received on February 2, 2026.",
                "The annual parish meeting will be held on 17 March 2026 at the school.",
                "The sirens will sound at noon on Tuesday, 17 March.",
                "All schools will be closed on Tuesday, March 17, and reopen on Wednesday, March 18.",
                "Water service will be interrupted from 9 a.m. on March 17, 2026 until 5 p.m.",
                "The poll will take place on Tuesday, 17 March 2026.",
                "The auction is scheduled for March 17.",
                "The hearing originally scheduled for March 12 has been postponed to March 17.",
                "Notice to all residents.\nDate: Tuesday, March 17, 2026\nPlace: town hall",
                "Main Street is closed for a parade on the morning of Tuesday, March 17.",
                "The office will test its sirens this Tuesday, 17 March, at noon.",
                "The board will hold a hearing at 7 p.m. on the 17th day of March 2026.",
                "Quarry Road will be closed to through traffic between 17 and 20 March 2026.",
                "The clinic will be held from 17th to 19th March.",
                "The district plans to conduct a prescribed burn on or about March 17, 2026.",
                "The archive opens its doors to visitors on Tuesday 17 March.",
                "Ferries will not run on Tuesday 17 March because of a strike.",
                "Your water will be turned off on 17 March from 9am.",
                "Aerial spraying will be carried out on 17 and 18 March 2026.",
                "There will be no trash collection on Tuesday, March 17.",
                "Election day is Tuesday, March 17, 2026.",
                "The exercise will take place on 17–19 March 2026."
            })
    void aNoticeAnnouncesItsEvent(String text) {
        assertThat(noticed("", text)).isEqualTo(LocalDate.of(2026, 3, 17));
    }

    @Test
    void aNoticeTellsWhatHasHappenedAndATitleWhatItsTextDoesNot() {
        assertThat(noticed("", "A water main broke on Mill Lane on Sunday morning, March 1, 2026, and was repaired."))
                .isEqualTo(LocalDate.of(2026, 3, 1));
        assertThat(noticed("Order closing schools to be held on March 9, 2026", "Schools close."))
                .isEqualTo(LocalDate.of(2026, 3, 9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Comments must be received by March 17, 2026.",
                "Dated: March 5, 2026",
                "The rule takes effect on March 17, 2026.",
                "The order was signed on March 4, 2026.",
                "Applications received on March 4, 2026 are void.",
                "The bridge was opened on 4 June 1954.",
                "The permit expires on March 17, 2026.",
                "Comments received between 9 and 17 March 2026 will be read.",
                "The notice was published on March 3, 2026.",
                "The proposal was held over until March 17, 2026."
            })
    void otherDaysOfANoticeAreNoEvents(String text) {
        assertThat(noticed("", text)).isNull();
    }

    @Test
    void aRecallIsOfTheDayOfItsDateline() {
        PageText text = PageText.of("ALDER POINT, Mar. 5, 2026 — The commission today announced the recall of cribs.");
        Told<LocalDate> told = EnglishFacts.event(AnnouncementKind.WARNING, "", text, WRITTEN, WRITTEN);
        assertThat(told == null ? null : told.value()).isEqualTo(LocalDate.of(2026, 3, 5));
    }

    @Test
    void whatIsDoneToADocumentInAHeadlineMakesNoDocument() {
        PageText text = PageText.of("The council met.");
        assertThat(EnglishFacts.kind("Council adopts parking plan", text)).isEqualTo(AnnouncementKind.NEWS);
        assertThat(EnglishFacts.kind("Parking plan for the downtown", text)).isEqualTo(AnnouncementKind.PLAN);
    }

    private static @Nullable LocalDate noticed(String title, String text) {
        Told<LocalDate> told =
                EnglishFacts.event(AnnouncementKind.PUBLIC_NOTICE, title, PageText.of(text), WRITTEN, WRITTEN);
        return told == null ? null : told.value();
    }

    private static @Nullable LocalDate event(String text, @Nullable LocalDate written) {
        Told<LocalDate> told = EnglishFacts.event(AnnouncementKind.NEWS, "", PageText.of(text), written, WRITTEN);
        return told == null ? null : told.value();
    }
}
