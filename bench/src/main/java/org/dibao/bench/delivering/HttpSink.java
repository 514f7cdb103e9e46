package org.dibao.bench.delivering;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/** A receiver of webhooks that costs next to nothing: it reads what it must and answers as its behaviour says. */
final class HttpSink implements AutoCloseable {

    static final String NO_CONTENT = "HTTP/1.1 204 No Content\r\n\r\n";

    /** What becomes of one call. */
    @FunctionalInterface
    interface Behaviour {
        /** Answers a call; ends the connection by throwing. */
        void answer(Call call, OutputStream out) throws IOException;
    }

    /**
     * One call.
     *
     * @param path where
     * @param webhookId the id that the receiver tells repeats by
     * @param body what was posted
     */
    record Call(String path, String webhookId, String body) {}

    private final ServerSocket server;
    private final Behaviour behaviour;
    private final Executor connections = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("sink-", 0).factory());

    private final AtomicInteger open = new AtomicInteger();

    HttpSink(Behaviour behaviour) {
        this.behaviour = behaviour;
        try {
            server = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        connections.execute(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** Whether a connection is open, or was until a moment ago and has not been read to its end. */
    boolean busy() {
        return open.get() > 0;
    }

    /** Writes an answer without a body. */
    static void status(OutputStream out, String statusAndHeaders) throws IOException {
        out.write(
                ("HTTP/1.1 " + statusAndHeaders + "\r\nContent-Length: 0\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                open.incrementAndGet();
                connections.execute(() -> serve(socket));
            } catch (IOException e) {
                // Closed, or a connection that was gone before it was taken.
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                InputStream in = new BufferedInputStream(socket.getInputStream(), 8_192);
                OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 1_024)) {
            socket.setTcpNoDelay(true);
            for (Call call = read(in); call != null; call = read(in)) {
                behaviour.answer(call, out);
                out.flush();
            }
        } catch (IOException e) {
            // The other side has gone, or the behaviour wants it to.
        } finally {
            open.decrementAndGet();
        }
    }

    private static @org.jspecify.annotations.Nullable Call read(InputStream in) throws IOException {
        String request = line(in);
        if (request == null) {
            return null;
        }
        int length = 0;
        String id = "";
        for (String header = line(in); header != null && !header.isEmpty(); header = line(in)) {
            int colon = header.indexOf(':');
            String name = header.substring(0, colon).toLowerCase(Locale.ROOT);
            if (name.equals("content-length")) {
                length = Integer.parseInt(header.substring(colon + 1).strip());
            } else if (name.equals("webhook-id")) {
                id = header.substring(colon + 1).strip();
            }
        }
        byte[] body = in.readNBytes(length);
        return new Call(request.split(" ", 3)[1], id, new String(body, StandardCharsets.UTF_8));
    }

    private static @org.jspecify.annotations.Nullable String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(80);
        for (int c = in.read(); c >= 0; c = in.read()) {
            if (c == '\n') {
                return line.toString();
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return null;
    }
}
