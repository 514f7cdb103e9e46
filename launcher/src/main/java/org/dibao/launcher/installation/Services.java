package org.dibao.launcher.installation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dibao.console.ConsoleApplication;
import org.dibao.events.KafkaSettings;
import org.dibao.fetcher.FetcherApplication;
import org.dibao.notifier.NotifierApplication;
import org.dibao.parser.ParserApplication;

/**
 * The four services as they stand on one machine: where each listens and where it finds the others. Everything else is as
 * their own configuration says, and what the environment sets ({@code DIBAO_NOTIFIER_SMTP_HOST}, say) goes before what is
 * set here.
 */
final class Services {

    /** Few, as one machine gains nothing from more and each costs files. */
    static final int PARTITIONS = 3;

    private static final String SITES_ALLOWED = "dibao.network.allow";
    private static final String WEBHOOKS_ALLOWED = "dibao.notifier.webhook.allow";

    /** What is opened here comes beside what the environment opens. */
    private static final Set<String> ADDED = Set.of(SITES_ALLOWED, WEBHOOKS_ALLOWED);

    private final Ports ports;
    private final DataDirectory data;
    private final boolean samples;
    private final Map<String, String> environment;

    Services(Ports ports, DataDirectory data, boolean samples, Map<String, String> environment) {
        this.ports = ports;
        this.data = data;
        this.samples = samples;
        this.environment = environment;
    }

    KafkaSettings kafka() {
        return new KafkaSettings("localhost:" + ports.kafka(), PARTITIONS, (short) 1);
    }

    List<Service> all() {
        return List.of(
                new Service("console", ConsoleApplication.application(), settings(ports.console(), console())),
                new Service("parser", ParserApplication.application(), inside(ports.parser(), Map.of())),
                new Service("notifier", NotifierApplication.application(), inside(ports.notifier(), notifier())),
                new Service("fetcher", FetcherApplication.application(), inside(ports.fetcher(), fetcher())));
    }

    private Map<String, String> console() {
        return Map.of(
                "dibao.console.admin-password-file",
                data.resolve("admin-password").toString(),
                "dibao.console.public-address",
                "http://localhost:" + ports.console());
    }

    /** Somebody watches this start, and its first message goes to few, so nothing is rehearsed. */
    private Map<String, String> notifier() {
        return Map.of(
                "dibao.notifier.rehearsal",
                "0s",
                "dibao.notifier.smtp.host",
                "localhost",
                "dibao.notifier.smtp.port",
                Integer.toString(ports.smtp()),
                "dibao.notifier.public-address",
                "http://localhost:" + ports.console(),
                WEBHOOKS_ALLOWED,
                allowing(WEBHOOKS_ALLOWED, Stream.of(ports.inbox())));
    }

    /** Loopback is open to the fetcher at the sites' ports alone, and their quick pace needs quick polls. */
    private Map<String, String> fetcher() {
        if (!samples) {
            return Map.of();
        }
        return Map.of(
                SITES_ALLOWED,
                allowing(SITES_ALLOWED, ports.sites().stream()),
                "dibao.fetcher.shortest-interval",
                "2s",
                "dibao.fetcher.host-spacing",
                "0s");
    }

    private String allowing(String setting, Stream<Integer> sample) {
        Stream<String> own = Stream.of(Objects.requireNonNullElse(environment.get(variable(setting)), ""));
        Stream<String> here = samples ? sample.map(port -> "127.0.0.1:" + port + ",localhost:" + port) : Stream.of();
        return Stream.concat(own, here).filter(entry -> !entry.isBlank()).collect(Collectors.joining(","));
    }

    /** Of a service that is meant for nobody outside this machine. */
    private Map<String, String> inside(int port, Map<String, String> own) {
        Map<String, String> settings = settings(port, own);
        settings.put("server.address", "127.0.0.1");
        return settings;
    }

    private Map<String, String> settings(int port, Map<String, String> own) {
        Map<String, String> settings = new HashMap<>();
        own.forEach((name, value) -> {
            if (ADDED.contains(name) || !environment.containsKey(variable(name))) {
                settings.put(name, value);
            }
        });
        settings.put("server.port", Integer.toString(port));
        settings.put("dibao.kafka.bootstrap-servers", "localhost:" + ports.kafka());
        settings.put("dibao.kafka.partitions", Integer.toString(PARTITIONS));
        settings.put("dibao.redis.uri", "redis://localhost:" + ports.redis());
        return settings;
    }

    private static String variable(String property) {
        return property.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }
}
