package org.dibao.launcher.commands;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.dibao.events.KafkaSettings;
import org.dibao.launcher.inbox.Inbox;
import org.dibao.launcher.installation.Ports;
import org.dibao.launcher.samples.SampleSites;
import org.dibao.launcher.samples.SampleWorld;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The sample sites and the inbox on their own, beside services that run elsewhere. */
@Command(
        name = "samples",
        description =
                "Starts only the sample sites and the inbox, for services that run elsewhere (in containers, say).",
        mixinStandardHelpOptions = true)
public final class SamplesCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--kafka", description = "Kafka's bootstrap servers (default: ${DEFAULT-VALUE})")
    private String kafka = "localhost:9092";

    @Option(
            names = "--host",
            description = "the name under which the services reach this machine (default: ${DEFAULT-VALUE})")
    private String host = "localhost";

    @Option(names = "--bind", description = "the address to listen on (default: ${DEFAULT-VALUE})")
    private String bind = "127.0.0.1";

    @Option(
            names = "--ports",
            description = "the inbox's port; the five sites and SMTP follow (default: ${DEFAULT-VALUE})")
    private int firstPort = 8084;

    @Option(names = "--data", description = "where the sites remember when they began (default: ${DEFAULT-VALUE})")
    private Path data = Path.of("data", "samples");

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        InetAddress address = GivenAddress.ofThisMachine(bind);
        List<Integer> sitePorts = IntStream.rangeClosed(1, Ports.SITES)
                .map(i -> firstPort + i)
                .boxed()
                .toList();
        int smtpPort = firstPort + Ports.SITES + 1;
        CountDownLatch stopped = new CountDownLatch(1);
        Inbox inbox = Inbox.start(address, smtpPort, firstPort, SampleWorld.HOOK_SECRET);
        SampleSites sites = SampleSites.start(address, sitePorts, data);
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            sites.close();
            inbox.close();
            stopped.countDown();
        }));
        new SampleWorld(host, sitePorts, firstPort).introduce(new KafkaSettings(kafka, 1, (short) 1), data);
        out.printf("Sample sites on ports %s, inbox on %d, SMTP on %d.%n", sitePorts, firstPort, smtpPort);
        out.flush();
        stopped.await();
        return 0;
    }
}
