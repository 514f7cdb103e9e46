package org.dibao.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedRedisIT {

    @TempDir
    Path directory;

    @Test
    void aServerAnswersAndIsGoneAfterClosing() throws Exception {
        String uri;
        try (EmbeddedRedis redis = EmbeddedRedis.start(directory, 0)) {
            uri = redis.uri();
            assertThat(ask(uri, "PING")).startsWith("+PONG");
        }
        assertThatThrownBy(() -> ask(uri, "PING")).isInstanceOf(IOException.class);
    }

    @Test
    void whatWasStoredIsThereAfterARestart() throws Exception {
        try (EmbeddedRedis redis = EmbeddedRedis.start(directory, 0)) {
            ask(redis.uri(), "SET session signed-in");
        }
        try (EmbeddedRedis redis = EmbeddedRedis.start(directory, 0)) {
            assertThat(ask(redis.uri(), "GET session")).contains("signed-in");
        }
    }

    @Test
    void aSecondStartOnTheSameDataSaysSo() {
        try (EmbeddedRedis running = EmbeddedRedis.start(directory, 0)) {
            assertThat(running.uri()).startsWith("redis://");
            assertThatThrownBy(() -> EmbeddedRedis.start(directory, 0))
                    .isInstanceOf(EmbeddedStartException.class)
                    .hasMessageContaining("another process is running on the same data");
        }
    }

    @Test
    void aRedisLeftBehindByAKilledRunIsEnded() throws Exception {
        Process orphan = new ProcessBuilder("sleep", "600").start();
        RedisOrphan.remember(directory, orphan.toHandle());
        try (EmbeddedRedis redis = EmbeddedRedis.start(directory, 0)) {
            assertThat(orphan.waitFor(10, TimeUnit.SECONDS)).isTrue();
            assertThat(ask(redis.uri(), "PING")).startsWith("+PONG");
        }
    }

    @Test
    void aProcessThatMerelyHasTheSameIdIsLeftAlone() throws Exception {
        Process stranger = new ProcessBuilder("sleep", "600").start();
        Files.writeString(directory.resolve("redis.process"), stranger.pid() + "\n2001-01-01T00:00:00Z\n");
        try (EmbeddedRedis redis = EmbeddedRedis.start(directory, 0)) {
            assertThat(ask(redis.uri(), "PING")).startsWith("+PONG");
            assertThat(stranger.isAlive()).isTrue();
        } finally {
            stranger.destroyForcibly();
        }
    }

    @Test
    void dataThatCannotBeReadArePutAwayAndTheServerStartsEmpty() throws Exception {
        try (EmbeddedRedis redis = EmbeddedRedis.start(directory, 0)) {
            ask(redis.uri(), "SET session signed-in");
        }
        spoil(directory);
        try (EmbeddedRedis redis = EmbeddedRedis.start(directory, 0)) {
            assertThat(ask(redis.uri(), "GET session")).startsWith("$-1");
        }
    }

    @Test
    void theBundledServerRunsHereToo() throws Exception {
        Process version = new ProcessBuilder(RedisBinary.bundled(directory).toString(), "--version").start();
        assertThat(new String(version.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .contains("v=6.2");
    }

    private static void spoil(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> file.toString().contains(".aof"))
                    .toList()) {
                Files.writeString(file, "this is no append-only file\n");
            }
        }
    }

    private static String ask(String uri, String command) throws IOException {
        URI address = URI.create(uri);
        try (Socket socket = new Socket(address.getHost(), address.getPort())) {
            socket.getOutputStream().write((command + "\r\n").getBytes(StandardCharsets.UTF_8));
            socket.setSoTimeout(2000);
            byte[] answer = new byte[200];
            int length = socket.getInputStream().read(answer);
            return new String(answer, 0, Math.max(length, 0), StandardCharsets.UTF_8);
        }
    }
}
