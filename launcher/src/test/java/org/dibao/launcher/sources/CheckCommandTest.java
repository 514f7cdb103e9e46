package org.dibao.launcher.sources;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.dibao.launcher.Dibao;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CheckCommandTest {

    @TempDir
    private Path directory;

    @Test
    void eachSourceHasARowThatSaysWhatItYieldsOrWhyItDoesNot() throws IOException {
        HttpServer site = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] feed =
                "<rss version='2.0'><channel><title>t</title><item><title>第一号公告（示例）</title><link>/1</link></item></channel></rss>"
                        .getBytes(StandardCharsets.UTF_8);
        site.createContext("/feed", exchange -> {
            exchange.sendResponseHeaders(200, feed.length);
            exchange.getResponseBody().write(feed);
            exchange.close();
        });
        site.start();
        String host = "127.0.0.1:" + site.getAddress().getPort();
        Path file = directory.resolve("sources.yaml");
        Files.writeString(
                file,
                "sources:\n  - {id: good, name: a, address: 'http://" + host + "/feed', kind: feed}\n"
                        + "  - {id: gone, name: b, address: 'http://" + host + "/missing', kind: list}\n"
                        + "  - {id: private, name: c, address: 'http://10.0.0.1/', kind: list}\n"
                        + "  - {id: nowhere, name: d, address: 'http://no-such-host.invalid/', kind: list}\n");
        StringWriter out = new StringWriter();

        CommandLine commandLine = Dibao.commandLine().setOut(new PrintWriter(out));
        int code = commandLine.execute("sources", "check", file.toString(), "--allow", host);
        site.stop(0);

        assertThat(code).isEqualTo(1);
        assertThat(out.toString().lines())
                .anySatisfy(row -> assertThat(row).startsWith("good").contains("第一号公告（示例）"))
                .anySatisfy(row -> assertThat(row).startsWith("gone").contains("404"))
                .anySatisfy(row -> assertThat(row).startsWith("private").contains("no public address"))
                .anySatisfy(row -> assertThat(row).startsWith("nowhere").contains("no-such-host.invalid"))
                .contains("1 source answers as described, 3 do not.");
    }
}
