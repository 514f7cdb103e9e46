package org.dibao.parser.stream;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Names the stream functions and nothing else; topics and groups are in parser.yml. */
@Configuration(proxyBeanMethods = false)
class ParserBindings {

    @Bean
    Consumer<Message<List<byte[]>>> parseDocument(DocumentParser parser) {
        return parser::parse;
    }

    @Bean
    Consumer<Message<List<byte[]>>> completeDocument(DocumentParser parser) {
        return parser::parse;
    }

    @Bean
    Consumer<Message<List<byte[]>>> readProbe(ProbeReader reader) {
        return reader::read;
    }
}
