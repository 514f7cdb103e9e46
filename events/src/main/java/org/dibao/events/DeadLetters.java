package org.dibao.events;

import static org.dibao.events.CloudEventHeaders.put;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.dibao.contracts.Event;
import org.dibao.contracts.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Where a consuming group puts records that it cannot process: a topic of its own, with the reason and the origin in
 * headers, for somebody to look at and to replay.
 */
public final class DeadLetters {

    /** Why, in a sentence. */
    static final String REASON = "dibao-reason";
    /** The head of the stack trace. */
    static final String STACK = "dibao-stack";

    static final String ORIGIN_TOPIC = "dibao-origin-topic";
    static final String ORIGIN_PARTITION = "dibao-origin-partition";
    static final String ORIGIN_OFFSET = "dibao-origin-offset";
    /** When the record was written first, in milliseconds since 1970. */
    static final String ORIGIN_TIMESTAMP = "dibao-origin-timestamp";
    /** The group that could not process it. */
    static final String GROUP = "dibao-group";

    /** All that is added here and taken off again by a replay. */
    static final List<String> ADDED =
            List.of(REASON, STACK, ORIGIN_TOPIC, ORIGIN_PARTITION, ORIGIN_OFFSET, ORIGIN_TIMESTAMP, GROUP);

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final int MAX_REASON = 500;
    private static final int MAX_STACK = 2048;

    private final EventWriter writer;
    private final String group;

    /** The dead letters of one consuming group. */
    public DeadLetters(EventWriter writer, String group) {
        this.writer = writer;
        this.group = group;
    }

    /**
     * Buries a record; it is safe there when this returns.
     *
     * @param reason why it cannot be processed
     * @throws BrokerUnavailableException if it could not be written; the record must then not be counted as done
     */
    public void bury(Received record, Throwable reason) {
        Position grave =
                writer.await(List.of(writer.send(letter(record, reason)))).getFirst();
        LOG.warn(
                "record buried topic={} partition={} offset={} deadLetters={} at={}-{} reason=\"{}\"",
                record.topic(),
                record.partition(),
                record.offset(),
                Topic.deadLettersOf(group),
                grave.partition(),
                grave.offset(),
                reasonOf(reason));
    }

    /**
     * Buries of a record that names somebody no more than that it was there: not what it says, no message of what went
     * wrong, which may repeat it, and so nothing that could be replayed. It is safe there when this returns.
     *
     * @param reason what went wrong; its kind and place are kept
     * @param advice what is to be done instead of replaying it, in a sentence
     * @throws BrokerUnavailableException if it could not be written; the record must then not be counted as done
     */
    public void buryUnnamed(Received record, Throwable reason, String advice) {
        String place = record.topic() + "-" + record.partition() + " offset " + record.offset();
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(Topic.deadLettersOf(group), record.key(), new byte[0]);
        put(
                letter.headers(),
                REASON,
                shortened(
                        reason.getClass().getSimpleName() + " at " + place
                                + "; what it said is not kept, for it names somebody. " + advice,
                        MAX_REASON));
        put(letter.headers(), STACK, framesOf(reason));
        put(letter.headers(), GROUP, group);
        writer.await(List.of(writer.send(letter)));
        LOG.warn(
                "record buried without what it says at={} reason={}",
                place,
                reason.getClass().getName());
    }

    /**
     * Puts an event aside that was found to be no good before it was written; a replay writes it to its own topic. It is
     * safe there when this returns.
     *
     * @param reason why nothing can be made of it, in a sentence
     * @throws BrokerUnavailableException if it could not be written
     */
    public void putAside(Event event, String reason) {
        ProducerRecord<String, byte[]> unwritten = EventCodec.encode(event, "/" + group);
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(Topic.deadLettersOf(group), unwritten.key(), unwritten.value());
        unwritten.headers().forEach(letter.headers()::add);
        put(letter.headers(), REASON, shortened(reason, MAX_REASON));
        put(letter.headers(), ORIGIN_TOPIC, unwritten.topic());
        put(letter.headers(), GROUP, group);
        writer.await(List.of(writer.send(letter)));
        LOG.warn("event put aside topic={} key={} reason=\"{}\"", unwritten.topic(), unwritten.key(), reason);
    }

    private ProducerRecord<String, byte[]> letter(Received record, Throwable reason) {
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(Topic.deadLettersOf(group), record.key(), record.value());
        for (Header header : record.headers()) {
            // A letter that was replayed and died again tells of its last death only.
            if (!ADDED.contains(header.key())) {
                letter.headers().add(header);
            }
        }
        put(letter.headers(), REASON, reasonOf(reason));
        put(letter.headers(), STACK, stackOf(reason));
        put(letter.headers(), ORIGIN_TOPIC, record.topic());
        put(letter.headers(), ORIGIN_PARTITION, record.partition());
        put(letter.headers(), ORIGIN_OFFSET, record.offset());
        put(letter.headers(), ORIGIN_TIMESTAMP, record.timestamp().toEpochMilli());
        put(letter.headers(), GROUP, group);
        return letter;
    }

    private static String reasonOf(Throwable reason) {
        boolean speaks = reason instanceof UnreadableRecordException || reason instanceof UnwritableRecordException;
        return shortened(speaks ? String.valueOf(reason.getMessage()) : reason.toString(), MAX_REASON);
    }

    private static String stackOf(Throwable reason) {
        StringWriter stack = new StringWriter();
        reason.printStackTrace(new PrintWriter(stack, true));
        return shortened(stack.toString(), MAX_STACK);
    }

    private static String framesOf(Throwable reason) {
        StringBuilder frames = new StringBuilder();
        for (Throwable each = reason; each != null; each = each.getCause()) {
            frames.append(each.getClass().getName()).append('\n');
            for (StackTraceElement frame : each.getStackTrace()) {
                frames.append("\tat ").append(frame).append('\n');
            }
        }
        return shortened(frames.toString(), MAX_STACK);
    }

    private static String shortened(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length - 1) + "…";
    }
}
