package org.dibao.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A real Redis as a child process on the loopback address: the {@code redis-server} of this machine or, where there is
 * none, a 6.2 that comes along. Its data are written to the given directory once a second, so that sign-ins survive a
 * restart; what matters is in Kafka, and data that Redis can no longer read are put away and begun afresh.
 */
public final class EmbeddedRedis implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedRedis.class);

    private final DataDirectory data;
    private final Process process;
    private final int port;
    private final Thread endWithUs;

    private EmbeddedRedis(DataDirectory data, Process process, int port) {
        this.data = data;
        this.process = process;
        this.port = port;
        this.endWithUs = new Thread(process::destroy, "embedded-redis-shutdown");
        Runtime.getRuntime().addShutdownHook(endWithUs);
    }

    /**
     * Starts a server and returns once it answers.
     *
     * @param directory where its data are kept; made if it is new
     * @param port where it listens; 0 for any free port
     * @throws EmbeddedStartException with a sentence, if the directory is in use, the port is taken, the disk is full
     */
    public static EmbeddedRedis start(Path directory, int port) {
        DataDirectory data = DataDirectory.take(directory, "Redis");
        try {
            RedisOrphan.end(data.path());
            Path program = RedisBinary.find(data.path());
            int listening = Ports.free(port, "Redis");
            EmbeddedRedis redis = startOn(data, program, listening);
            LOG.info("embedded redis started address=127.0.0.1:{} program={} data={}", listening, program, data.path());
            return redis;
        } catch (EmbeddedStartException e) {
            data.close();
            throw e;
        } catch (IOException e) {
            data.close();
            throw new EmbeddedStartException(
                    "The embedded Redis on " + data.path() + " did not start: " + StartFailure.reason(e) + ".", e);
        }
    }

    /** Where clients connect, {@code redis://127.0.0.1:6379}. */
    public String uri() {
        return "redis://127.0.0.1:" + port;
    }

    /** Stops the server; closing twice is harmless. */
    @Override
    public void close() {
        RedisOrphan.endAndWait(process.toHandle());
        try {
            RedisOrphan.forget(data.path());
            Runtime.getRuntime().removeShutdownHook(endWithUs);
        } catch (IOException e) {
            LOG.debug("The note of a process that has ended stays; the next start sees that it ended.", e);
        } catch (IllegalStateException e) {
            LOG.trace("The JVM is going down already.", e);
        } finally {
            data.close();
        }
    }

    private static EmbeddedRedis startOn(DataDirectory data, Path program, int port) throws IOException {
        Process process = launch(program, data.path(), port);
        if (!RedisPing.untilReady(process, port)) {
            LOG.warn("redis could not read its data, which are only an index; they are put away data={}", data.path());
            RedisOrphan.endAndWait(process.toHandle());
            putAway(data.path());
            process = launch(program, data.path(), port);
            if (!RedisPing.untilReady(process, port)) {
                RedisOrphan.endAndWait(process.toHandle());
                throw new EmbeddedStartException("The embedded Redis did not start: " + program
                        + " ended or did not answer on port " + port + ". Its own words are in "
                        + data.path().resolve("redis.log") + ".");
            }
        }
        return new EmbeddedRedis(data, process, port);
    }

    private static Process launch(Path program, Path directory, int port) throws IOException {
        Process process = new ProcessBuilder(command(program, port))
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("redis.log").toFile())
                .start();
        RedisOrphan.remember(directory, process.toHandle());
        return process;
    }

    private static List<String> command(Path program, int port) {
        return Stream.of(
                        List.of(program.toAbsolutePath().toString()),
                        List.of("--port", Integer.toString(port), "--bind", "127.0.0.1", "--daemonize", "no"),
                        List.of("--dir", ".", "--save", "", "--appendonly", "yes", "--appendfsync", "everysec"))
                .flatMap(List::stream)
                .toList();
    }

    /** Moves the append-only file (one file in Redis 6, a folder since 7) out of the way. */
    private static void putAway(Path directory) throws IOException {
        for (String name : List.of("appendonly.aof", "appendonlydir")) {
            Path file = directory.resolve(name);
            if (Files.exists(file)) {
                Files.move(file, directory.resolve(name + ".unreadable-" + System.currentTimeMillis()));
            }
        }
    }
}
