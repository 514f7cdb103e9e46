package org.dibao.launcher.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dibao.launcher.Dibao;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GivenAddressTest {

    @TempDir
    private Path directory;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @ValueSource(strings = {"::", "", "news", "ftp://example.org/feed"})
    void aFeedThatCameFromNoWebAddressIsAnsweredWithASentence(String url) throws IOException {
        Path feed = Files.writeString(directory.resolve("feed.xml"), "<rss version=\"2.0\"><channel/></rss>");

        assertThat(run("feed", "--url", url, feed.toString())).isEqualTo(1);

        assertThat(err.toString().strip())
                .isEqualTo("dibao: \"" + url
                        + "\" is no web address. Give the whole address, as https://example.org/page.");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void aPageThatCameFromNoAddressIsAnsweredWithASentence() throws IOException {
        Path page = Files.writeString(directory.resolve("page.html"), "<p>示例</p>");

        assertThat(run("parse", "--url", "::", page.toString())).isEqualTo(1);

        assertThat(err.toString()).contains("\"::\" is no web address. Give the whole address");
    }

    @Test
    void sampleSitesCannotListenOnWhatIsNoAddress() {
        assertThat(run("samples", "--bind", "999.1.1.1.1")).isEqualTo(1);

        assertThat(err.toString()).contains("\"999.1.1.1.1\" is no address of this machine. Give one as 127.0.0.1");
    }

    private int run(String... args) {
        return Dibao.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(args);
    }
}
