package org.dibao.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import redis.embedded.core.ExecutableProvider;

/** Finds the program: the machine's own {@code redis-server}, or the 6.2 that the embedded-redis library carries. */
final class RedisBinary {

    private static final Pattern PATH_SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));

    private RedisBinary() {}

    /** The program, unpacked into {@code directory} if it has to be. */
    static Path find(Path directory) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Arrays.stream(PATH_SEPARATOR.split(path))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "redis-server"))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseGet(() -> bundled(directory));
    }

    static Path bundled(Path directory) {
        try {
            Path unpacked = Files.createDirectories(directory.resolve("bin"));
            return ExecutableProvider.newJarResourceProvider(unpacked.toFile())
                    .get()
                    .toPath();
        } catch (IOException | RuntimeException e) {
            throw new EmbeddedStartException(
                    "There is no redis-server on the PATH and the bundled one cannot be used here: "
                            + StartFailure.reason(e) + ". Install Redis 6.2 or later.",
                    e);
        }
    }
}
