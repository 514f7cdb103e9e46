package org.dibao.events;

import java.time.Duration;
import java.util.Map;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * What a container does when its function throws, which it does only when infrastructure is down: it waits, from one
 * second up to half a minute, and hands over the same batch again, for as long as it takes. Nothing is ever skipped and
 * no offset committed meanwhile.
 */
final class EndlessRetry implements ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> {

    private static final long FIRST_PAUSE_MILLIS = 1_000;
    private static final long LONGEST_PAUSE_MILLIS = 30_000;
    private static final Duration AUTHORIZATION_PAUSE = Duration.ofSeconds(10);

    @Override
    public void configure(AbstractMessageListenerContainer<?, ?> container, String destination, String group) {
        container.setCommonErrorHandler(handler());
        container.getContainerProperties().setAuthExceptionRetryInterval(AUTHORIZATION_PAUSE);
    }

    private static DefaultErrorHandler handler() {
        ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE_MILLIS, 2.0);
        pauses.setMaxInterval(LONGEST_PAUSE_MILLIS);
        DefaultErrorHandler handler = new DefaultErrorHandler(
                (record, failure) -> {
                    throw new IllegalStateException("Records are never skipped.", failure);
                },
                pauses);
        handler.setRetryListeners(new RetryNotes());
        // Spring Kafka holds some exceptions, ClassCastException among them, to be hopeless, and would skip the batch.
        handler.setClassifications(Map.of(), true);
        return handler;
    }
}
