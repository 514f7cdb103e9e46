package org.dibao.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.dibao.contracts.AccountDefined;
import org.dibao.embedded.EmbeddedKafka;
import org.dibao.events.EventWriter;
import org.dibao.events.KafkaSettings;
import org.dibao.events.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a broker of its own, since the others' must not go away. */
class BrokerRestartIT {

    @TempDir
    Path directory;

    @Test
    void aBrokerThatGoesAwayIsWaitedForAndTheTableAnswersMeanwhile() throws Exception {
        EmbeddedKafka first = EmbeddedKafka.start(directory, 0, 2);
        KafkaSettings kafka = new KafkaSettings(first.bootstrapServers(), 2, (short) 1);
        new Topics(kafka).ensure();
        try (EventWriter writer = new EventWriter(kafka, "/test");
                Table<AccountDefined, AccountDefined> table = Table.of(AccountDefined.class, kafka, writer)) {
            table.start();
            table.put(account("before"));
            first.close();
            assertThat(table.get("before")).isPresent();
            CompletableFuture<Void> meanwhile = CompletableFuture.runAsync(() -> table.put(account("meanwhile")));
            int port = URI.create("kafka://" + kafka.bootstrapServers()).getPort();
            try (EmbeddedKafka second = EmbeddedKafka.start(directory, port, 2)) {
                meanwhile.get(60, TimeUnit.SECONDS);
                assertThat(table.get("meanwhile")).isPresent();
                table.put(account("after"));
                assertThat(table.size()).isEqualTo(3);
                assertThat(second.bootstrapServers()).isEqualTo(kafka.bootstrapServers());
            }
        }
    }

    private static AccountDefined account(String name) {
        return new AccountDefined(name, "hash", List.of("ADMIN"), Instant.parse("2026-03-01T04:00:00Z"), null);
    }
}
