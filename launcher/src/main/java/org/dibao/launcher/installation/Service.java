package org.dibao.launcher.installation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * One of the four services, in an application context of its own with the configuration that it has as a process of its
 * own; only the addresses differ.
 *
 * @param name what it is called
 * @param application what starts it
 * @param settings configuration properties that say where things are on this machine
 */
record Service(String name, SpringApplication application, Map<String, String> settings) {

    /**
     * Starts it.
     *
     * @throws CannotStartException with the first reason in words, as the log has the rest
     */
    ConfigurableApplicationContext start() {
        // The installation stops its services itself, in order.
        application.setRegisterShutdownHook(false);
        application.setBannerMode(org.springframework.boot.Banner.Mode.OFF);
        application.setLogStartupInfo(false);
        List<String> arguments = new ArrayList<>();
        settings.forEach((key, value) -> arguments.add("--" + key + "=" + value));
        try {
            return application.run(arguments.toArray(String[]::new));
        } catch (RuntimeException e) {
            throw new CannotStartException("The " + name + " could not start: " + rootMessage(e), e);
        }
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null && root.getCause() != root) {
            root = root.getCause();
        }
        return root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
    }
}
