package org.dibao.console.desk;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.dibao.contracts.EndpointTested;
import org.dibao.embedded.EmbeddedKafka;
import org.dibao.events.EventWriter;
import org.dibao.events.KafkaSettings;
import org.dibao.events.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class HeardIT {

    @TempDir
    Path directory;

    /** The broker comes late, and its topics come later still. */
    @Test
    void answersAreHeardThoughTheBrokerCameLaterThanAnybodyWouldWait() throws Exception {
        KafkaSettings kafka = new KafkaSettings("127.0.0.1:" + freePort(), 1, (short) 1);
        try (Heard<EndpointTested> heard = new Heard<>(EndpointTested.class, kafka, Duration.ofMillis(50))) {
            await().atMost(Duration.ofMinutes(1)).until(() -> heard.refusals() > 0);
            try (EmbeddedKafka broker = EmbeddedKafka.start(directory, port(kafka), 1)) {
                LoggerFactory.getLogger(getClass()).info("broker={}", broker.bootstrapServers());
                int refusals = heard.refusals();
                await().atMost(Duration.ofMinutes(1)).until(() -> heard.refusals() > refusals + 1);
                new Topics(kafka).ensure();
                try (EventWriter writer = new EventWriter(kafka, "/test")) {
                    writer.writeAll(List.of(new EndpointTested("question", "s", true, "204", Instant.EPOCH)));
                }
                await().atMost(Duration.ofMinutes(1))
                        .until(() -> heard.answer("question").isPresent());
            }
        }
    }

    private static int port(KafkaSettings kafka) {
        return Integer.parseInt(kafka.bootstrapServers().substring("127.0.0.1:".length()));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
