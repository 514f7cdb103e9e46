package org.dibao.parser.structure;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.Block;
import org.dibao.contracts.DatePrecision;
import org.dibao.contracts.Deadline;
import org.dibao.contracts.Directive;
import org.dibao.contracts.Official;
import org.dibao.contracts.Reference;
import org.dibao.parser.page.Page;
import org.jspecify.annotations.Nullable;

/**
 * An invented announcement with what must be read out of it. A file has three parts, parted by lines of {@code ---}:
 * what is known of the page ({@code title = …}), its text, and the expected structure, one fact a line.
 */
final class Sample {

    final String name;
    final Page page;
    final SourceKnowledge knowledge;
    private final Map<String, List<String>> expected;

    private Sample(String name, Page page, SourceKnowledge knowledge, Map<String, List<String>> expected) {
        this.name = name;
        this.page = page;
        this.knowledge = knowledge;
        this.expected = expected;
    }

    static Sample read(Path file) throws IOException {
        String[] parts = Files.readString(file).split("\n---\n");
        if (parts.length != 3) {
            throw new IllegalArgumentException(file + " has " + parts.length + " parts instead of 3");
        }
        Map<String, List<String>> head = facts(parts[0]);
        String published = first(head, "published");
        OffsetDateTime at = published == null ? null : OffsetDateTime.parse(published);
        Map<String, String> metadata = new LinkedHashMap<>();
        head.forEach((key, values) -> {
            if (key.startsWith("meta.")) {
                metadata.put(key.substring(5), values.getFirst());
            }
        });
        String url = first(head, "url");
        String language = first(head, "language");
        Page page = new Page(
                url == null ? null : URI.create(url),
                head.getOrDefault("title", List.of("")).getFirst(),
                parts[1].lines()
                        .map(line -> new Block(Block.Form.PARAGRAPH, line.strip()))
                        .toList(),
                language == null ? "zh" : language,
                false,
                at,
                at == null ? null : DatePrecision.MINUTE,
                first(head, "attribution"),
                first(head, "publisher"),
                metadata,
                head.containsKey("truncated"),
                head.getOrDefault("sale", List.of()));
        SourceKnowledge knowledge = new SourceKnowledge(
                head.containsKey("source.official"), first(head, "source.issuer"), first(head, "source.region"));
        return new Sample(file.getFileName().toString(), page, knowledge, facts(parts[2]));
    }

    private static Map<String, List<String>> facts(String part) {
        Map<String, List<String>> facts = new LinkedHashMap<>();
        part.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
            int equals = line.indexOf('=');
            facts.computeIfAbsent(line.substring(0, equals).strip(), key -> new ArrayList<>())
                    .add(line.substring(equals + 1).strip());
        });
        return facts;
    }

    private static @Nullable String first(Map<String, List<String>> facts, String key) {
        return facts.containsKey(key) ? facts.get(key).getFirst() : null;
    }

    /** Holds what was understood against what is expected; a field that the file does not name must be empty. */
    List<Finding> check(Announcement got) {
        List<Finding> findings = new ArrayList<>();
        one(findings, "kind", lower(got.kind()));
        one(findings, "standing", lower(got.standing()));
        one(findings, "region", got.issuerRegion());
        one(findings, "level", got.issuerLevel() == null ? null : lower(got.issuerLevel()));
        one(findings, "number", got.documentNumber());
        one(findings, "index", got.indexNumber());
        one(findings, "event", text(got.eventDate()));
        one(findings, "effective", text(got.effectiveDate()));
        all(findings, "issuer", got.issuers(), Function.identity());
        all(findings, "mentions", got.mentionsRegions(), Function.identity());
        all(findings, "official", got.officials(), Sample::line);
        all(findings, "deadline", got.deadlines(), Sample::line);
        all(findings, "reference", got.references(), Sample::line);
        directives(findings, got.directives());
        for (String topic : expected.getOrDefault("topic", List.of())) {
            findings.add(new Finding(
                    "topic",
                    topic,
                    got.topics().contains(topic) ? topic : got.topics().toString()));
        }
        for (Directive directive : got.directives()) {
            String there = got.text()
                    .substring(directive.span().start(), directive.span().end());
            if (!there.equals(directive.text())) {
                findings.add(new Finding("span", directive.text(), there));
            }
        }
        return findings;
    }

    private void one(List<Finding> findings, String field, @Nullable String got) {
        String wanted = first(expected, field);
        if (wanted != null || got != null) {
            findings.add(new Finding(field, wanted, got));
        }
    }

    private <T> void all(List<Finding> findings, String field, List<T> got, Function<T, String> line) {
        List<String> seen = new ArrayList<>(got.stream().map(line).toList());
        for (String wanted : expected.getOrDefault(field, List.of())) {
            String hit = seen.stream()
                    .filter(seenLine -> Finding.squeeze(seenLine).equals(Finding.squeeze(wanted)))
                    .findFirst()
                    .orElse(null);
            seen.remove(hit);
            findings.add(new Finding(field, wanted, hit));
        }
        seen.forEach(extra -> findings.add(new Finding(field, null, extra)));
    }

    /** Directives are given by their beginnings. */
    private void directives(List<Finding> findings, List<Directive> got) {
        List<Directive> left = new ArrayList<>(got);
        for (String wanted : expected.getOrDefault("directive", List.of())) {
            String[] cells = cells(wanted);
            Directive hit = left.stream()
                    .filter(d -> d.text().startsWith(cells[0]))
                    .findFirst()
                    .orElse(null);
            left.remove(hit);
            findings.add(new Finding("directive", wanted, hit == null ? null : line(hit, cells)));
        }
        left.forEach(extra -> findings.add(new Finding("directive", null, extra.text())));
    }

    private static String line(Directive directive, String[] wanted) {
        List<String> cells = new ArrayList<>(List.of(wanted[0]));
        if (wanted.length > 1) {
            cells.add(directive.speaker() == null ? "" : directive.speaker());
        }
        if (wanted.length > 2) {
            cells.add(directive.actor() == null ? "" : directive.actor());
        }
        if (wanted.length > 3) {
            cells.add(Integer.toString(directive.depth()));
        }
        return String.join(" | ", cells).strip();
    }

    private static String[] cells(String line) {
        return Arrays.stream(line.split("\\|", -1)).map(String::strip).toArray(String[]::new);
    }

    private static String line(Official official) {
        return official.name() + " | " + (official.role() == null ? "" : official.role()) + " | "
                + lower(official.part());
    }

    private static String line(Deadline deadline) {
        return deadline.text() + " | " + (deadline.date() == null ? "" : deadline.date());
    }

    private static String line(Reference reference) {
        return lower(reference.relation()) + " | " + (reference.number() == null ? "" : reference.number()) + " | "
                + (reference.title() == null ? "" : reference.title());
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    private static @Nullable String text(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }

    /**
     * One fact that was expected, or read, or both.
     *
     * @param field the field
     * @param wanted what the sample expects; null for nothing
     * @param got what was read; null for nothing
     */
    record Finding(
            String field, @Nullable String wanted, @Nullable String got) {

        boolean met() {
            return squeeze(wanted).equals(squeeze(got));
        }

        private static String squeeze(@Nullable String line) {
            return line == null ? "" : line.replaceAll("\\s*\\|\\s*", "|").replaceAll("[\\s|]+$", "");
        }
    }
}
