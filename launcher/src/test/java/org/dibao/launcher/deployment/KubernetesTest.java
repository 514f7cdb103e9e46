package org.dibao.launcher.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The manifests for Kubernetes cannot say anything else than docker-compose.yml and the services. */
class KubernetesTest {

    private static final JsonNode COMPOSE = Yaml.document("docker-compose.yml").path("services");

    @Test
    void everyDocumentIsOneThatKubernetesKnowsWithNoFieldTooManyOrTooFew() {
        assertThat(Manifests.all())
                .hasSizeGreaterThan(20)
                .allSatisfy(document -> assertThatCode(() -> schemaOf(document)
                                .getMethod("validateJsonElement", JsonElement.class)
                                .invoke(null, JsonParser.parseString(document.toString())))
                        .as(document.path("kind") + " " + document.at("/metadata/name"))
                        .doesNotThrowAnyException());
    }

    private static Class<?> schemaOf(JsonNode document) throws ClassNotFoundException {
        assertThat(document.path("apiVersion").asString()).isIn("v1", "apps/v1", "policy/v1", "networking.k8s.io/v1");
        return Class.forName(
                "io.kubernetes.client.openapi.models.V1" + document.path("kind").asString());
    }

    @ParameterizedTest
    @ValueSource(strings = {"base", "trial", "production"})
    void aKustomizationNamesEveryFileBesideIt(String folder) {
        assertThat(Manifests.kustomization(folder)
                        .path("resources")
                        .valueStream()
                        .map(JsonNode::asString)
                        .filter(resource -> !resource.equals("../base")))
                .containsExactlyInAnyOrderElementsOf(Manifests.beside(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fetcher", "parser", "notifier", "console", "samples", "kafka", "redis"})
    void aWorkloadRunsTheImageThatComposeRuns(String name) {
        JsonNode container = Manifests.container(name);
        assertThat(container.path("image")).isEqualTo(COMPOSE.at("/" + name + "/image"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"fetcher", "parser", "notifier", "console"})
    void aServiceRunsTheClassAndIsAskedWhetherItIsReadyWhereComposeAsks(String name) {
        JsonNode container = Manifests.container(name);
        JsonNode composed = COMPOSE.path(name);

        assertThat(container.path("args")).isEqualTo(composed.path("command"));
        assertThat("http://localhost:" + Manifests.asked(container, "readinessProbe"))
                .isEqualTo(composed.at("/healthcheck/test/3").asString());
        assertThat(Manifests.asked(container, "livenessProbe"))
                .isEqualTo(Manifests.asked(container, "startupProbe"))
                .isEqualTo(Manifests.asked(container, "readinessProbe").replace("readiness", "liveness"));
    }

    @ParameterizedTest
    @CsvSource({"fetcher", "parser", "notifier", "console"})
    void aServiceListensAtThePortOfItsOwnConfiguration(String name) {
        JsonNode own = Yaml.document(name + "/src/main/resources/" + name + ".yml");
        assertThat(Manifests.port(Manifests.container(name), "http"))
                .isEqualTo(own.at("/server/port").asString());
    }

    /** The relay's account is in a secret, and where it has none it is asked for nothing. */
    @ParameterizedTest
    @CsvSource({"fetcher,", "parser,", "notifier, DIBAO_NOTIFIER_SMTP_USER DIBAO_NOTIFIER_SMTP_PASSWORD", "console,"})
    void aServiceIsSetUpByTheVariablesOfCompose(String name, String secret) {
        Set<String> expected = new TreeSet<>(composed(name).keySet());
        if (secret != null) {
            expected.removeAll(List.of(secret.split(" ")));
            assertThat(Yaml.text("deploy/kubernetes/base/" + name + ".yaml")).contains(secret.split(" "));
        }
        assertThat(Manifests.environment(name, "base").keySet()).isEqualTo(expected);
    }

    @Test
    void whatIsTheSameEverywhereHasTheValuesOfCompose() {
        Stream.of("fetcher", "parser", "notifier", "console").forEach(name -> {
            Map<String, String> same = Manifests.environment(name, "base");
            // Without sample sites nothing is opened, and without an inbox there is no relay to begin with.
            same.keySet()
                    .removeAll(Set.of(
                            "DIBAO_NETWORK_ALLOW",
                            "DIBAO_NOTIFIER_WEBHOOK_ALLOW",
                            "DIBAO_NOTIFIER_SMTP_HOST",
                            "DIBAO_NOTIFIER_SMTP_PORT"));
            assertThat(composed(name)).containsAllEntriesOf(same);
        });
        assertThat(variables(Manifests.container("kafka").path("env"))).isEqualTo(composed("kafka"));
    }

    @Test
    void theTrialOpensTheSampleSitesAndTheInboxAsComposeDoes() {
        assertThat(Manifests.environment("fetcher", "base", "trial"))
                .containsEntry("DIBAO_NETWORK_ALLOW", composed("fetcher").get("DIBAO_NETWORK_ALLOW"));
        assertThat(Manifests.environment("notifier", "base", "trial"))
                .containsEntry(
                        "DIBAO_NOTIFIER_WEBHOOK_ALLOW", composed("notifier").get("DIBAO_NOTIFIER_WEBHOOK_ALLOW"))
                .containsEntry("DIBAO_NOTIFIER_SMTP_HOST", composed("notifier").get("DIBAO_NOTIFIER_SMTP_HOST"))
                .containsEntry("DIBAO_NOTIFIER_SMTP_PORT", composed("notifier").get("DIBAO_NOTIFIER_SMTP_PORT"));
        assertThat(Manifests.container("samples").path("command")).isEqualTo(COMPOSE.at("/samples/entrypoint"));
        assertThat(Manifests.container("samples").path("args")).isEqualTo(COMPOSE.at("/samples/command"));
        assertThat(Manifests.container("redis").path("args")).isEqualTo(COMPOSE.at("/redis/command"));
    }

    @Test
    void everyVariableIsASettingOnThePageOfSettings() {
        Set<String> known = Yaml.text("docs/settings.md")
                .lines()
                .filter(line -> line.startsWith("| `dibao."))
                .map(line -> line.substring(3, line.indexOf('`', 3)))
                .map(setting ->
                        setting.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_'))
                .collect(Collectors.toCollection(TreeSet::new));
        known.add("SERVER_FORWARD_HEADERS_STRATEGY"); // Spring Boot's
        for (String name : List.of("fetcher", "parser", "notifier", "console")) {
            assertThat(known)
                    .containsAll(Manifests.environment(name, "base", "trial", "production")
                            .keySet());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"fetcher", "parser", "notifier", "console", "samples"})
    void aPodOfOursIsNotRootAndWritesNowhereButWhereItMust(String name) {
        JsonNode pod = Manifests.workload(name).at("/spec/template/spec");
        JsonNode container = Manifests.container(name);
        assertThat(pod.at("/securityContext/runAsNonRoot").asBoolean()).isTrue();
        assertThat(Yaml.text("deploy/Dockerfile"))
                .contains("--uid " + pod.at("/securityContext/runAsUser").asString());
        assertThat(container.at("/securityContext/readOnlyRootFilesystem").asBoolean())
                .isTrue();
        assertThat(container.path("volumeMounts").findValuesAsString("mountPath"))
                .contains("/tmp");
    }

    @Test
    void theNotifierMayFinishWhatIsUnderWay() {
        // dibao.notifier.patience (20 s) and the 30 s that Spring gives its last phase.
        assertThat(Manifests.workload("notifier")
                        .at("/spec/template/spec/terminationGracePeriodSeconds")
                        .asInt())
                .isGreaterThan(50);
    }

    @Test
    void whatIsSelectedIsThere() {
        Set<String> names = Manifests.all().stream()
                .map(document -> document.at("/spec/template/metadata/labels/app.kubernetes.io~1name"))
                .map(name -> name.asString(""))
                .filter(name -> !name.isEmpty())
                .collect(Collectors.toSet());
        assertThat(names)
                .containsExactlyInAnyOrder("fetcher", "parser", "notifier", "console", "kafka", "redis", "samples");
        assertThat(Manifests.all())
                .allSatisfy(document -> assertThat(document.findValuesAsString("app.kubernetes.io/name"))
                        .allMatch(names::contains));
        assertThat(Manifests.all())
                .flatMap(document -> document.findValues("matchExpressions"))
                .flatExtracting(KubernetesTest::selectedValues)
                .isNotEmpty()
                .allMatch(names::contains);
    }

    private static List<String> selectedValues(JsonNode expressions) {
        List<String> values = new ArrayList<>();
        expressions.forEach(one -> one.path("values").forEach(value -> values.add(value.asString())));
        return values;
    }

    private static Map<String, String> composed(String name) {
        return variables(COMPOSE.at("/" + name + "/environment"));
    }

    /** Variables by name, with the value that stands when nothing is set outside. */
    private static Map<String, String> variables(JsonNode environment) {
        Map<String, String> variables = new TreeMap<>();
        if (environment.isArray()) {
            environment.forEach(one ->
                    variables.put(one.path("name").asString(), one.path("value").asString()));
        } else {
            environment.forEachEntry(
                    (name, value) -> variables.put(name, value.asString().replaceAll("^\\$\\{[A-Z_]+:-(.*)}$", "$1")));
        }
        return variables;
    }
}
