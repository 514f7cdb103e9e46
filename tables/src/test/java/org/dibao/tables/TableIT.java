package org.dibao.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.dibao.contracts.AccountDefined;
import org.dibao.contracts.DocumentFetched;
import org.dibao.contracts.Topic;
import org.dibao.embedded.EmbeddedKafka;
import org.dibao.events.BrokerUnavailableException;
import org.dibao.events.EventWriter;
import org.dibao.events.KafkaSettings;
import org.dibao.events.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableIT {

    private final List<AutoCloseable> open = new ArrayList<>();
    private EventWriter writer;

    @BeforeEach
    void connect() {
        writer = new EventWriter(SharedKafka.settings(), "/test");
        open.add(writer);
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable one : open.reversed()) {
            one.close();
        }
    }

    @Test
    void whatWasPutIsVisibleAtOnceEveryTime() {
        Table<AccountDefined, AccountDefined> table = started();
        for (int i = 0; i < 50; i++) {
            table.put(account("at-once", "hash-" + i));
            assertThat(table.get("at-once")).map(AccountDefined::passwordHash).contains("hash-" + i);
        }
    }

    @Test
    void manyWritersAtOnceEachSeeTheirOwn() throws Exception {
        Table<AccountDefined, AccountDefined> table = started();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> seen = new ArrayList<>();
            for (int i = 0; i < 300; i++) {
                String name = "many-" + i;
                seen.add(threads.submit(() -> {
                    table.put(account(name, "hash"));
                    assertThat(table.get(name)).isPresent();
                }));
            }
            for (Future<?> one : seen) {
                one.get();
            }
        }
    }

    @Test
    void aTombstoneRemovesAndRemovingTwiceDoesNoHarm() {
        Table<AccountDefined, AccountDefined> table = started();
        table.put(account("removed", "hash"));
        table.remove("removed");
        assertThat(table.get("removed")).isEmpty();
        table.remove("removed");
        assertThat(started().get("removed")).isEmpty();
    }

    @Test
    void whatMayNotReplaceARowIsLeftOutAlsoAfterARestart() {
        Table<AccountDefined, AccountDefined> table = rising();
        table.put(account("rising", "2"));
        table.put(account("rising", "1"));
        assertThat(table.get("rising")).map(AccountDefined::passwordHash).contains("2");
        assertThat(rising().get("rising")).map(AccountDefined::passwordHash).contains("2");

        table.put(account("rising", "3"));
        assertThat(table.get("rising")).map(AccountDefined::passwordHash).contains("3");
        table.remove("rising");
        assertThat(table.get("rising")).isEmpty();
    }

    private Table<AccountDefined, AccountDefined> rising() {
        Table<AccountDefined, AccountDefined> table = Table.of(AccountDefined.class, SharedKafka.settings(), writer)
                .replacingOnlyIf((known, next) -> next.passwordHash().compareTo(known.passwordHash()) >= 0);
        open.add(table);
        table.start();
        return table;
    }

    @Test
    void aRestartReadsEverything() {
        Table<AccountDefined, AccountDefined> table = started();
        writer.writeAll(IntStream.range(0, 2_000)
                .mapToObj(i -> account("row-" + i, "old"))
                .toList());
        table.put(account("row-17", "new"));
        Table<AccountDefined, AccountDefined> again = started();
        assertThat(again.values().stream().filter(row -> row.username().startsWith("row-")))
                .hasSize(2_000);
        assertThat(again.get("row-17")).map(AccountDefined::passwordHash).contains("new");
        assertThat(again.size()).isEqualTo(table.size());
    }

    @Test
    void anotherTableOfTheSameTopicFollows() {
        Table<AccountDefined, AccountDefined> here = started();
        Table<AccountDefined, AccountDefined> there = started();
        here.put(account("elsewhere", "hash"));
        await().untilAsserted(() -> assertThat(there.get("elsewhere")).isPresent());
    }

    @Test
    void listenersHearOfEveryChangeInOrderAndOfWhatWasThereAtTheStart() {
        writer.write(account("heard", "0")).join();
        List<String> heard = Collections.synchronizedList(new ArrayList<>());
        Table<AccountDefined, String> table = Table.of(
                        AccountDefined.class, AccountDefined::passwordHash, SharedKafka.settings(), writer)
                .onChange((key, before, after) -> {
                    if (key.equals("heard")) {
                        heard.add(before + ">" + after);
                    }
                });
        open.add(table);
        table.start();
        table.put(account("heard", "1"));
        table.put(account("heard", "2"));
        table.remove("heard");
        assertThat(heard).containsExactly("null>0", "0>1", "1>2", "2>null");
    }

    @Test
    void aListenerThatFailsHindersNobody() {
        Table<AccountDefined, AccountDefined> table = Table.of(AccountDefined.class, SharedKafka.settings(), writer)
                .onChange((key, before, after) -> {
                    if (key.equals("unhindered")) {
                        throw new IllegalStateException("a mistake in the listener");
                    }
                });
        open.add(table);
        table.start();
        long before = table.unreadable();
        table.put(account("unhindered", "hash"));
        table.put(account("unhindered", "another"));
        assertThat(table.get("unhindered")).map(AccountDefined::passwordHash).contains("another");
        assertThat(table.unreadable()).isEqualTo(before);
    }

    @Test
    void aRecordThatCannotBeReadIsCountedAndLeftOut() {
        Table<AccountDefined, AccountDefined> table = started();
        long before = table.unreadable();
        raw("broken", "{\"username\":");
        raw("nameless", "{}");
        await().untilAsserted(() -> assertThat(table.unreadable()).isEqualTo(before + 2));
        table.put(account("after-broken", "hash"));
        assertThat(table.get("after-broken")).isPresent();
        assertThat(table.get("broken")).isEmpty();
    }

    @Test
    void aTopicThatIsNotCompactedIsNoTable() {
        assertThatThrownBy(() -> Table.of(DocumentFetched.class, SharedKafka.settings(), writer))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("document.fetched.v1");
    }

    /** Three polls of records at a thousandth of a second each, with the patience for one of the polls. */
    @Test
    void aLongTopicIsReadToItsEndHoweverLongThatTakes() {
        writer.writeAll(IntStream.range(0, 5_000)
                .mapToObj(i -> account("long-" + i % 100, "hash-" + i))
                .toList());
        AtomicInteger read = new AtomicInteger();
        try (TopicReader reader = new TopicReader(SharedKafka.settings(), Topic.of(AccountDefined.class))) {
            reader.seekToBeginning(reader.partitions(Duration.ofSeconds(30)));
            reader.readToEnd(
                    any -> {
                        read.incrementAndGet();
                        LockSupport.parkNanos(1_000_000);
                    },
                    Duration.ofSeconds(3));
        }
        assertThat(read.get()).isGreaterThanOrEqualTo(5_000);
    }

    @Test
    void withoutABrokerTheStartFailsWithASentence() {
        KafkaSettings nowhere = new KafkaSettings("127.0.0.1:1", 1, (short) 1);
        try (Table<AccountDefined, AccountDefined> table =
                Table.of(AccountDefined.class, nowhere, writer).patience(Duration.ofSeconds(2))) {
            assertThatThrownBy(table::start)
                    .isInstanceOf(BrokerUnavailableException.class)
                    .hasMessageContaining("127.0.0.1:1")
                    .hasMessageContaining("account.defined.v1");
        }
    }

    /** The broker answers, with an empty list, before the topics were made: a table of nothing would be a lie. */
    @Test
    void aTableIsNotReadBeforeItsTopicIsThere(@TempDir Path directory) throws Exception {
        try (EmbeddedKafka broker = EmbeddedKafka.start(directory, 0, 1)) {
            KafkaSettings fresh = new KafkaSettings(broker.bootstrapServers(), 1, (short) 1);
            try (Table<AccountDefined, AccountDefined> early =
                    Table.of(AccountDefined.class, fresh, writer).patience(Duration.ofSeconds(1))) {
                assertThatThrownBy(early::start)
                        .isInstanceOf(BrokerUnavailableException.class)
                        .hasMessageContaining("There is no topic account.defined.v1 yet");
            }
            new Topics(fresh).ensure();
            try (Table<AccountDefined, AccountDefined> late = Table.of(AccountDefined.class, fresh, writer)) {
                late.start();
                assertThat(late.size()).isZero();
            }
        }
    }

    private Table<AccountDefined, AccountDefined> started() {
        Table<AccountDefined, AccountDefined> table = Table.of(AccountDefined.class, SharedKafka.settings(), writer);
        open.add(table);
        table.start();
        return table;
    }

    private static AccountDefined account(String name, String hash) {
        return new AccountDefined(name, hash, List.of("ADMIN"), Instant.parse("2026-03-01T04:00:00Z"), null);
    }

    private static void raw(String key, String value) {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", SharedKafka.settings().bootstrapServers()),
                new StringSerializer(),
                new ByteArraySerializer())) {
            producer.send(new ProducerRecord<>("account.defined.v1", 0, key, value.getBytes(StandardCharsets.UTF_8)));
        }
    }
}
