package org.dibao.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources/console");
    private static final Pattern USED = Pattern.compile("#\\{([a-zA-Z0-9.]+)[}(]");

    @Test
    void whatIsSaidInOneLanguageIsSaidInTheOther() throws IOException {
        assertThat(keys("messages_zh.properties")).isEqualTo(keys("messages.properties"));
    }

    @Test
    void everyMessageThatAPageNamesIsThere() throws IOException {
        TreeSet<String> used = new TreeSet<>();
        try (Stream<Path> pages = Files.walk(RESOURCES.resolve("templates"))) {
            for (Path page : pages.filter(Files::isRegularFile).toList()) {
                Matcher message = USED.matcher(Files.readString(page));
                while (message.find()) {
                    used.add(message.group(1));
                }
            }
        }
        assertThat(used).hasSizeGreaterThan(100);
        assertThat(keys("messages.properties")).containsAll(used);
    }

    @Test
    void noSentenceIsLeftEmpty() throws IOException {
        assertThat(load("messages_zh.properties"))
                .allSatisfy((key, sentence) ->
                        assertThat(sentence.toString()).as(key.toString()).isNotBlank());
    }

    private static TreeSet<String> keys(String file) throws IOException {
        return new TreeSet<>(load(file).stringPropertyNames());
    }

    private static Properties load(String file) throws IOException {
        Properties messages = new Properties();
        try (Reader reader =
                Files.newBufferedReader(RESOURCES.resolve("messages").resolve(file), StandardCharsets.UTF_8)) {
            messages.load(reader);
        }
        return messages;
    }
}
