package org.dibao.events;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.dibao.contracts.Event;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;

/**
 * One record of a batch as the binder hands it over.
 *
 * @param topic where it stood
 * @param partition the partition there
 * @param offset the offset there
 * @param key its key; null if it has none
 * @param value its value
 * @param headers its headers, as they came
 * @param timestamp when it was written, by the writer's clock
 */
@SuppressWarnings("ArrayRecordComponent") // a carrier of bytes; never compared by value
public record Received(
        String topic,
        int partition,
        long offset,
        @Nullable String key,
        byte[] value,
        Headers headers,
        Instant timestamp) {

    /**
     * Takes a batch apart. Tombstones are left out: a record that was removed asks nothing of a stream function.
     *
     * @param batch what a function in batch mode with native decoding receives
     */
    public static List<Received> of(Message<List<byte[]>> batch) {
        List<?> values = batch.getPayload();
        List<Received> received = new ArrayList<>(values.size());
        for (int i = 0; i < values.size(); i++) {
            if (values.get(i) instanceof byte[] value) {
                received.add(new Received(
                        at(batch, KafkaHeaders.RECEIVED_TOPIC, i, String.class),
                        at(batch, KafkaHeaders.RECEIVED_PARTITION, i, Integer.class),
                        at(batch, KafkaHeaders.OFFSET, i, Long.class),
                        key(batch, i),
                        value,
                        headers(batch, i),
                        Instant.ofEpochMilli(at(batch, KafkaHeaders.RECEIVED_TIMESTAMP, i, Long.class))));
            }
        }
        return received;
    }

    /**
     * The event that it carries.
     *
     * @throws UnreadableRecordException if it carries none of that type
     */
    public <E extends Event> E as(Class<E> type) {
        return EventCodec.decode(type, key, value, headers);
    }

    private static @Nullable String key(Message<?> batch, int index) {
        Object key = list(batch, KafkaHeaders.RECEIVED_KEY).get(index);
        return key instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : (String) key;
    }

    private static Headers headers(Message<?> batch, int index) {
        Map<?, ?> mapped = at(batch, KafkaHeaders.BATCH_CONVERTED_HEADERS, index, Map.class);
        if (mapped.get(PlainHeaderMapper.ORIGINAL) instanceof Headers headers) {
            return headers;
        }
        throw new IllegalStateException("The binder does not use the bean kafkaBinderHeaderMapper;"
                + " import EventsConfiguration and classpath:dibao-kafka.yml.");
    }

    private static <T> T at(Message<?> batch, String header, int index, Class<T> type) {
        return type.cast(list(batch, header).get(index));
    }

    private static List<?> list(Message<?> batch, String header) {
        if (batch.getHeaders().get(header) instanceof List<?> list) {
            return list;
        }
        throw new IllegalStateException("The message has no list " + header
                + "; the binding must be in batch mode, as classpath:dibao-kafka.yml sets it.");
    }
}
