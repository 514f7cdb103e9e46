package org.dibao.events;

import static org.dibao.events.CloudEventHeaders.put;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.dibao.contracts.AccountDefined;
import org.dibao.contracts.AddressJudged;
import org.dibao.contracts.AmendmentFound;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.ConfirmationRequested;
import org.dibao.contracts.DeliveryRequested;
import org.dibao.contracts.DeliveryUpdated;
import org.dibao.contracts.DigestQueued;
import org.dibao.contracts.DocumentFetched;
import org.dibao.contracts.EndpointTested;
import org.dibao.contracts.Event;
import org.dibao.contracts.PartFetched;
import org.dibao.contracts.PartRequested;
import org.dibao.contracts.ProbeAnswered;
import org.dibao.contracts.ProbeFetched;
import org.dibao.contracts.ProbeRequested;
import org.dibao.contracts.ProbeUnderstood;
import org.dibao.contracts.PushAsked;
import org.dibao.contracts.PushHeard;
import org.dibao.contracts.SightingRecorded;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourcePolled;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.contracts.Topic;
import org.jspecify.annotations.Nullable;

/**
 * An event as a Kafka record and back: CloudEvents 1.0 in binary mode, the value in JSON, except that a fetched
 * document's value is its body. The same event always gives the same {@code ce_id}.
 */
public final class EventCodec {

    private static final int ID_BYTES = 16;

    private EventCodec() {}

    /**
     * The record to send.
     *
     * @param source who writes it, a URI reference as {@code /parser}
     */
    public static ProducerRecord<String, byte[]> encode(Event event, String source) {
        Topic topic = Topic.of(event.getClass());
        byte[] value = event instanceof DocumentFetched document ? document.body() : Json.write(event);
        ProducerRecord<String, byte[]> sent = new ProducerRecord<>(topic.topicName(), event.key(), value);
        Headers headers = sent.headers();
        put(headers, CloudEventHeaders.SPEC_VERSION, "1.0");
        put(headers, CloudEventHeaders.ID, idOf(topic, event, value));
        put(headers, CloudEventHeaders.TYPE, topic.cloudEventType());
        put(headers, CloudEventHeaders.SOURCE, source);
        put(headers, CloudEventHeaders.SUBJECT, event.key());
        put(headers, CloudEventHeaders.TIME, timeOf(event));
        if (event instanceof DocumentFetched document) {
            DocumentCodec.describe(document, headers);
        } else {
            put(headers, CloudEventHeaders.CONTENT_TYPE, "application/json");
        }
        return sent;
    }

    /**
     * The event that a record carries.
     *
     * @throws UnreadableRecordException if it carries none of that type
     */
    public static <E extends Event> E decode(
            Class<E> type, @Nullable String key, byte @Nullable [] value, Headers headers) {
        if (key == null) {
            throw new UnreadableRecordException("The record has no key.");
        }
        if (value == null) {
            throw new UnreadableRecordException("The record has no value; it is a tombstone.");
        }
        checkType(type, headers);
        E event = type == DocumentFetched.class
                ? type.cast(DocumentCodec.read(key, value, headers))
                : Json.read(value, type);
        if (!event.key().equals(key)) {
            throw new UnreadableRecordException(
                    "The record stands under the key \"" + key + "\" but is about \"" + event.key() + "\".");
        }
        return event;
    }

    /** A record that came without a type is taken for what its topic says; one with another type is not. */
    private static void checkType(Class<? extends Event> type, Headers headers) {
        String expected = Topic.of(type).cloudEventType();
        String found = CloudEventHeaders.text(headers, CloudEventHeaders.TYPE);
        if (found != null && !found.equals(expected)) {
            throw new UnreadableRecordException("The record is a " + found + ", not a " + expected + ".");
        }
    }

    private static String idOf(Topic topic, Event event, byte[] value) {
        if (event instanceof DocumentFetched document) {
            return document.documentId();
        }
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(topic.topicName().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(event.key().getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            return HexFormat.of().formatHex(digest.digest(value), 0, ID_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** When what the event tells of happened; null where the record does not hold that. */
    private static @Nullable Instant timeOf(Event event) {
        return switch (event) {
            case SourceDefined source -> source.definedAt();
            case SourcePolled poll -> poll.polledAt();
            case DocumentFetched document -> document.fetchedAt();
            case PartRequested part -> part.heldSince();
            case PartFetched part -> part.fetchedAt();
            case AnnouncementPublished announcement -> announcement.recordedAt();
            case SightingRecorded sighting -> sighting.fetchedAt();
            case DeliveryUpdated delivery -> delivery.updatedAt();
            case DeliveryRequested request -> request.requestedAt();
            case EndpointTested test -> test.testedAt();
            case DigestQueued queued -> queued.slot();
            case AmendmentFound found -> found.amendment().recordedAt();
            case ProbeRequested probe -> probe.requestedAt();
            case ProbeAnswered answer -> answer.answeredAt();
            case ProbeUnderstood understood -> understood.understoodAt();
            case AccountDefined account -> account.definedAt();
            case ProbeFetched fetched -> null;
            case PushAsked asked -> asked.askedAt();
            case PushHeard heard -> null;
            case SubscriptionDefined subscription -> null;
            case AddressJudged judged -> null;
            case ConfirmationRequested confirmation -> null;
        };
    }
}
