package org.dibao.parser;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** The parser as a service: documents to announcements. */
@SpringBootApplication
public class ParserApplication {

    /** The service, not started yet; its configuration is parser.yml. */
    public static SpringApplication application() {
        SpringApplication application = new SpringApplication(ParserApplication.class);
        application.setDefaultProperties(Map.of("spring.config.name", "parser"));
        return application;
    }

    public static void main(String[] arguments) {
        application().run(arguments);
    }
}
