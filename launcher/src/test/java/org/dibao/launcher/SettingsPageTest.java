package org.dibao.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dibao.events.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Keeps docs/settings.md as the settings' own documentation says; {@code -Ddocs.write} writes it anew. */
class SettingsPageTest {

    private static final Path PAGE = Path.of("../docs/settings.md");

    /** A setting asked for by its name; a service's own name is not for anybody to set. */
    private static final Pattern READ = Pattern.compile("\\$\\{(dibao\\.(?!service-name)[a-z.-]*[a-z])");

    private static final String HEAD = """
            # Settings

            <!-- Made from the settings' own documentation by SettingsPageTest: mvn test -pl launcher -am -Dtest=SettingsPageTest -Ddocs.write -Dsurefire.failIfNoSpecifiedTests=false -->

            Each setting is a property, and can be given in the environment as well: `dibao.kafka.bootstrap-servers` is
            `DIBAO_KAFKA_BOOTSTRAP_SERVERS` there. A value that cannot be stops the start with a sentence.

            | setting | default | what it is |
            |---|---|---|
            """;

    @Test
    void theSettingsPageSaysWhatTheSettingsSay() throws IOException {
        String made = made();
        if (System.getProperty("docs.write") != null) {
            Files.writeString(PAGE, made);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(made);
    }

    @Test
    void everySettingIsDocumentedWhereItIsDeclared() throws IOException {
        settings()
                .forEach((name, setting) -> assertThat(
                                setting.path("description").asString(""))
                        .as("the description of " + name + "; add a @param to the record")
                        .isNotBlank());
    }

    /** The processor that collects the settings sees records with {@code @ConfigurationProperties} and nothing else. */
    @Test
    void noSettingIsReadPastTheRecordsThatThePageIsMadeOf() throws IOException {
        Map<String, JsonNode> documented = settings();
        try (Stream<Path> files = Files.walk(Path.of(".."))) {
            assertThat(files.filter(SettingsPageTest::isMainSource).flatMap(SettingsPageTest::readThere))
                    .contains("dibao.redis.uri")
                    .allSatisfy(name -> assertThat(documented)
                            .as("settings in a record; a @Value is on no page")
                            .containsKey(name));
        }
    }

    private static boolean isMainSource(Path file) {
        String path = file.toString().replace('\\', '/');
        return path.contains("/src/main/") && (path.endsWith(".java") || path.endsWith(".yml"));
    }

    private static Stream<String> readThere(Path file) {
        try {
            return READ.matcher(Files.readString(file)).results().map(read -> read.group(1));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String made() throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        settings()
                .forEach((name, setting) -> page.append("| `%s` | %s | %s |%n"
                        .formatted(name, value(setting.path("defaultValue")), description(setting))));
        return page.toString();
    }

    private static String value(JsonNode value) {
        String text = value.isArray()
                ? value.valueStream().map(JsonNode::asString).collect(Collectors.joining(", "))
                : value.asString("");
        return text.isEmpty() ? "" : "`" + text + "`";
    }

    private static String description(JsonNode setting) {
        return setting.path("description")
                .asString("")
                .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
                .replaceAll("\\s+", " ")
                .replace("|", "\\|")
                .strip();
    }

    /** All settings of ours, by name. */
    private static Map<String, JsonNode> settings() throws IOException {
        Map<String, JsonNode> settings = new TreeMap<>();
        for (URL metadata : Collections.list(
                SettingsPageTest.class.getClassLoader().getResources("META-INF/spring-configuration-metadata.json"))) {
            try (InputStream json = metadata.openStream()) {
                for (JsonNode property : Json.mapper().readTree(json).path("properties")) {
                    String name = property.path("name").asString("");
                    if (name.startsWith("dibao.")) {
                        settings.put(name, property);
                    }
                }
            }
        }
        return settings;
    }
}
