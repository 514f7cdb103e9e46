package org.dibao.notifier.rehearsal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.dibao.contracts.Channel;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.contracts.SubscriptionDefined.State;
import org.dibao.contracts.Topic;

/** What a rehearsal is about: an announcement that nobody has made, and those who wait for it. */
final class Script {

    private static final String QUERY = "排练 OR \"防汛工作\" -采购";

    /** Base64 of 24 times 0; it signs nothing that anybody reads. */
    private static final String SECRET = "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    private static final String TEXT = text();

    private Script() {}

    /** The announcement as it would come from its topic. */
    static ProducerRecord<String, byte[]> record(String id) {
        String value = TEXT.replace("{id}", id).replace("{now}", Instant.now().toString());
        return new ProducerRecord<>(
                Topic.ANNOUNCEMENT_PUBLISHED.topicName(), id, value.getBytes(StandardCharsets.UTF_8));
    }

    /** Somebody whose search finds it. */
    static SubscriptionDefined subscription(String id, String address) {
        return new SubscriptionDefined(
                id,
                QUERY,
                "zh",
                Channel.WEBHOOK,
                address,
                SECRET,
                null,
                null,
                State.ACTIVE,
                null,
                null,
                null,
                id,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private static String text() {
        try (InputStream in = Objects.requireNonNull(Script.class.getResourceAsStream("announcement.json"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
