package org.dibao.events;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.Header;
import org.dibao.contracts.Topic;

/**
 * Puts a dead letter back on the topic that it came from, with its key, value and own headers as they were. The letter
 * stays where it is; whoever processes the record gives the same ids as before, so a replay cannot deliver twice.
 */
public final class DeadLetterReplay implements AutoCloseable {

    private final KafkaSettings kafka;
    private final EventWriter writer;

    public DeadLetterReplay(KafkaSettings kafka) {
        this.kafka = kafka;
        this.writer = new EventWriter(kafka, "/replay");
    }

    /**
     * Replays one letter; it is written when this returns.
     *
     * @param topic the dead letters that it stands in
     * @param partition its partition there
     * @param offset its offset there
     * @return where it stands now on its own topic
     * @throws IllegalArgumentException with a sentence, if there is no such letter or it does not tell its origin
     * @throws BrokerUnavailableException if Kafka does not answer
     */
    public Position replay(String topic, int partition, long offset) {
        if (!topic.startsWith(Topic.DEAD_LETTER_PREFIX)) {
            throw new IllegalArgumentException(topic + " holds no dead letters.");
        }
        return writer.await(List.of(writer.send(original(read(topic, partition, offset)))))
                .getFirst();
    }

    @Override
    public void close() {
        writer.close();
    }

    private ConsumerRecord<String, byte[]> read(String topic, int partition, long offset) {
        try (KafkaConsumer<String, byte[]> consumer = SingleRecords.consumer(kafka)) {
            return SingleRecords.at(consumer, topic, partition, offset)
                    .orElseThrow(() -> new IllegalArgumentException("There is no dead letter at " + topic + "-"
                            + partition + " offset " + offset + "; it may have been deleted for its age."));
        } catch (KafkaException e) {
            throw new BrokerUnavailableException(
                    "A dead letter could not be read from Kafka at " + kafka.bootstrapServers() + ": " + e.getMessage()
                            + " See that the brokers run.",
                    e);
        }
    }

    /** It goes to the partition of its key, where the newest record of that key would stand as well. */
    private static ProducerRecord<String, byte[]> original(ConsumerRecord<String, byte[]> letter) {
        String origin = CloudEventHeaders.text(letter.headers(), DeadLetters.ORIGIN_TOPIC);
        if (origin == null) {
            throw new IllegalArgumentException("The dead letter at " + letter.topic() + "-" + letter.partition()
                    + " offset " + letter.offset() + " does not tell which topic it came from.");
        }
        ProducerRecord<String, byte[]> original = new ProducerRecord<>(origin, letter.key(), letter.value());
        for (Header header : letter.headers()) {
            if (!DeadLetters.ADDED.contains(header.key())) {
                original.headers().add(header);
            }
        }
        return original;
    }
}
