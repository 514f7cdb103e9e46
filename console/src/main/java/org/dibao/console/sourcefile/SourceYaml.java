package org.dibao.console.sourcefile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.dibao.contracts.SourceDefined;
import org.dibao.events.Json;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Sources as YAML: one list under {@code sources}, each entry with the fields of {@link SourceEntry}. */
public final class SourceYaml {

    private static final int LARGEST = 8 * 1024 * 1024;
    private static final Set<String> FIELDS = Set.of(
            "id",
            "name",
            "address",
            "kind",
            "standing",
            "issuer",
            "region",
            "selectors",
            "wholeText",
            "paused",
            "rendered",
            "backTo",
            "verified");

    private SourceYaml() {}

    /**
     * Reads a file's text.
     *
     * @throws UnreadableSourceFileException if it is no YAML, or holds no list of sources
     */
    public static List<SourceEntry> read(String yaml) throws UnreadableSourceFileException {
        JsonNode sources = tree(yaml).path("sources");
        if (!sources.isArray()) {
            throw new UnreadableSourceFileException("The file has no list \"sources:\".");
        }
        List<SourceEntry> entries = new ArrayList<>();
        for (JsonNode source : sources) {
            entries.add(entry(source, entries.size() + 1));
        }
        return entries;
    }

    private static JsonNode tree(String yaml) throws UnreadableSourceFileException {
        LoaderOptions limits = new LoaderOptions();
        limits.setCodePointLimit(LARGEST);
        limits.setAllowDuplicateKeys(false);
        DumperOptions unused = new DumperOptions();
        try {
            Object loaded = new Yaml(
                            new SafeConstructor(limits), new Representer(unused), unused, limits, new DaysAsText())
                    .load(yaml);
            return Json.mapper().valueToTree(loaded);
        } catch (YAMLException | JacksonException e) {
            throw new UnreadableSourceFileException("The file is no YAML: " + e.getMessage(), e);
        }
    }

    private static SourceEntry entry(JsonNode source, int number) throws UnreadableSourceFileException {
        if (!(source instanceof ObjectNode fields)) {
            throw new UnreadableSourceFileException("Source " + number + " is no list of fields.");
        }
        Set<String> unknown = new TreeSet<>(fields.propertyNames());
        unknown.removeAll(FIELDS);
        if (!unknown.isEmpty()) {
            throw new UnreadableSourceFileException("Source " + number + " has the field \""
                    + unknown.iterator().next() + "\", which there is not. There are: "
                    + String.join(", ", new TreeSet<>(FIELDS)) + ".");
        }
        try {
            return Json.mapper().treeToValue(fields, SourceEntry.class);
        } catch (JacksonException e) {
            throw new UnreadableSourceFileException("Source " + number + ": " + e.getOriginalMessage(), e);
        }
    }

    /** All sources as a file's text, by id, so that two exports differ only where the sources do. */
    public static String write(Collection<SourceDefined> sources) {
        List<Map<String, Object>> entries = sources.stream()
                .sorted((a, b) -> a.sourceId().compareTo(b.sourceId()))
                .map(source -> fields(SourceEntry.of(source)))
                .toList();
        DumperOptions layout = new DumperOptions();
        layout.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        layout.setAllowUnicode(true);
        layout.setSplitLines(false);
        return new Yaml(layout).dump(Map.of("sources", entries));
    }

    private static Map<String, Object> fields(SourceEntry entry) {
        Map<String, Object> fields = new LinkedHashMap<>();
        JsonNode tree = Json.mapper().valueToTree(entry);
        tree.properties().forEach(field -> {
            if (field.getValue().isObject()) {
                Map<String, Object> inner = new LinkedHashMap<>();
                field.getValue()
                        .properties()
                        .forEach(
                                part -> inner.put(part.getKey(), part.getValue().asString()));
                fields.put(field.getKey(), inner);
            } else {
                fields.put(
                        field.getKey(),
                        field.getValue().isBoolean()
                                ? field.getValue().booleanValue()
                                : field.getValue().asString());
            }
        });
        return fields;
    }

    /** YAML takes 2024-01-31 for a moment in time; here it is a day, and a text. */
    private static final class DaysAsText extends Resolver {
        @Override
        public void addImplicitResolver(Tag tag, java.util.regex.Pattern regexp, String first, int limit) {
            if (tag != Tag.TIMESTAMP) {
                super.addImplicitResolver(tag, regexp, first, limit);
            }
        }
    }
}
