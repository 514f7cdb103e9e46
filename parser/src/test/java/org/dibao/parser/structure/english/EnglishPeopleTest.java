package org.dibao.parser.structure.english;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.parser.structure.text.PageText;
import org.dibao.parser.structure.text.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People and texts are invented. */
class EnglishPeopleTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Transport Minister Rosa Achebe opened the terminal. | Rosa Achebe/Transport Minister/SPEAKER",
                "Jane Doe, director of the Food Agency, said that. | Jane Doe/director of the Food Agency/SPEAKER",
                "The mayor of Port Garrow, Tobias Fenn, also attended. | Tobias Fenn/mayor of Port Garrow/ATTENDEE",
                "The chief executive of Northern Ferries, Ines Calloway, attended. | Ines Calloway/chief executive of Northern Ferries/ATTENDEE",
                "Contact the Town Clerk Dora Pike for a form. | Dora Pike/Town Clerk/MENTIONED",
                "Also in attendance was Professor Una Mac Giolla, director of the station. | Una Mac Giolla/director of the station/ATTENDEE",
                "Mary Ann Smith, chair of the Parks Board, spoke. | Mary Ann Smith/chair of the Parks Board/MENTIONED",
                "Mayor Jane Doe Monday opened the bridge. | Jane Doe/Mayor/SPEAKER"
            })
    void anOfficeBesideANameIsItsRole(String text, String official) {
        assertThat(read(text)).containsExactly(official);
    }

    @Test
    void twoOfficesInOneSentenceAreOfTwoPeople() {
        assertThat(
                        read(
                                "The mayor of Port Garrow, Tobias Fenn, and the governor of Marsh County, Ines Calloway, attended."))
                .containsExactly(
                        "Tobias Fenn/mayor of Port Garrow/ATTENDEE", "Ines Calloway/governor of Marsh County/ATTENDEE");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The rates are set out below.\nEverett Lindqvist, Town Supervisor",
                "The rates are set out below.\nEverett Lindqvist\nTown Supervisor",
                "The rates are set out below.\nEverett Lindqvist,\nTown Supervisor"
            })
    void whoSignsSpeaks(String text) {
        assertThat(read(text)).containsExactly("Everett Lindqvist/Town Supervisor/SPEAKER");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The Town Board met.\nTown Hall\nMill Lane",
                "The rates are set out below.\nDepartment of Transport\nMinister of Works"
            })
    void bodiesAndPlacesAreNoPeople(String text) {
        assertThat(read(text)).isEmpty();
    }

    private static List<String> read(String text) {
        return EnglishPeople.read(AnnouncementKind.NOTICE, PageText.of(text)).stream()
                .map(Told::value)
                .map(official -> official.name() + "/" + official.role() + "/" + official.part())
                .toList();
    }
}
