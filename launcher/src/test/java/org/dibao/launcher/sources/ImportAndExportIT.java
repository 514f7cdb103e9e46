package org.dibao.launcher.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dibao.embedded.EmbeddedKafka;
import org.dibao.events.KafkaSettings;
import org.dibao.events.Topics;
import org.dibao.launcher.Dibao;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** Sources passed between files and a Kafka; all of them are invented. */
class ImportAndExportIT {

    private static final String YAML = """
            sources:
            - id: town
              name: 示例市政府
              address: https://town.example/list/
              kind: list
              standing: official
              issuer: 示例市人民政府
              region: "330502"
              selectors: {row: "ul > li", nextPage: a.next}
              backTo: 2024-01-31
            - {id: feed, name: 示例快讯, address: 'https://town.example/rss', kind: feed, issuer: 示例市人民政府}
            """;

    @TempDir
    private static Path directory;

    private static EmbeddedKafka kafka;

    @BeforeAll
    static void start() {
        kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0, 1);
        new Topics(new KafkaSettings(kafka.bootstrapServers(), 1, (short) 1)).ensure();
    }

    @AfterAll
    static void stop() {
        kafka.close();
    }

    @Test
    void whatWasExportedCanBeImportedAgainAndAgainAndChangesNothing() throws IOException {
        Path given = file("given.yaml", YAML);
        Path yaml = directory.resolve("out.yaml");
        Path opml = directory.resolve("out.opml");

        assertThat(run("import", given)).isEqualTo("0: 2 added, 0 changed, 0 unchanged, 0 left out.");
        assertThat(run("import", given)).isEqualTo("0: 0 added, 0 changed, 2 unchanged, 0 left out.");
        assertThat(run("export", yaml)).isEqualTo("0: dibao: wrote 2 sources.");
        assertThat(run("export", opml)).startsWith("0: dibao: wrote the feeds, 1 of 2 sources.");
        assertThat(run("import", yaml)).isEqualTo("0: 0 added, 0 changed, 2 unchanged, 0 left out.");
        assertThat(run("import", opml))
                .as("OPML knows no issuer, and takes none away")
                .isEqualTo("0: 0 added, 0 changed, 1 unchanged, 0 left out.");

        Files.writeString(yaml, Files.readString(yaml).replace("示例快讯", "示例要闻"));
        assertThat(run("import", yaml)).isEqualTo("0: 0 added, 1 changed, 1 unchanged, 0 left out.");
        assertThat(run("export", Path.of("-"))).contains("示例要闻").contains("backTo: '2024-01-31'");

        Path twice = file(
                "twice.yaml",
                "sources: [{id: twice, name: 示例甲, address: 'https://twice.example/'},"
                        + " {name: 示例乙, address: 'https://twice.example'}]");
        assertThat(run("import", twice))
                .isEqualTo("1: 1 added, 0 changed, 0 unchanged, 1 left out.\n"
                        + "Left out \"示例乙\": Its address, or its id, stands in this file already; the first entry counts."
                        + " It is that of \"示例甲\".");
        assertThat(run("import", twice))
                .as("the second entry does not take its turn")
                .startsWith("1: 0 added, 0 changed, 1 unchanged, 1 left out.");
    }

    @Test
    void aSourceThatIsWrongIsLeftOutWithItsReason() throws IOException {
        Path given = file("wrong.yaml", "sources: [{name: 示例, address: 'ftp://wrong.example/'}]");

        assertThat(run("import", given))
                .isEqualTo("1: 0 added, 0 changed, 0 unchanged, 1 left out.\n"
                        + "Left out \"示例\": Write a whole http or https address.");
    }

    @Test
    void aFileThatHoldsNoSourcesIsRefusedInASentence() throws IOException {
        assertThat(run("import", directory.resolve("missing.yaml"))).startsWith("2: There is no file ");
        assertThat(run("import", directory)).startsWith("2: There is no file ");
        assertThat(run("import", file("empty.yaml", "\n"))).contains("The file is empty.");
        assertThat(run("import", file("text.yaml", "Dear all,"))).contains("The file has no list \"sources:\".");
        assertThat(run("import", file("page.opml", "<html></html>"))).contains("The file is XML, but no OPML.");
        assertThat(run("import", file("typo.yaml", "sources: [{adress: x}]"))).contains("has the field \"adress\"");
        Path bytes = directory.resolve("bytes.yaml");
        Files.write(bytes, new byte[] {(byte) 0xB0, (byte) 0xC1, (byte) 0xFF});
        assertThat(run("import", bytes)).contains("The file is no text in UTF-8.");
    }

    @Test
    void withoutAnInstallationItSaysWhereItLooked() throws IOException {
        Path given = file("given.yaml", YAML);
        StringWriter err = new StringWriter();

        int code = commandLine(new StringWriter(), err)
                .execute("sources", "import", given.toString(), "--kafka", "127.0.0.1:1");

        assertThat(code).isEqualTo(1);
        assertThat(err.toString()).contains("No Kafka answers at 127.0.0.1:1.").contains("--kafka");
    }

    /** The exit code and all that was said. */
    private static String run(String command, Path file) {
        StringWriter said = new StringWriter();
        int code = commandLine(said, said)
                .execute("sources", command, file.toString(), "--kafka", kafka.bootstrapServers());
        return code + ": " + said.toString().strip();
    }

    private static CommandLine commandLine(StringWriter out, StringWriter err) {
        return Dibao.commandLine().setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
    }

    private static Path file(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }
}
