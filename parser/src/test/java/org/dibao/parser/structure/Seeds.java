package org.dibao.parser.structure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.Deadline;
import org.dibao.contracts.Directive;
import org.dibao.contracts.Official;
import org.dibao.parser.AnnouncementReader;
import org.dibao.parser.Understanding;
import org.dibao.parser.page.RawPage;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The acceptance pages beside the repository, and what must be read out of them. */
final class Seeds {

    private static final Path PLACE = Path.of("shared", "acceptance", "seeds");

    private final Path folder;

    private Seeds(Path folder) {
        this.folder = folder;
    }

    /** The pages, in {@code shared} beside the repository or where the property {@code dibao.seeds} says; null if absent. */
    static @Nullable Seeds find() {
        String told = System.getProperty("dibao.seeds");
        if (told != null) {
            return new Seeds(Path.of(told));
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.exists(at.resolve(PLACE).resolve("expected.json"))) {
                return new Seeds(at.resolve(PLACE));
            }
        }
        return null;
    }

    List<JsonNode> cases() throws IOException {
        JsonNode expected = JsonMapper.builder().build().readTree(Files.readString(folder.resolve("expected.json")));
        return new ArrayList<>(expected.path("cases").values());
    }

    /** What falls short on one page, in words. */
    List<String> failures(JsonNode wanted) throws IOException {
        String page = wanted.path("page").asString();
        String type = page.endsWith(".txt") ? "text/plain" : "text/html";
        RawPage raw = new RawPage(
                Files.readAllBytes(folder.resolve(page)), type, null, null, null, false, false, Instant.now());
        Understanding understanding = new AnnouncementReader().read(raw, SourceKnowledge.NONE);
        return understanding instanceof Understanding.Understood understood
                ? new Check(wanted, understood.announcement()).failures()
                : List.of("is no announcement: " + understanding);
    }

    private static final class Check {
        private final JsonNode wanted;
        private final Announcement got;
        private final List<String> failures = new ArrayList<>();

        Check(JsonNode wanted, Announcement got) {
            this.wanted = wanted;
            this.got = got;
        }

        List<String> failures() {
            fields();
            officials();
            directives();
            deadlines();
            for (JsonNode topic : wanted.path("topics").values()) {
                expect("topic " + topic.asString(), got.topics().contains(topic.asString()), got.topics());
            }
            String text = norm(got.text());
            for (JsonNode part : wanted.path("textMustContain").values()) {
                expect("text has " + part.asString(), text.contains(norm(part.asString())), "");
            }
            for (JsonNode part : wanted.path("textMustNotContain").values()) {
                expect("text lacks " + part.asString(), !text.contains(norm(part.asString())), "");
            }
            return failures;
        }

        private void fields() {
            same("title", got.title());
            same("standing", lower(got.standing()));
            same("kind", lower(got.kind()));
            same("issuerRegion", got.issuerRegion());
            same("issuerLevel", got.issuerLevel() == null ? null : lower(got.issuerLevel()));
            same("eventDate", got.eventDate() == null ? null : got.eventDate().toString());
            if (wanted.has("truncated")) {
                expect("truncated", got.truncated() == wanted.path("truncated").asBoolean(), got.truncated());
            }
            if (wanted.has("attribution")) {
                String attribution = norm(got.attribution());
                expect(
                        "attribution",
                        attribution.contains(norm(wanted.path("attribution").asString())),
                        attribution);
            }
            if (wanted.has("publishedAt")) {
                Instant at = Instant.parse(wanted.path("publishedAt").asString());
                expect(
                        "publishedAt",
                        got.publishedAt() != null
                                && got.publishedAt().toInstant().equals(at),
                        got.publishedAt());
            }
            if (wanted.has("issuers")) {
                Set<String> issuers = new HashSet<>();
                wanted.path("issuers").values().forEach(issuer -> issuers.add(norm(issuer.asString())));
                expect("issuers", new HashSet<>(got.issuers()).equals(issuers), got.issuers());
            }
            if (wanted.has("issuersAnyOf")) {
                Set<String> allowed = new HashSet<>();
                wanted.path("issuersAnyOf").values().forEach(issuer -> allowed.add(norm(issuer.asString())));
                expect("issuers", !got.issuers().isEmpty() && allowed.containsAll(got.issuers()), got.issuers());
            }
        }

        private void officials() {
            Map<String, Official> people = new HashMap<>();
            got.officials().forEach(official -> people.put(norm(official.name()), official));
            Set<String> allowed = new HashSet<>();
            for (JsonNode official : wanted.path("officials").values()) {
                String name = norm(official.path("name").asString());
                allowed.add(name);
                Official there = people.get(name);
                expect("official " + name, there != null, people.keySet());
                if (there != null && official.has("role")) {
                    expect(
                            "role of " + name,
                            norm(there.role()).equals(norm(official.path("role").asString())),
                            there.role());
                }
                if (there != null && official.has("part")) {
                    expect(
                            "part of " + name,
                            lower(there.part()).equals(official.path("part").asString()),
                            there.part());
                }
            }
            wanted.path("officialsMayContain").values().forEach(name -> allowed.add(norm(name.asString())));
            if (wanted.has("officials")) {
                expect("no other official", allowed.containsAll(people.keySet()), people.keySet());
            }
            for (JsonNode name : wanted.path("officialsMustNotContain").values()) {
                expect(name.asString() + " is no official", !people.containsKey(norm(name.asString())), "");
            }
        }

        private void directives() {
            List<Directive> directives = got.directives();
            if (wanted.has("directivesMax")) {
                expect(
                        "number of directives",
                        directives.size() <= wanted.path("directivesMax").asInt(),
                        directives.size());
            }
            int at = 0;
            for (JsonNode start : wanted.path("directivesInOrder").values()) {
                int hit = at;
                while (hit < directives.size() && !starts(directives.get(hit), start.asString())) {
                    hit++;
                }
                expect("directive in order " + start.asString(), hit < directives.size(), "");
                at = hit < directives.size() ? hit + 1 : at;
            }
            for (JsonNode start : wanted.path("directivesMustContain").values()) {
                expect(
                        "directive " + start.asString(),
                        directives.stream().anyMatch(d -> starts(d, start.asString())),
                        "");
            }
            wanted.path("directiveSpeakers")
                    .properties()
                    .forEach(speaker -> expect(
                            "speaker of " + speaker.getKey(),
                            directives.stream()
                                    .anyMatch(d -> starts(d, speaker.getKey())
                                            && norm(d.speaker())
                                                    .equals(norm(
                                                            speaker.getValue().asString()))),
                            ""));
        }

        private void deadlines() {
            if (!wanted.has("deadlines")) {
                return;
            }
            List<Deadline> deadlines = got.deadlines();
            expect(
                    "number of deadlines",
                    deadlines.size() == wanted.path("deadlines").size(),
                    deadlines);
            for (JsonNode deadline : wanted.path("deadlines").values()) {
                expect(
                        "deadline " + deadline,
                        deadlines.stream()
                                .anyMatch(d -> norm(d.text())
                                                .contains(norm(
                                                        deadline.path("text").asString()))
                                        && String.valueOf(d.date())
                                                .equals(deadline.path("date").asString())),
                        deadlines);
            }
        }

        private static boolean starts(Directive directive, String start) {
            return norm(directive.text()).startsWith(norm(start));
        }

        private void same(String field, @Nullable String seen) {
            if (wanted.has(field)) {
                JsonNode value = wanted.path(field);
                String text = value.isNull() ? "" : norm(value.asString());
                expect(field, norm(seen).equals(text), seen);
            }
        }

        private void expect(String what, boolean met, @Nullable Object seen) {
            if (!met) {
                failures.add(what + "   got: " + seen);
            }
        }
    }

    private static String norm(@Nullable String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "");
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
