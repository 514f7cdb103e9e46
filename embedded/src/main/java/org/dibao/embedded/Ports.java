package org.dibao.embedded;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Ports on the loopback address. */
final class Ports {

    private Ports() {}

    /** {@code wanted} if it is free, or any free port for 0. */
    static int free(int wanted, String server) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), wanted));
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new EmbeddedStartException(
                    "The embedded " + server + " cannot listen on port " + wanted + ": " + StartFailure.reason(e)
                            + ". Another program has that port; stop it, or give " + server + " another port.",
                    e);
        }
    }
}
