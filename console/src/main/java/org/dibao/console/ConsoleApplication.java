package org.dibao.console;

import java.util.Map;
import org.dibao.events.EventsConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Import;

/** The web: gazette for readers, desk for admins, engine room for operators. */
@SpringBootApplication(proxyBeanMethods = false)
@ConfigurationPropertiesScan
@Import(EventsConfiguration.class)
public class ConsoleApplication {

    /** The console, configured by {@code console.yml}, not yet started. */
    public static SpringApplication application() {
        SpringApplication application = new SpringApplication(ConsoleApplication.class);
        application.setDefaultProperties(Map.of("spring.config.name", "console"));
        return application;
    }

    public static void main(String[] args) {
        application().run(args);
    }
}
