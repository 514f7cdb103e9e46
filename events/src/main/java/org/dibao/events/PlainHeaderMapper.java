package org.dibao.events;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.kafka.common.header.Headers;
import org.springframework.kafka.support.KafkaHeaderMapper;
import org.springframework.messaging.MessageHeaders;

/**
 * Hands a record's headers over as they are, in one message header, and interprets none. The binder's own mapper reads
 * the types of headers from a header ({@code spring_json_header_types}) that anybody who can write to a topic can set,
 * and a wrong one stops the consumer for good.
 */
final class PlainHeaderMapper implements KafkaHeaderMapper {

    /** The message header that holds the record's {@link Headers}. */
    static final String ORIGINAL = "dibao_original_headers";

    @Override
    public void fromHeaders(MessageHeaders from, Headers to) {
        from.forEach((name, value) -> {
            if (value instanceof String text) {
                to.add(name, text.getBytes(StandardCharsets.UTF_8));
            } else if (value instanceof byte[] bytes) {
                to.add(name, bytes);
            }
        });
    }

    @Override
    public void toHeaders(Headers from, Map<String, Object> to) {
        to.put(ORIGINAL, from);
    }
}
