package org.dibao.bench.fetching;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A JVM of its own, so that it can be killed and its CPU time told from the others'. */
final class Child implements AutoCloseable {

    private static final String READY = "READY ";

    private final Process process;
    private final String said;

    private Child(Process process, String said) {
        this.process = process;
        this.said = said;
    }

    /** Starts one and waits until it says READY. */
    static Child ready(Class<?> main, Path log, List<String> options, String... args) throws IOException {
        Process process =
                command(main, options, args).redirectError(log.toFile()).start();
        BufferedReader out = process.inputReader(StandardCharsets.UTF_8);
        String line = out.readLine();
        while (line != null && !line.startsWith(READY)) {
            line = out.readLine();
        }
        if (line == null) {
            throw new IOException(main.getSimpleName() + " ended before it was ready; see " + log + ".");
        }
        Thread.ofVirtual().start(() -> drain(out));
        return new Child(process, line.substring(READY.length()));
    }

    /** A pipe that nobody reads fills up, and whoever writes into it stops. */
    private static void drain(BufferedReader out) {
        try {
            while (out.readLine() != null) {
                // what it says later is in its log, too
            }
        } catch (IOException e) {
            // it ended
        }
    }

    /** Starts one that says nothing. */
    static Child quiet(Class<?> main, Path log, List<String> options, String... args) throws IOException {
        return new Child(
                command(main, options, args)
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                        .start(),
                "");
    }

    private static ProcessBuilder command(Class<?> main, List<String> options, String... args) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of(
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(args));
        return new ProcessBuilder(command);
    }

    /** What it said when it was ready. */
    String said() {
        return said;
    }

    /** CPU time of it and of what it started. */
    Duration cpu() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(handle -> handle.info().totalCpuDuration().orElse(Duration.ZERO))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The most memory that it ever held, in MiB, by the kernel's count. */
    long peakMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }

    /** Ends it as kill -9 does. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
