package org.dibao.bench.delivering;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The notifier as a process of its own, which can be measured and can be killed as a power cut would. */
final class NotifierJvm implements AutoCloseable {

    /** Ticks of {@code /proc/PID/stat} in a second, on every Linux of today. */
    private static final double TICKS = 100;

    private static final String TAKEN = "ledger partition taken";

    private final Process process;
    private final Path output;
    private final long takenBefore;

    private NotifierJvm(Process process, Path output, long takenBefore) {
        this.process = process;
        this.output = output;
        this.takenBefore = takenBefore;
    }

    /** Starts it; {@link #ready} tells when it works. */
    static NotifierJvm start(Path output, String heap, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx" + heap,
                "-XX:+UseSerialGC",
                "-XX:+UseCompactObjectHeaders",
                "--enable-native-access=ALL-UNNAMED",
                "-Dfile.encoding=UTF-8"));
        command.addAll(
                List.of(System.getProperty("dibao.bench.notifier.options", "").split(" ")));
        command.removeIf(String::isEmpty);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.dibao.notifier.NotifierApplication"));
        command.addAll(arguments);
        long takenBefore = count(output, TAKEN);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                .start();
        return new NotifierJvm(process, output, takenBefore);
    }

    /** Waits until it has read so many partitions of the ledger and takes their announcements. */
    void awaitTaken(int partitions) throws IOException, InterruptedException {
        while (count(output, TAKEN) - takenBefore < partitions) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The notifier ended by itself; see " + output);
            }
            Thread.sleep(100);
        }
    }

    private static long count(Path output, String words) throws IOException {
        try (var lines = Files.lines(output)) {
            return lines.filter(line -> line.contains(words)).count();
        }
    }

    /** Memory that it holds now, in MiB. */
    long memory() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(0);
    }

    /** What of its heap is in use, in MiB; its garbage is collected first. */
    long liveHeap() throws IOException {
        Process histogram = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(process.pid()),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .start();
        try (var lines = histogram.inputReader()) {
            return lines.lines()
                    .filter(line -> line.startsWith("Total"))
                    .map(line -> line.split("\\s+"))
                    .mapToLong(total -> Long.parseLong(total[2]) >> 20)
                    .findFirst()
                    .orElseThrow(() -> new IOException("jcmd does not tell what is on the heap"));
        }
    }

    /** Processor time that it has used, in seconds. */
    double cpu() throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
        String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return (Long.parseLong(fields[11]) + Long.parseLong(fields[12])) / TICKS;
    }

    /** kill -9. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(30, java.util.concurrent.TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
