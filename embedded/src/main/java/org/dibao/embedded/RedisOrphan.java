package org.dibao.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A Redis that outlived the JVM that started it (kill -9). {@code redis.process} in the data directory names the
 * running process by its id and its start time, so that a later process with the same id is never taken for it; the
 * next start ends the one that it finds there.
 */
final class RedisOrphan {

    private static final Logger LOG = LoggerFactory.getLogger(RedisOrphan.class);
    private static final String FILE = "redis.process";
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(10);

    private RedisOrphan() {}

    /** Writes down which process runs on this directory. */
    static void remember(Path directory, ProcessHandle process) throws IOException {
        Files.write(directory.resolve(FILE), List.of(Long.toString(process.pid()), startOf(process)));
    }

    /** Writes down that none does. */
    static void forget(Path directory) throws IOException {
        Files.deleteIfExists(directory.resolve(FILE));
    }

    /** Ends the process that was written down, if it still runs. */
    static void end(Path directory) throws IOException {
        Optional<ProcessHandle> orphan = find(directory.resolve(FILE));
        if (orphan.isPresent()) {
            LOG.info(
                    "ending a redis that an earlier run left behind pid={}",
                    orphan.get().pid());
            endAndWait(orphan.get());
        }
        forget(directory);
    }

    /** Asks it to end, and makes it where it does not; looks often, as it ends in milliseconds. */
    static void endAndWait(ProcessHandle process) {
        process.destroy();
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (process.isAlive() && System.nanoTime() < deadline) {
                Thread.sleep(LOOK_AGAIN);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        if (process.isAlive()) {
            process.destroyForcibly();
        }
    }

    private static Optional<ProcessHandle> find(Path file) throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        if (lines.size() != 2 || !lines.getFirst().matches("\\d{1,18}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst()))
                .filter(process -> startOf(process).equals(lines.getLast()));
    }

    private static String startOf(ProcessHandle process) {
        return process.info().startInstant().map(Instant::toString).orElse("unknown");
    }
}
