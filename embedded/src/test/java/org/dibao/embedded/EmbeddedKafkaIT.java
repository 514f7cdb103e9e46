package org.dibao.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedKafkaIT {

    @TempDir
    Path directory;

    @Test
    void whatWasWrittenIsThereAfterARestartOnAnotherPort() throws Exception {
        String first;
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0, 2)) {
            first = kafka.bootstrapServers();
            makeTopic(first, "kept");
            write(first, "kept", "what stays");
        }
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory, 0, 2)) {
            assertThat(kafka.bootstrapServers()).isNotEqualTo(first);
            assertThat(read(kafka.bootstrapServers(), "kept")).containsExactly("what stays");
        }
    }

    @Test
    void killedInTheMiddleBothComeUpAgainWithWhatWasAcknowledged() throws Exception {
        Process run = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledRun.class.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var output = run.inputReader()) {
            assertThat(output.lines()
                            .filter(line -> line.contains(KilledRun.SAFE))
                            .findFirst())
                    .isPresent();
        } finally {
            run.destroyForcibly().waitFor();
        }
        try (EmbeddedKafka kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0, 1);
                EmbeddedRedis redis = EmbeddedRedis.start(directory.resolve("redis"), 0)) {
            assertThat(read(kafka.bootstrapServers(), "kept")).containsExactly("acknowledged before the kill");
            assertThat(redis.uri()).startsWith("redis://127.0.0.1:");
        }
    }

    @Test
    void aDirectoryThatIsAFileIsNamed() throws Exception {
        Path file = Files.writeString(directory.resolve("file"), "not a directory");
        assertThatThrownBy(() -> EmbeddedKafka.start(file, 0, 1))
                .isInstanceOf(EmbeddedStartException.class)
                .hasMessageContaining("is a file, not a directory");
    }

    @Test
    void aSecondStartOnTheSameDataSaysSo() {
        try (EmbeddedKafka running = EmbeddedKafka.start(directory, 0, 1)) {
            assertThat(running.bootstrapServers()).startsWith("127.0.0.1:");
            assertThatThrownBy(() -> EmbeddedKafka.start(directory, 0, 1))
                    .isInstanceOf(EmbeddedStartException.class)
                    .hasMessageContaining("another process is running on the same data");
        }
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> EmbeddedKafka.start(directory, taken.getLocalPort(), 1))
                    .isInstanceOf(EmbeddedStartException.class)
                    .hasMessageContaining("port " + taken.getLocalPort());
        }
    }

    private static void makeTopic(String servers, String topic) throws Exception {
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
    }

    private static void write(String servers, String topic, String value) throws Exception {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "acks", "all"), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, value)).get();
        }
    }

    private static List<String> read(String servers, String topic) {
        try (var consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", servers, "auto.offset.reset", "earliest"),
                new StringDeserializer(),
                new StringDeserializer())) {
            consumer.assign(List.of(new TopicPartition(topic, 0)));
            var records = consumer.poll(Duration.ofSeconds(10)).records(topic);
            return StreamSupport.stream(records.spliterator(), false)
                    .map(record -> record.value())
                    .toList();
        }
    }
}
