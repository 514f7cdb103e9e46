package org.dibao.console;

import java.nio.file.Path;
import java.util.List;
import org.dibao.embedded.EmbeddedKafka;
import org.dibao.embedded.EmbeddedRedis;
import org.dibao.events.EventWriter;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts the console with invented announcements, to look at its pages: {@code http://localhost:8080}, account admin,
 * password {@code look-at-the-pages}. A directory, a port and
 * a number of seconds can be given: then a new announcement comes in that often.
 */
final class ConsolePreview {

    private ConsolePreview() {}

    public static void main(String[] args) throws InterruptedException {
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
        for (int i = 1; args.length > 2; i++) {
            Thread.sleep(Integer.parseInt(args[2]) * 1_000L);
            writer.writeAll(List.of(Invented.announcement("live-" + i, "第 " + i + " 号即时公告")
                    .says("为了看一看首页怎样告知新公告而编的一篇，内容不必当真。")
                    .published()));
        }
    }
}
