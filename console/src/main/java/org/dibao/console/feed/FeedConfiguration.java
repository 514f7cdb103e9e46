package org.dibao.console.feed;

import org.dibao.console.ConsoleSettings;
import org.dibao.console.gazette.Gazette;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts the feeds together. */
@Configuration(proxyBeanMethods = false)
class FeedConfiguration {

    @Bean
    Feeds feeds(Gazette gazette, ConsoleSettings settings, MessageSource messages) {
        return new Feeds(gazette, settings, messages);
    }
}
