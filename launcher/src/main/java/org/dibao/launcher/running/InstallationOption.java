package org.dibao.launcher.running;

import picocli.CommandLine.Option;

/** Which installation is meant. */
public final class InstallationOption {

    @Option(
            names = "--kafka",
            paramLabel = "HOST:PORT",
            defaultValue = "${env:DIBAO_KAFKA_BOOTSTRAP_SERVERS:-localhost:8091}",
            description = "the installation's Kafka (default: $DIBAO_KAFKA_BOOTSTRAP_SERVERS, else localhost:8091 as"
                    + " ./dibao start has it; with --ports it is eleven after the first port)")
    private String kafka = "";

    /** Its brokers, {@code host:port}. */
    public String kafka() {
        return kafka;
    }
}
