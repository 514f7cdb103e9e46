package org.dibao.console.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dibao.console.InventedSources;
import org.dibao.contracts.SourceDefined;
import org.dibao.events.DeadLetter;
import org.junit.jupiter.api.Test;

class LetterSourceTest {

    private static final Function<String, Optional<SourceDefined>> SOURCES = id -> id.equals("known")
            ? Optional.of(InventedSources.source("known", "示例市政府", "https://known.example/"))
            : Optional.empty();

    @Test
    void aDocumentNamesItsSourceInItsHeaders() {
        assertThat(LetterSource.of(letter(Map.of("ce_sourceid", "known", "ce_sourcename", "旧名"), "<html>"), SOURCES))
                .contains(new LetterSource("known", "示例市政府", true));
    }

    @Test
    void otherRecordsNameItInTheirValue() {
        assertThat(LetterSource.of(letter(Map.of(), "{\"document\": {\"sourceId\" : \"known\", \"bro"), SOURCES))
                .contains(new LetterSource("known", "示例市政府", true));
    }

    @Test
    void aSourceThatIsGoneIsNamedAsTheLetterDoes() {
        assertThat(LetterSource.of(letter(Map.of("ce_sourceid", "gone", "ce_sourcename", "旧名"), ""), SOURCES))
                .contains(new LetterSource("gone", "旧名", false));
        assertThat(LetterSource.of(letter(Map.of(), "{\"sourceId\":\"gone\"}"), SOURCES))
                .contains(new LetterSource("gone", "gone", false));
    }

    @Test
    void aLetterThatSaysNothingHasNone() {
        assertThat(LetterSource.of(letter(Map.of("ce_id", "1"), "{\"broken"), SOURCES))
                .isEmpty();
    }

    private static DeadLetter letter(Map<String, String> headers, String preview) {
        return new DeadLetter(
                "dead.letter.parser.v1",
                0,
                0,
                Instant.EPOCH,
                "parser",
                "示例",
                "",
                "document.fetched.v1",
                0,
                0,
                Instant.EPOCH,
                "https://known.example/1",
                preview.length(),
                preview,
                headers);
    }
}
