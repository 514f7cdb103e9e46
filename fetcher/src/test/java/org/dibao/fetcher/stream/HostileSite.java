package org.dibao.fetcher.stream;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

/** A server on loopback that means harm; what it does with a request depends on the path. */
final class HostileSite implements AutoCloseable {

    /** Writes an answer, status line and all, or anything else. */
    interface Attack {
        void run(OutputStream out) throws Exception;
    }

    private final ServerSocket listening;
    private final Map<String, Attack> attacks = new ConcurrentHashMap<>();
    final Set<String> asked = ConcurrentHashMap.newKeySet();

    HostileSite() throws IOException {
        listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::accept);
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort() + path);
    }

    void on(String path, Attack attack) {
        attacks.put(path, attack);
    }

    /** Answers with a body under the given header lines. */
    void answer(String path, byte[] body, String... headers) {
        on(path, out -> {
            out.write(head(headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n"));
            out.write(body);
        });
    }

    void answer(String path, String body) {
        answer(path, body.getBytes(UTF_8), "Content-Type: application/xml");
    }

    static byte[] head(String headers) {
        return ("HTTP/1.1 200 OK\r\nConnection: close\r\n" + headers + "\r\n").getBytes(ISO_8859_1);
    }

    static byte[] gzipped(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(plain);
        }
        return packed.toByteArray();
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                Socket socket = listening.accept();
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            String path = path(socket.getInputStream());
            asked.add(path);
            Attack attack = attacks.get(path);
            if (attack == null) {
                socket.getOutputStream().write("HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n".getBytes(UTF_8));
            } else {
                attack.run(socket.getOutputStream());
            }
        } catch (Exception e) {
            // The fetcher hung up, as it should.
        }
    }

    private static String path(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (!head.toString().endsWith("\r\n\r\n")) {
            int b = in.read();
            if (b < 0) {
                throw new IOException("no request");
            }
            head.append((char) b);
        }
        return head.toString().split(" ")[1];
    }

    @Override
    public void close() throws IOException {
        listening.close();
    }
}
