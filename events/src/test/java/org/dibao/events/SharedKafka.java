package org.dibao.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.dibao.embedded.EmbeddedKafka;

/** The one broker that the tests of this module share; it ends with the JVM. */
final class SharedKafka {

    private static final EmbeddedKafka KAFKA = start();

    private SharedKafka() {}

    static KafkaSettings settings() {
        return new KafkaSettings(KAFKA.bootstrapServers(), 2, (short) 1);
    }

    private static EmbeddedKafka start() {
        try {
            EmbeddedKafka kafka = EmbeddedKafka.start(Files.createTempDirectory("dibao-events"), 0, 2);
            Runtime.getRuntime().addShutdownHook(new Thread(kafka::close));
            return kafka;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
