package org.dibao.search.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class QueryLanguagePageTest {

    /** Run with {@code -Ddocs.write} to write the page anew. */
    @Test
    void thePageSaysWhatTheParserDoes() throws IOException {
        Path page = Path.of("..", "docs", "query-language.md");
        if (System.getProperty("docs.write") != null) {
            Files.writeString(page, QueryLanguagePage.markdown());
        }

        assertThat(page)
                .as("docs/query-language.md, made anew by running this test with -Ddocs.write")
                .hasContent(QueryLanguagePage.markdown());
    }

    @ParameterizedTest
    @EnumSource
    void everyExampleOfAFieldIsUnderstood(QueryField field) {
        assertThat(field.examples())
                .isNotEmpty()
                .allSatisfy(
                        example -> assertThat(Query.parse(example)).as(example).isInstanceOf(ParsedQuery.Ok.class));
        assertThat(field.meaning(Locale.ENGLISH)).endsWith(".");
        assertThat(field.meaning(Locale.CHINESE)).endsWith("。");
    }

    @Test
    void everyExampleOnThePageIsUnderstood() {
        Matcher examples = Pattern.compile("^\\| `([^`]+)`(?:, `([^`]+)`)? \\|", Pattern.MULTILINE)
                .matcher(QueryLanguagePage.markdown());
        int found = 0;
        while (examples.find()) {
            found++;
            assertThat(Query.parse(examples.group(1))).as(examples.group(1)).isInstanceOf(ParsedQuery.Ok.class);
        }
        assertThat(found).isGreaterThanOrEqualTo(6);
    }
}
