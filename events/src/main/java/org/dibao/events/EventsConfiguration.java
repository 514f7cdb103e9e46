package org.dibao.events;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.stream.config.ConsumerEndpointCustomizer;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.integration.kafka.inbound.KafkaMessageDrivenChannelAdapter;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.kafka.support.KafkaHeaderMapper;

/**
 * What every service imports to speak with Kafka. Topics are made and checked before anything is written or read: the
 * writer needs them, tables need the writer, and bindings start when all beans are there.
 *
 * <p>A service's own yml sets {@code dibao.service-name}, which is its consuming group and what its records name as
 * their origin, and imports the settings of the binder with {@code spring.config.import: classpath:dibao-kafka.yml}.
 * That file turns topic creation by the binder off, batch mode and native decoding on, lets a new group begin at the
 * first record, and has offsets committed after the function has returned. A binding then needs its destination alone:
 *
 * <pre>{@code
 * spring.cloud.function.definition: parseDocument
 * spring.cloud.stream.bindings.parseDocument-in-0.destination: document.fetched.v1
 * }</pre>
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KafkaSettings.class)
public class EventsConfiguration {

    @Bean
    Topics topics(KafkaSettings settings) {
        Topics topics = new Topics(settings);
        topics.ensure();
        return topics;
    }

    /** Takes the topics only to come after them. */
    @Bean
    EventWriter eventWriter(KafkaSettings settings, Topics made, @Value("${dibao.service-name}") String service) {
        return new EventWriter(settings, "/" + service);
    }

    @Bean
    DeadLetters deadLetters(EventWriter writer, @Value("${dibao.service-name}") String service) {
        return new DeadLetters(writer, service);
    }

    /** For what is not in batch mode, should there ever be any; the binder looks for this bean by its name. */
    @Bean
    KafkaHeaderMapper kafkaBinderHeaderMapper() {
        return new PlainHeaderMapper();
    }

    @Bean
    ConsumerEndpointCustomizer<KafkaMessageDrivenChannelAdapter<?, ?>> recordsAsTheyCame() {
        return new RecordsAsTheyCame();
    }

    @Bean
    ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> endlessRetry() {
        return new EndlessRetry();
    }
}
