package org.dibao.events;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.messaging.Message;

/** A service with one binding, set up exactly as the real ones. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import(EventsConfiguration.class)
class StreamApp {

    static ConfigurableApplicationContext start(KafkaSettings kafka) {
        return new SpringApplicationBuilder(StreamApp.class)
                .web(WebApplicationType.NONE)
                .run(
                        "--spring.config.name=streamapp",
                        "--spring.config.import=classpath:dibao-kafka.yml",
                        "--spring.main.banner-mode=off",
                        "--dibao.service-name=parser",
                        "--dibao.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                        "--dibao.kafka.partitions=" + kafka.partitions(),
                        "--spring.cloud.function.definition=takeSource",
                        "--spring.cloud.stream.bindings.takeSource-in-0.destination=source.defined.v1");
    }

    @Bean
    Inbox inbox(DeadLetters deadLetters) {
        return new Inbox(deadLetters);
    }

    @Bean
    Consumer<Message<List<byte[]>>> takeSource(Inbox inbox) {
        return inbox::take;
    }
}
