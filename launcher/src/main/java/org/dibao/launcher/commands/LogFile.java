package org.dibao.launcher.commands;

import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.core.joran.spi.JoranException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;
import org.springframework.boot.logging.LoggingSystem;

/** Sends the log of an installation into a file, since its terminal is for the person who started it. */
final class LogFile {

    private LogFile() {}

    static void begin(Path directory) {
        System.setProperty("dibao.logs", directory.toString());
        // The four services share this one log: none of them configures it again.
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        URL configuration = Objects.requireNonNull(
                LogFile.class.getResource("/logback-installation.xml"), "logback-installation.xml is missing");
        try {
            context.reset();
            JoranConfigurator configurator = new JoranConfigurator();
            configurator.setContext(context);
            configurator.doConfigure(configuration);
        } catch (JoranException e) {
            throw new Failure("The log cannot be written to " + directory + ": " + e.getMessage(), e);
        }
    }
}
