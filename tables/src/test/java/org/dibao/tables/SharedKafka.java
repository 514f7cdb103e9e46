package org.dibao.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import org.dibao.embedded.EmbeddedKafka;
import org.dibao.events.KafkaSettings;
import org.dibao.events.Topics;

/** The one broker that the tests of this module share, with Dibao's topics on it; it ends with the JVM. */
public final class SharedKafka {

    private static final EmbeddedKafka KAFKA = start();

    private SharedKafka() {}

    public static KafkaSettings settings() {
        return new KafkaSettings(KAFKA.bootstrapServers(), 3, (short) 1);
    }

    private static EmbeddedKafka start() {
        try {
            EmbeddedKafka kafka = EmbeddedKafka.start(Files.createTempDirectory("dibao-tables"), 0, 3);
            Runtime.getRuntime().addShutdownHook(new Thread(kafka::close));
            new Topics(new KafkaSettings(kafka.bootstrapServers(), 3, (short) 1)).ensure();
            return kafka;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
