package org.dibao.notifier;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/** The notifier as a service of its own. Its settings are in {@code notifier.yml}. */
@SpringBootApplication
@ConfigurationPropertiesScan
public class NotifierApplication {

    /** Starts it. */
    public static void main(String[] arguments) {
        application().run(arguments);
    }

    /** The application, not yet started. */
    public static SpringApplication application() {
        SpringApplication application = new SpringApplication(NotifierApplication.class);
        application.setDefaultProperties(Map.of("spring.config.name", "notifier"));
        return application;
    }
}
