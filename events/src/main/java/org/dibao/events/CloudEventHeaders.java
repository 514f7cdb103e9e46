package org.dibao.events;

import java.nio.charset.StandardCharsets;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/**
 * Names and forms of the headers of a CloudEvent in Kafka's binary mode (CloudEvents 1.0.2, Kafka protocol binding,
 * §3.2: attributes with {@code ce_} in front, values in UTF-8).
 */
final class CloudEventHeaders {

    static final String SPEC_VERSION = "ce_specversion";
    static final String ID = "ce_id";
    static final String TYPE = "ce_type";
    static final String SOURCE = "ce_source";
    static final String SUBJECT = "ce_subject";
    static final String TIME = "ce_time";
    static final String CONTENT_TYPE = "content-type";

    private CloudEventHeaders() {}

    /** Adds a header unless its value is null. */
    static void put(Headers headers, String name, @Nullable Object value) {
        if (value != null) {
            headers.add(name, value.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    /** The last value of a header; null if there is none. */
    static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** The last value of a header that must be there. */
    static String required(Headers headers, String name) {
        String text = text(headers, name);
        if (text == null) {
            throw new UnreadableRecordException("The header " + name + " is missing.");
        }
        return text;
    }
}
