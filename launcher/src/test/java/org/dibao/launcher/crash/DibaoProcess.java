package org.dibao.launcher.crash;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** {@code ./dibao start} as a process of its own, which can be killed as a power cut would. */
final class DibaoProcess implements AutoCloseable {

    private final Process process;
    private final Path output;

    private DibaoProcess(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    /** Starts it on a data directory and returns when it says that it is ready. */
    static DibaoProcess start(Path data, int firstPort, List<Integer> allowedPorts) throws IOException {
        Path output = Files.createTempFile("dibao-", ".out");
        ProcessBuilder builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "org.dibao.launcher.Dibao",
                        "start",
                        "--no-samples",
                        "--data",
                        data.toString(),
                        "--ports",
                        Integer.toString(firstPort))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        String allowed = allowedPorts.stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
        builder.environment().put("DIBAO_NETWORK_ALLOW", allowed);
        builder.environment().put("DIBAO_NOTIFIER_WEBHOOK_ALLOW", allowed);
        builder.directory(new File("."));
        DibaoProcess dibao = new DibaoProcess(builder.start(), output);
        Awaitility.await("ready, or dead").atMost(Duration.ofSeconds(120)).until(() -> dibao.ready() || dibao.dead());
        if (dibao.dead()) {
            throw new IllegalStateException("Dibao did not start: " + Files.readString(output));
        }
        return dibao;
    }

    private boolean ready() throws IOException {
        return Files.readString(output).contains("Dibao is ready");
    }

    private boolean dead() {
        return !process.isAlive();
    }

    /** Leaves nothing behind, however the test ended. */
    @Override
    public void close() {
        process.destroyForcibly();
    }

    /** kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** SIGTERM; returns the exit code. */
    int stop() throws InterruptedException {
        process.destroy();
        return process.waitFor();
    }

    String output() throws IOException {
        return Files.readString(output);
    }
}
