package org.dibao.launcher.installation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.dibao.console.ConsoleApplication;
import org.dibao.events.KafkaSettings;
import org.dibao.fetcher.FetcherApplication;
import org.dibao.notifier.NotifierApplication;
import org.dibao.parser.ParserApplication;

/** The four services as they stand on one machine: where each listens and where it finds the others. */
final class Services {

    /** Few, as one machine gains nothing from more and each costs files. */
    static final int PARTITIONS = 3;

    private Services() {}

    static KafkaSettings kafka(Ports ports) {
        return new KafkaSettings("localhost:" + ports.kafka(), PARTITIONS, (short) 1);
    }

    static List<Service> on(Ports ports, DataDirectory data, boolean samples) {
        return List.of(
                new Service(
                        "console",
                        ConsoleApplication.application(),
                        settings(
                                ports,
                                ports.console(),
                                Map.of(
                                        "dibao.console.admin-password-file",
                                        data.resolve("admin-password").toString(),
                                        "dibao.console.public-address",
                                        "http://localhost:" + ports.console()))),
                new Service(
                        "parser",
                        ParserApplication.application(),
                        settings(ports, ports.parser(), Map.of())),
                new Service(
                        "notifier",
                        NotifierApplication.application(),
                        settings(
                                ports,
                                ports.notifier(),
                                Map.of(
                                        "dibao.notifier.smtp.host", "localhost",
                                        "dibao.notifier.smtp.port", Integer.toString(ports.smtp()),
                                        "dibao.notifier.public-address", "http://localhost:" + ports.console(),
                                        "dibao.network.allow", samples ? "127.0.0.1:" + ports.inbox() : ""))),
                new Service(
                        "fetcher",
                        FetcherApplication.application(),
                        settings(ports, ports.fetcher(), samples ? besideSampleSites(ports) : Map.of())));
    }

    private static Map<String, String> settings(Ports ports, int port, Map<String, String> own) {
        Map<String, String> settings = new HashMap<>(own);
        settings.put("server.port", Integer.toString(port));
        settings.put("dibao.kafka.bootstrap-servers", "localhost:" + ports.kafka());
        settings.put("dibao.kafka.partitions", Integer.toString(PARTITIONS));
        settings.put("dibao.redis.uri", "redis://localhost:" + ports.redis());
        settings.put("logging.config", "classpath:logback-installation.xml");
        return settings;
    }

    /** Loopback is open to the fetcher at the sites' ports alone, and their quick pace needs quick polls. */
    private static Map<String, String> besideSampleSites(Ports ports) {
        String allowed = ports.sites().stream().map(port -> "127.0.0.1:" + port).collect(Collectors.joining(","));
        return Map.of(
                "dibao.network.allow", allowed,
                "dibao.fetcher.shortest-interval", "2s",
                "dibao.fetcher.host-spacing", "0s");
    }
}
