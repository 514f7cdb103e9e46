package org.dibao.events;

import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedRuntimeException;
import org.springframework.kafka.listener.RetryListener;

/** Writes a line for each batch that has to come again; the stack trace with the first one only. */
final class RetryNotes implements RetryListener {

    private static final Logger LOG = LoggerFactory.getLogger(EndlessRetry.class);

    @Override
    public void failedDelivery(ConsumerRecord<?, ?> record, @Nullable Exception failure, int attempt) {
        note(record.topic() + "-" + record.partition(), 1, failure, attempt);
    }

    @Override
    public void failedDelivery(ConsumerRecords<?, ?> records, @Nullable Exception failure, int attempt) {
        String partitions = String.join(
                ",", records.partitions().stream().map(TopicPartition::toString).toList());
        note(partitions, records.count(), failure, attempt);
    }

    /** What the framework wraps about the failure is left away: it holds the records themselves. */
    private static void note(String partitions, int count, @Nullable Exception failure, int attempt) {
        Throwable cause = failure;
        while (cause instanceof NestedRuntimeException && cause.getCause() != null) {
            cause = cause.getCause();
        }
        LOG.warn(
                "records wait and come again partitions={} records={} attempt={} reason=\"{}\"",
                partitions,
                count,
                attempt,
                cause == null ? "unknown" : cause.getMessage());
        if (attempt == 1) {
            LOG.info("the first attempt failed with", cause);
        }
    }
}
