package org.dibao.launcher.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The manifests for Kubernetes. */
final class Manifests {

    private static final String FOLDER = "deploy/kubernetes/";

    private Manifests() {}

    /** All documents of all files but the kustomizations, which are none of Kubernetes' own. */
    static List<JsonNode> all() {
        return files().stream()
                .filter(file -> !file.endsWith("kustomization.yaml"))
                .flatMap(file -> Yaml.documents(file).stream())
                .toList();
    }

    /** The kustomization of a folder: base, trial, production. */
    static JsonNode kustomization(String folder) {
        return Yaml.document(FOLDER + folder + "/kustomization.yaml");
    }

    /** The files beside a folder's kustomization. */
    static List<String> beside(String folder) {
        return files().stream()
                .filter(file -> file.startsWith(FOLDER + folder + "/") && !file.endsWith("kustomization.yaml"))
                .map(file -> file.substring(file.lastIndexOf('/') + 1))
                .toList();
    }

    /** The one container of a workload. */
    static JsonNode container(String name) {
        return workload(name).at("/spec/template/spec/containers/0");
    }

    /** The Deployment or StatefulSet of this name. */
    static JsonNode workload(String name) {
        return all().stream()
                .filter(document -> List.of("Deployment", "StatefulSet")
                        .contains(document.path("kind").asString()))
                .filter(document -> document.at("/metadata/name").asString().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What a container's probe asks for, as {@code 8081/path}. */
    static String asked(JsonNode container, String probe) {
        JsonNode get = container.path(probe).path("httpGet");
        return port(container, get.path("port").asString()) + get.path("path").asString();
    }

    /** A named port's number. */
    static String port(JsonNode container, String name) {
        return container
                .path("ports")
                .valueStream()
                .filter(port -> port.path("name").asString().equals(name))
                .map(port -> port.path("containerPort").asString())
                .findFirst()
                .orElseThrow();
    }

    /** The environment of a service, after a folder's kustomization, by variable. */
    static Map<String, String> environment(String service, String... folders) {
        List<String> taken = container(service)
                .path("envFrom")
                .valueStream()
                .map(from -> from.at("/configMapRef/name").asString(""))
                .toList();
        Map<String, String> environment = new TreeMap<>();
        for (String folder : folders) {
            kustomization(folder)
                    .path("configMapGenerator")
                    .valueStream()
                    .filter(made -> taken.contains(made.path("name").asString()))
                    .flatMap(made -> lines(folder, made))
                    .forEach(line -> {
                        int at = line.indexOf('=');
                        environment.put(line.substring(0, at), line.substring(at + 1));
                    });
        }
        return environment;
    }

    private static Stream<String> lines(String folder, JsonNode made) {
        Stream<String> files = made.path("envs")
                .valueStream()
                .flatMap(file ->
                        Yaml.text(FOLDER + folder + "/" + file.asString()).lines());
        return Stream.concat(files, made.path("literals").valueStream().map(JsonNode::asString));
    }

    private static List<String> files() {
        Path root = Path.of("..");
        try (Stream<Path> files = Files.walk(root.resolve(FOLDER))) {
            List<String> names = new ArrayList<>();
            files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .forEach(file -> names.add(root.relativize(file).toString().replace('\\', '/')));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
