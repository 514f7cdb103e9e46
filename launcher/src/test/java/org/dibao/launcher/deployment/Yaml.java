package org.dibao.launcher.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.dibao.events.Json;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.JsonNode;

/** YAML files of this repository as trees. */
final class Yaml {

    private Yaml() {}

    /** The documents of a file, named from the repository's root. */
    static List<JsonNode> documents(String file) {
        // Anchors are resolved, and << is merged, as Compose and Kubernetes do it.
        var reader = new org.yaml.snakeyaml.Yaml(new SafeConstructor(new LoaderOptions()));
        return StreamSupport.stream(reader.loadAll(text(file)).spliterator(), false)
                .map(document -> (JsonNode) Json.mapper().valueToTree(document))
                .toList();
    }

    /** The only document of a file. */
    static JsonNode document(String file) {
        return documents(file).getFirst();
    }

    static String text(String file) {
        try {
            return Files.readString(Path.of("..", file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
