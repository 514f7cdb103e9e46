package org.dibao.network;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;

/**
 * A proxy on loopback that really forwards: tunnels for CONNECT, and plain requests as they come. It has names of its own
 * for servers, all of which are on loopback, and may ask for a login.
 */
final class LoopbackProxy implements AutoCloseable {

    private final ServerSocket server;
    private final Map<String, Integer> ports;
    private final @Nullable String login;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    final List<String> requests = new CopyOnWriteArrayList<>();

    /**
     * A proxy that runs.
     *
     * @param ports where the servers behind the names listen; nothing else is led to
     * @param login what {@code Proxy-Authorization} must say; null for nothing
     */
    LoopbackProxy(Map<String, Integer> ports, @Nullable String login) throws IOException {
        this.ports = ports;
        this.login = login;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        threads.submit(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                threads.submit(() -> serve(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            while (answered(client)) {}
        } catch (IOException e) {
            // The client is gone.
        }
    }

    private boolean answered(Socket client) throws IOException {
        String head = head(client.getInputStream());
        if (head.isEmpty()) {
            return false;
        }
        String line = head.lines().findFirst().orElseThrow();
        requests.add(line);
        OutputStream out = client.getOutputStream();
        if (login != null && !head.contains("Proxy-Authorization: " + login + "\r\n")) {
            say(out, "407 Proxy Authentication Required", "Proxy-Authenticate: Basic realm=\"proxy\"\r\n");
            return true;
        }
        String[] words = line.split(" ");
        boolean tunnel = words[0].equals("CONNECT");
        URI target = URI.create(tunnel ? "https://" + words[1] : words[1]);
        Integer port = ports.get(target.getHost());
        if (port == null) {
            say(out, "502 Bad Gateway", "");
            return true;
        }
        try (Socket there = new Socket(InetAddress.getLoopbackAddress(), port)) {
            if (tunnel) {
                out.write("HTTP/1.1 200 Connection established\r\n\r\n".getBytes(ISO_8859_1));
                threads.submit(() -> pass(client, there));
            } else {
                String asked = head.replaceFirst(" \\S+ ", " " + target.getRawPath() + " ")
                        .replaceFirst("(?i)\r\nConnection: [^\r]*", "")
                        .replaceFirst("\r\n", "\r\nConnection: close\r\n");
                there.getOutputStream().write(asked.getBytes(ISO_8859_1));
            }
            there.getInputStream().transferTo(out);
        }
        return false;
    }

    private static void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String head(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        int c;
        while (head.indexOf("\r\n\r\n") < 0 && (c = in.read()) >= 0) {
            head.append((char) c);
        }
        return head.toString();
    }

    private static void say(OutputStream out, String status, String fields) throws IOException {
        out.write(("HTTP/1.1 " + status + "\r\n" + fields + "Content-Length: 0\r\n\r\n").getBytes(ISO_8859_1));
        out.flush();
    }

    @Override
    public void close() throws IOException {
        server.close();
        threads.shutdownNow();
    }
}
