package org.dibao.parser.stream;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Names the stream function and nothing else; its topic and group are in parser.yml. */
@Configuration(proxyBeanMethods = false)
class ParserBindings {

    @Bean
    Consumer<Message<List<byte[]>>> parseDocument(DocumentParser parser) {
        return parser::parse;
    }
}
