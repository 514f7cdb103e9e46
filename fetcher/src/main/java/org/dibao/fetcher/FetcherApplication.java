package org.dibao.fetcher;

import java.util.Map;
import org.dibao.events.EventsConfiguration;
import org.dibao.tables.redis.RedisSettings;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Import;

/** The fetcher as a service of its own: sources in, documents out. Its settings are in {@code fetcher.yml}. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@EnableConfigurationProperties(RedisSettings.class)
@Import(EventsConfiguration.class)
public class FetcherApplication {

    /** The fetcher, not yet started. */
    public static SpringApplication application() {
        SpringApplication application = new SpringApplication(FetcherApplication.class);
        application.setDefaultProperties(Map.of("spring.config.name", "fetcher"));
        return application;
    }

    /** Starts it. */
    public static void main(String[] arguments) {
        application().run(arguments);
    }
}
