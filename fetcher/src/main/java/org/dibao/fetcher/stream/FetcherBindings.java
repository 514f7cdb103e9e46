package org.dibao.fetcher.stream;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Names the stream functions and nothing else; topics and groups are in fetcher.yml. */
@Configuration(proxyBeanMethods = false)
class FetcherBindings {

    @Bean
    Consumer<Message<List<byte[]>>> answerProbe(ProbeAnswerer answerer) {
        return answerer::answer;
    }

    @Bean
    Consumer<Message<List<byte[]>>> fetchPart(PartAnswerer answerer) {
        return answerer::answer;
    }
}
