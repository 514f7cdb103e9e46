package org.dibao.events;

import org.springframework.cloud.stream.config.ConsumerEndpointCustomizer;
import org.springframework.integration.kafka.inbound.KafkaMessageDrivenChannelAdapter;
import org.springframework.kafka.support.converter.BatchMessagingMessageConverter;

/**
 * Lets batches through as they came. In batch mode the binder uses its header mapper bean for nothing: the batch
 * converter has one of its own, the very one that a hostile header stops. And its error channel would log whole
 * batches, bodies and addresses included; what a function throws is for {@link EndlessRetry}.
 */
final class RecordsAsTheyCame implements ConsumerEndpointCustomizer<KafkaMessageDrivenChannelAdapter<?, ?>> {

    @Override
    @SuppressWarnings("NullAway") // the field behind the setter is nullable: without a channel, failures are thrown
    public void configure(KafkaMessageDrivenChannelAdapter<?, ?> endpoint, String destination, String group) {
        BatchMessagingMessageConverter converter = new BatchMessagingMessageConverter();
        converter.setHeaderMapper(new PlainHeaderMapper());
        endpoint.setBatchMessageConverter(converter);
        endpoint.setErrorChannel(null);
    }
}
