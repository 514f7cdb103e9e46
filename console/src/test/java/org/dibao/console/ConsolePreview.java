package org.dibao.console;

import java.nio.file.Path;
import org.dibao.embedded.EmbeddedKafka;
import org.dibao.embedded.EmbeddedRedis;
import org.dibao.events.EventWriter;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the console with invented announcements, to look at its pages: {@code http://localhost:8080}, account admin,
 * password {@code look-at-the-pages}.
 */
final class ConsolePreview {

    private ConsolePreview() {}

    public static void main(String[] args) {
        Path directory = Path.of(args.length > 0 ? args[0] : "target/preview");
        String port = args.length > 1 ? args[1] : "8080";
        EmbeddedKafka kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0, 3);
        EmbeddedRedis redis = EmbeddedRedis.start(directory.resolve("redis"), 0);
        // Pages are read from the sources, so that a change of theirs is seen at the next request.
        ConfigurableApplicationContext console = ConsoleApplication.application()
                .run(
                        "--server.port=" + port,
                        "--spring.thymeleaf.cache=false",
                        "--spring.thymeleaf.prefix=file:src/main/resources/console/templates/",
                        "--spring.web.resources.static-locations=file:src/main/resources/console/static/",
                        "--spring.web.resources.chain.cache=false",
                        "--dibao.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                        "--dibao.kafka.partitions=3",
                        "--dibao.redis.uri=" + redis.uri(),
                        "--dibao.console.public-address=http://localhost:" + port,
                        "--dibao.console.admin-password=look-at-the-pages");
        EventWriter writer = console.getBean(EventWriter.class);
        writer.writeAll(Invented.dozenWithSightings());
        writer.writeAll(InventedWork.events());
        InventedWork.buryLetters(writer);
    }
}
