package org.dibao.notifier.stream;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.messaging.Message;

/** Names the stream functions and nothing else; topics and groups are in notifier.yml. */
@Configuration(proxyBeanMethods = false)
class NotifierBindings {

    @Bean
    Consumer<Message<List<byte[]>>> matchAnnouncement(AnnouncementMatcher matcher) {
        return matcher::match;
    }

    @Bean
    Consumer<Message<List<byte[]>>> sendConfirmation(ConfirmationSender sender) {
        return sender::send;
    }
}
