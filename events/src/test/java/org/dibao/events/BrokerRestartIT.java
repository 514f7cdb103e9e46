package org.dibao.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.dibao.contracts.SourceDefined;
import org.dibao.embedded.EmbeddedKafka;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** With a broker of its own, since the others' must not go away. */
class BrokerRestartIT {

    private static final int BATCHES = 40;
    private static final int SIZE = 50;

    @TempDir
    Path directory;

    @Test
    void aBrokerThatRestartsInTheMiddleLosesNothingOnTheWayFromWriterToFunction() throws Exception {
        EmbeddedKafka first = EmbeddedKafka.start(directory, 0, 2);
        KafkaSettings kafka = new KafkaSettings(first.bootstrapServers(), 2, (short) 1);
        try (ConfigurableApplicationContext service = StreamApp.start(kafka)) {
            EventWriter writer = service.getBean(EventWriter.class);
            Inbox inbox = service.getBean(Inbox.class);
            CompletableFuture<Void> writing = CompletableFuture.runAsync(() -> writeAll(writer));
            await().atMost(Duration.ofSeconds(60)).until(() -> inbox.read.size() > SIZE);
            first.close();
            int port = URI.create("kafka://" + kafka.bootstrapServers()).getPort();
            try (EmbeddedKafka second = EmbeddedKafka.start(directory, port, 2)) {
                writing.get(90, TimeUnit.SECONDS);
                await().atMost(Duration.ofSeconds(60))
                        .untilAsserted(() -> assertThat(inbox.ids())
                                .containsAll(IntStream.range(0, BATCHES * SIZE)
                                        .mapToObj(i -> "restart-" + i)
                                        .toList()));
                service.close();
                assertThat(second.bootstrapServers()).isEqualTo(kafka.bootstrapServers());
            }
        }
    }

    /** As a service writes: batch after batch, and a batch again when it failed. */
    private static void writeAll(EventWriter writer) {
        for (int batch = 0; batch < BATCHES; batch++) {
            int from = batch * SIZE;
            List<SourceDefined> sources = IntStream.range(from, from + SIZE)
                    .mapToObj(i -> Samples.source("restart-" + i))
                    .toList();
            boolean written = false;
            while (!written) {
                try {
                    writer.writeAll(sources);
                    written = true;
                } catch (BrokerUnavailableException e) {
                    written = false;
                }
            }
        }
    }
}
