package org.dibao.bench.parsing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordedFrame;
import jdk.jfr.consumer.RecordingFile;

/** Where the processors are while something runs: samples of all running threads, sorted by what they were doing. */
final class Shares implements AutoCloseable {

    private static final Duration EVERY = Duration.ofMillis(10);

    /** The first of these that a sampled stack goes through, from the innermost frame on, is what it was doing. */
    private static final Map<String, String> STEPS = steps();

    private final Recording recording = new Recording();

    Shares() {
        recording.enable("jdk.ExecutionSample").withPeriod(EVERY);
        recording.start();
    }

    private static Map<String, String> steps() {
        Map<String, String> steps = new LinkedHashMap<>();
        steps.put("org.dibao.parser.duplicate", "fingerprint");
        steps.put("org.dibao.parser.structure", "structure");
        steps.put("org.dibao.parser.clean", "cleaning");
        steps.put("org.dibao.parser.page", "page to text (with jsoup)");
        steps.put("org.dibao.lexicon", "regions and characters");
        steps.put("org.dibao.parser.redis", "claim");
        steps.put("org.dibao.tables", "claim");
        steps.put("org.dibao.events", "records to and from JSON");
        steps.put("io.lettuce", "claim");
        steps.put("io.netty", "claim");
        steps.put("org.apache.kafka.clients", "Kafka client");
        steps.put("kafka.", "broker");
        steps.put("org.apache.kafka", "broker");
        return steps;
    }

    /** The share of each step, in per cent, the greatest first, as Markdown. */
    String table() {
        recording.stop();
        Map<String, Integer> counts = new TreeMap<>();
        int all = 0;
        for (RecordedEvent sample : samples()) {
            counts.merge(step(sample), 1, Integer::sum);
            all++;
        }
        StringBuilder table = new StringBuilder("| step | share of samples |\n|---|---|\n");
        int total = Math.max(1, all);
        counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(entry -> table.append("| ")
                        .append(entry.getKey())
                        .append(" | %.1f %% |\n".formatted(100.0 * entry.getValue() / total)));
        return table.toString();
    }

    private List<RecordedEvent> samples() {
        try {
            Path file = Files.createTempFile("dibao-bench", ".jfr");
            try {
                recording.dump(file);
                return RecordingFile.readAllEvents(file).stream()
                        .filter(event -> event.getEventType().getName().equals("jdk.ExecutionSample"))
                        .toList();
            } finally {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String step(RecordedEvent sample) {
        if (sample.getStackTrace() == null) {
            return "other";
        }
        for (RecordedFrame frame : sample.getStackTrace().getFrames()) {
            String type = frame.getMethod().getType().getName();
            for (Map.Entry<String, String> step : STEPS.entrySet()) {
                if (type.startsWith(step.getKey())) {
                    return step.getValue();
                }
            }
        }
        return "other";
    }

    @Override
    public void close() {
        recording.close();
    }
}
