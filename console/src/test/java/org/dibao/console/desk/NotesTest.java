package org.dibao.console.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dibao.contracts.FailedItem;
import org.dibao.contracts.NextPollReason;
import org.dibao.contracts.SourceChange;
import org.dibao.contracts.SourceFault;
import org.dibao.contracts.SourceNote;
import org.dibao.contracts.SourceNote.Argument;
import org.dibao.contracts.SourceNote.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.support.ResourceBundleMessageSource;

class NotesTest {

    private static final ResourceBundleMessageSource MESSAGES = messages();

    private final Notes english = new Notes(MESSAGES, Locale.ENGLISH);
    private final Notes chinese = new Notes(MESSAGES, Locale.CHINESE);

    @ParameterizedTest
    @MethodSource("codes")
    void everyNoteIsToldInBothLanguagesWithAllThatItSpeaksOf(Code code) {
        List<String> about = IntStream.range(0, code.arguments().size())
                .mapToObj(i -> sample(code.arguments().get(i), i))
                .toList();
        String text = new SourceNote(code, about).text();

        for (Notes notes : List.of(english, chinese)) {
            String told = notes.tell(text);
            assertThat(told).isNotBlank().doesNotContain(code.name(), "{", "}");
            for (int i = 0; i < about.size(); i++) {
                assertThat(told).contains(toldOf(code.arguments().get(i), i, notes));
            }
        }
    }

    @Test
    void lengthsOfTimeAreWordedInTheLanguage() {
        assertThat(List.of(1, 60, 90, 300, 3_600, 7_200, 86_400, 200_000))
                .extracting(seconds -> english.tell("UNCHANGED:" + seconds).replaceAll("After |:.*", ""))
                .containsExactly(
                        "1 second", "1 minute", "90 seconds", "5 minutes", "1 hour", "2 hours", "1 day", "2 days");
        assertThat(chinese.tell("UNCHANGED_FOR:300|7200")).isEqualTo("间隔 5 分钟：内容没有变化，已有 2 小时没有新内容");
    }

    @Test
    void anItemThatFailedIsToldWithItsReason() {
        String line = new FailedItem(
                        "https://example.org/a",
                        SourceNote.of(SourceFault.ITEM_ANSWERS_STATUS, 500).text(),
                        2)
                .toString();

        assertThat(chinese.tellItem(line)).isEqualTo("https://example.org/a（第 2 次，最多 5 次）：网页应答 500。");
        assertThat(english.tellItem("https://example.org/a (try 1 of 5): The page answers 500."))
                .isEqualTo("https://example.org/a (try 1 of 5): The page answers 500.");
    }

    @Test
    void whatAnOlderVersionWroteAsASentenceIsToldAsItIs() {
        assertThat(chinese.tell("in 5 min: it has not changed")).isEqualTo("in 5 min: it has not changed");
        assertThat(chinese.tell("UNCHANGED")).as("a code without its argument").isEqualTo("UNCHANGED");
    }

    @Test
    void whatIsQuotedMayHoldAnything() {
        String title = "“甲|乙”{0}'’<b>";

        assertThat(chinese.tell(SourceNote.of(SourceChange.ITEMS_CHANGED_FIRST, 3, title)
                        .text()))
                .isEqualTo("3 条是新的或有改动，第一条是“" + title + "”");
        assertThat(english.tell(
                        SourceNote.of(NextPollReason.FAILED_IN_A_ROW, 300, 1).text()))
                .isEqualTo("After 5 minutes: it failed once");
    }

    static Stream<Code> codes() {
        return SourceNote.codes();
    }

    private static String sample(Argument form, int at) {
        return switch (form) {
            case WORDS -> "words-" + at;
            case NUMBER -> String.valueOf(70 + at);
            case SECONDS -> String.valueOf((7 + at) * 60);
            case DAY -> "2024-01-31";
            case NOTE -> SourceNote.of(SourceFault.ITEM_ANSWERS_STATUS, 599).text();
        };
    }

    private static String toldOf(Argument form, int at, Notes notes) {
        return switch (form) {
            case WORDS, NUMBER -> sample(form, at);
            case SECONDS -> (7 + at) + " ";
            case DAY -> "2024";
            case NOTE -> notes.tell(sample(form, at));
        };
    }

    private static ResourceBundleMessageSource messages() {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("console/messages/messages");
        messages.setDefaultEncoding(StandardCharsets.UTF_8.name());
        messages.setFallbackToSystemLocale(false);
        return messages;
    }
}
