package org.dibao.parser.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads real pages of the five families, where they lie beside the project (they are other people's texts and not part of
 * it), and holds what was read against what a person read.
 */
class SeedsTest {

    private static final Path SEEDS = Path.of("../../shared/acceptance/seeds");

    static List<String> pages() {
        return Stream.of("0-wenzhou-forum", "1-document-library", "2-city-news", "3-news-mirror", "4-second-forum")
                .map(name -> name + ".html")
                .toList();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatAPersonReadsOnTheRealPagesIsRead(String name) throws IOException {
        JsonNode expected = expectedOf(name);
        Page page = read(name, "text/html");
        assertThat(squeezed(page.title()))
                .isEqualTo(squeezed(expected.path("title").asString()));
        assertThat(page.publishedAt())
                .isEqualTo(OffsetDateTime.parse(expected.path("publishedAt").asString()));
        assertThat(page.truncated()).isEqualTo(expected.path("truncated").asBoolean(false));
        assertText(page, expected);
        assertSource(page, expected);
    }

    @ParameterizedTest
    @ValueSource(strings = "text/004_76e6b90cce58b3c5.txt")
    void theSamePostFlattenedToPlainTextIsReadToo(String name) throws IOException {
        JsonNode expected = expectedOf(name);
        Page page = read(name, "text/plain");
        assertThat(page.title()).isEmpty();
        assertThat(page.publishedAt()).isNull();
        assertText(page, expected);
        assertSource(page, expected);
    }

    private static void assertText(Page page, JsonNode expected) {
        String text = squeezed(page.text());
        expected.path("textMustContain").forEach(part -> assertThat(text).contains(squeezed(part.asString())));
        expected.path("textMustNotContain").forEach(part -> assertThat(text).doesNotContain(squeezed(part.asString())));
    }

    private static void assertSource(Page page, JsonNode expected) {
        if (expected.has("attribution")) {
            assertThat(page.attribution())
                    .isEqualTo(expected.path("attribution").asString());
        }
        if (expected.has("publisher")) {
            assertThat(page.publisher()).isEqualTo(expected.path("publisher").asString());
        }
    }

    private static Page read(String name, String contentType) throws IOException {
        byte[] body = Files.readAllBytes(SEEDS.resolve(name));
        PageReading reading =
                new PageReader().read(new RawPage(body, contentType, null, null, null, false, false, Instant.now()));
        assertThat(reading).isInstanceOf(PageReading.Read.class);
        Page page = ((PageReading.Read) reading).page();
        return page;
    }

    private static JsonNode expectedOf(String name) throws IOException {
        assumeTrue(
                Files.isDirectory(SEEDS),
                "Not run: the real pages are not at " + SEEDS.toAbsolutePath().normalize());
        JsonNode cases = JsonMapper.builder()
                .build()
                .readTree(Files.readString(SEEDS.resolve("expected.json")))
                .path("cases");
        return cases.valueStream()
                .filter(each -> each.path("page").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static String squeezed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }
}
