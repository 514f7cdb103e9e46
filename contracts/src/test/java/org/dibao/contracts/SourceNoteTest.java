package org.dibao.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.dibao.contracts.SourceNote.Argument;
import org.dibao.contracts.SourceNote.Code;
import org.junit.jupiter.api.Test;

class SourceNoteTest {

    @Test
    void aNoteIsReadAsItWasWritten() {
        SourceNote note = SourceNote.of(SourceFault.NO_ROWS, 200, "ul > li|a:not(.b)");

        assertThat(note.text()).isEqualTo("NO_ROWS:200|ul > li|a:not(.b)");
        assertThat(SourceNote.read(note.text())).contains(note);
        assertThat(SourceNote.read("FEED_EMPTY")).contains(SourceNote.of(SourceFault.FEED_EMPTY));
        assertThat(SourceNote.read("DEFECT:")).contains(SourceNote.of(SourceFault.DEFECT, ""));
    }

    @Test
    void aNoteWithinANoteKeepsItsBars() {
        SourceNote reason = SourceNote.of(SourceFault.ANSWERS_STATUS, "https://example.org/a|b", 500);
        SourceNote note = SourceNote.of(SourceFault.ITEMS_FAILED, 3, "https://example.org/", reason);

        assertThat(SourceNote.read(note.text())).contains(note);
        assertThat(SourceNote.read(note.about().getLast())).contains(reason);
        assertThat(reason.about()).containsExactly("https://example.org/a%7Cb", "500");
    }

    @Test
    void whatIsNoNoteIsLeftToBeShownAsItIs() {
        assertThat(SourceNote.read("in 60 s: it brought something new")).isEmpty();
        assertThat(SourceNote.read("")).isEmpty();
        assertThat(SourceNote.read("NO_ROWS:200")).isEmpty();
        assertThat(SourceNote.read("NO_ROWS:many|li")).isEmpty();
        assertThat(SourceNote.read("FEED_EMPTY:now")).isEmpty();
        assertThat(SourceNote.read("FOLLOWED_BACK:60|2024-02-31")).isEmpty();
        assertThat(SourceNote.read("A_CODE_OF_TOMORROW:1")).isEmpty();
    }

    @Test
    void aNoteThatLeavesSomethingOutIsADefect() {
        assertThatIllegalArgumentException().isThrownBy(() -> SourceNote.of(SourceFault.NO_ROWS, 200));
    }

    @Test
    void noTwoNotesShareANameAndOnlyTheLastArgumentIsANote() {
        assertThat(SourceNote.codes().map(Code::name)).doesNotHaveDuplicates();
        assertThat(SourceNote.codes().map(Code::arguments).filter(arguments -> arguments.contains(Argument.NOTE)))
                .isNotEmpty()
                .allMatch(arguments -> arguments.indexOf(Argument.NOTE) == arguments.size() - 1);
    }
}
