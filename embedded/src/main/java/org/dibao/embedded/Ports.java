package org.dibao.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Ports on the loopback address. */
final class Ports {

    /**
     * Free ports are taken from below those that systems give to outgoing connections: 32768 and up on Linux
     * (ip_local_port_range), 49152 and up elsewhere (RFC 6335, section 6). A server takes a second or more from finding
     * its port to listening on it, and beside a busy process an outgoing connection had the port by then.
     */
    static final int LOWEST = 20_000;

    static final int HIGHEST = 32_767;

    private static final int TRIES = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Ports.class);

    private Ports() {}

    /** {@code wanted} if it is free, or any free port for 0. */
    static int free(int wanted, String server) {
        return wanted == 0 ? anyFree(server) : ifFree(wanted, server);
    }

    private static int anyFree(String server) {
        for (int tried = 1; tried < TRIES; tried++) {
            int port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST + 1);
            try {
                probe(port);
                return port;
            } catch (IOException e) {
                LOG.debug("port is taken port={} server={}", port, server, e);
            }
        }
        return ifFree(ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST + 1), server);
    }

    private static int ifFree(int port, String server) {
        try {
            probe(port);
            return port;
        } catch (IOException e) {
            throw new EmbeddedStartException(
                    "The embedded " + server + " cannot listen on port " + port + ": " + StartFailure.reason(e)
                            + ". Another program has that port; stop it, or give " + server + " another port.",
                    e);
        }
    }

    private static void probe(int port) throws IOException {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        }
    }
}
