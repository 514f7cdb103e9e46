package org.dibao.launcher.installation;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The fourteen ports of an installation on one machine, in a row from a first one, so that a second installation needs
 * one number only. All are on loopback but the console's.
 *
 * @param first the console's port; the others follow
 */
public record Ports(int first) {

    /** How many sample sites there are. */
    public static final int SITES = 5;

    public Ports {
        if (first < 1024 || first + 13 > 65535) {
            throw new IllegalArgumentException("The first port must lie between 1024 and 65522, not at " + first + ".");
        }
    }

    public int console() {
        return first;
    }

    public int fetcher() {
        return first + 1;
    }

    public int parser() {
        return first + 2;
    }

    public int notifier() {
        return first + 3;
    }

    /** The inbox's pages, and the address at which it takes webhooks. */
    public int inbox() {
        return first + 4;
    }

    public List<Integer> sites() {
        return IntStream.range(0, SITES).map(i -> first + 5 + i).boxed().toList();
    }

    public int smtp() {
        return first + 10;
    }

    public int kafka() {
        return first + 11;
    }

    public int kafkaController() {
        return first + 12;
    }

    public int redis() {
        return first + 13;
    }

    /**
     * Makes sure that nobody else listens on any of them but Redis's, where a Redis may still stand that an installation
     * on the same data left behind when it was killed; {@link org.dibao.embedded.EmbeddedRedis} knows its own.
     *
     * @throws CannotStartException naming the port that is taken and what it is wanted for
     */
    public void requireFree() {
        byName().forEach(Ports::requireFree);
    }

    private Map<String, Integer> byName() {
        Map<String, Integer> ports = new LinkedHashMap<>();
        ports.put("the console", console());
        ports.put("the fetcher", fetcher());
        ports.put("the parser", parser());
        ports.put("the notifier", notifier());
        ports.put("the inbox", inbox());
        sites().forEach(port -> ports.put("sample site " + (port - first - 4), port));
        ports.put("the inbox's SMTP server", smtp());
        ports.put("Kafka", kafka());
        ports.put("Kafka's controller", kafkaController());
        return ports;
    }

    private static void requireFree(String purpose, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new CannotStartException(
                    "Port %d, wanted for %s, is taken. Stop what listens there, or move the whole installation: --ports 18080 uses 18080 to 18093."
                            .formatted(port, purpose),
                    e);
        }
    }
}
