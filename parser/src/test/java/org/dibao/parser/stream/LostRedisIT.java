package org.dibao.parser.stream;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.embedded.EmbeddedRedis;
import org.dibao.parser.Ground;
import org.dibao.tables.redis.RedisSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;

/** A Redis that goes away and comes back, as it was or not as it was. */
class LostRedisIT {

    private Path home;
    private EmbeddedRedis redis;
    private int port;
    private Parser parser;

    @BeforeEach
    void start(TestInfo test) {
        home = Ground.directory(test.getDisplayName().replaceAll("\\W", ""));
        redis = EmbeddedRedis.start(home, 0);
        port = URI.create(redis.uri()).getPort();
        parser = new Parser(new RedisSettings(redis.uri()));
    }

    @AfterEach
    void stop() {
        parser.close();
        redis.close();
    }

    @Test
    void redisDownThenUpSkipsNothing() throws Exception {
        parser.parse(Pages.page("down", "https://a.example/down/1", Pages.text(20)));
        redis.close();
        CompletableFuture<Void> waiting = CompletableFuture.runAsync(() -> parser.parse(
                Pages.page("down", "https://a.example/down/2", Pages.text(21)),
                Pages.page("down", "https://b.example/down/1", Pages.text(20))));
        Awaitility.await()
                .atMost(60, TimeUnit.SECONDS)
                .until(() -> !parser.known.state().ready());
        assertThat(waiting).isNotDone();
        redis = EmbeddedRedis.start(home, port);
        waiting.get(120, TimeUnit.SECONDS);

        assertThat(ids("down")).hasSize(2);
        assertThat(Written.sightings("down")).hasSize(3);
    }

    @Test
    void aRestoredOldRedisCopyIsDetected() throws Exception {
        parser.parse(Pages.page("restored", "https://a.example/restored/1", Pages.text(30)));
        redis.close();
        Path old = Ground.directory("old-copy");
        copy(home, old);
        redis = EmbeddedRedis.start(home, port);
        parser.parse(Pages.page("restored", "https://a.example/restored/2", Pages.text(31)));
        redis.close();
        copy(old, home);
        redis = EmbeddedRedis.start(home, port);
        parser.parse(Pages.page("restored", "https://b.example/restored/2", Pages.text(31)));

        assertThat(ids("restored")).hasSize(2);
        assertThat(Written.announcements("restored")).hasSize(2);
        assertThat(Written.sightings("restored")).hasSize(3);
    }

    @Test
    void aRedisThatComesBackEmptyIsFilledFromTheTopic() throws Exception {
        parser.parse(Pages.page("empty", "https://a.example/empty", Pages.text(40)));
        redis.close();
        delete(home);
        redis = EmbeddedRedis.start(home, port);
        parser.parse(Pages.page("empty", "https://b.example/empty", Pages.text(40)));

        assertThat(Written.announcements("empty")).hasSize(1);
        assertThat(Written.sightings("empty")).hasSize(2);
    }

    private static List<String> ids(String source) {
        return Written.announcements(source).stream()
                .map(AnnouncementPublished::announcementId)
                .distinct()
                .toList();
    }

    private static void copy(Path from, Path to) throws IOException {
        delete(to);
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
