package org.dibao.launcher.commands;

import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.dibao.launcher.installation.CannotStartException;
import org.dibao.launcher.installation.DataDirectory;
import org.dibao.launcher.installation.Installation;
import org.dibao.launcher.installation.Ports;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Everything on this machine, until it is told to stop. */
@Command(
        name = "start",
        description = "Starts everything on this machine: Kafka, Redis, the four services, an inbox and sample sites.",
        mixinStandardHelpOptions = true)
public final class StartCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--data",
            paramLabel = "DIRECTORY",
            description = "where the data are kept (default: data beside the sources)")
    private Path data = Path.of(System.getProperty("dibao.home", "."), "data");

    @Option(
            names = "--ports",
            paramLabel = "FIRST",
            description = "the console's port; thirteen more follow it (default: 8080)")
    private int firstPort = 8080;

    @Option(
            names = "--samples",
            negatable = true,
            defaultValue = "true",
            fallbackValue = "true",
            description = "whether the sample sites publish (default: they do; --no-samples for an empty gazette)")
    private boolean samples = true;

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        Ports ports = ports();
        try {
            run(ports, out);
            return 0;
        } catch (CannotStartException e) {
            throw new Failure(e.getMessage() + logHint(), e);
        }
    }

    private void run(Ports ports, PrintWriter out) throws InterruptedException {
        DataDirectory directory = DataDirectory.hold(data);
        CountDownLatch stopped = new CountDownLatch(1);
        try {
            ports.requireFree();
        } catch (CannotStartException e) {
            directory.close();
            throw e;
        }
        LogFile.begin(directory.resolve("logs"));
        out.println("Dibao is starting ...");
        out.flush();
        Installation installation = Installation.start(directory, ports, samples);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            installation.close();
            out.println("Dibao has stopped.");
            out.flush();
            stopped.countDown();
        }));
        out.println(welcome(ports, directory));
        out.flush();
        stopped.await();
    }

    private String welcome(Ports ports, DataDirectory directory) {
        long millis = System.currentTimeMillis()
                - ManagementFactory.getRuntimeMXBean().getStartTime();
        String samplesLine = samples
                ? "  Sample sites   http://localhost:%d/ to http://localhost:%d/ (all they publish is invented)%n"
                        .formatted(ports.sites().getFirst(), ports.sites().getLast())
                : "";
        return """
                Dibao is ready (%.1f s).
                  Gazette        http://localhost:%d/
                  Desk, engine   http://localhost:%d/desk   sign in as admin, password in %s
                  Inbox          http://localhost:%d/ (mail and webhooks that were sent)
                %s  Data and logs  %s
                Ctrl-C stops it; the data stay.""".formatted(
                        millis / 1000.0,
                        ports.console(),
                        ports.console(),
                        directory.resolve("admin-password"),
                        ports.inbox(),
                        samplesLine,
                        directory.root());
    }

    private Ports ports() {
        try {
            return new Ports(firstPort);
        } catch (IllegalArgumentException e) {
            throw new Failure(String.valueOf(e.getMessage()), e);
        }
    }

    private String logHint() {
        Path log = data.resolve("logs").resolve("dibao.log");
        return Files.exists(log) ? " (The log is " + log.toAbsolutePath().normalize() + ".)" : "";
    }
}
