package org.dibao.bench.extraction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dibao.events.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An extractor that runs on Node.js: it gets all pages at once, one JSON object a line, and answers likewise. */
final class NodePeer implements Extractor {

    private final String name;
    private final Map<String, Extracted> answers;

    private NodePeer(String name, Map<String, Extracted> answers) {
        this.name = name;
        this.answers = answers;
    }

    /** Mozilla's Readability with jsdom, as {@code bench/peers/readability/run} installs it. */
    static NodePeer readability(List<SamplePage> pages) throws IOException {
        Path script = Path.of(System.getProperty("dibao.home", "."), "bench", "peers", "readability", "run");
        return new NodePeer("Readability.js", run(script, pages));
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Extracted extract(SamplePage page) {
        return answers.getOrDefault(page.name(), new Extracted("", null, null));
    }

    private static Map<String, Extracted> run(Path script, List<SamplePage> pages) throws IOException {
        Path input = Files.createTempFile("pages", ".jsonl");
        try {
            List<String> requests = new ArrayList<>();
            for (SamplePage page : pages) {
                ObjectNode request = Json.mapper().createObjectNode();
                requests.add(request.put("name", page.name())
                        .put("url", page.url().toString())
                        .put("html", page.html())
                        .toString());
            }
            Files.write(input, requests);
            Process process = new ProcessBuilder(script.toString(), input.toString())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            Map<String, Extracted> answers = new HashMap<>();
            for (String line : process.inputReader().lines().toList()) {
                JsonNode answer = Json.mapper().readTree(line);
                answers.put(answer.path("name").asString(""), extracted(answer));
            }
            return answers;
        } finally {
            Files.delete(input);
        }
    }

    private static Extracted extracted(JsonNode answer) {
        return new Extracted(
                answer.path("text").asString(""),
                answer.path("title").asString(""),
                day(answer.path("time").asString("")));
    }

    private static @Nullable LocalDate day(String time) {
        try {
            return time.length() < 10 ? null : LocalDate.parse(time.substring(0, 10));
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
