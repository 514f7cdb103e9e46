package org.dibao.bench.delivering;

import java.io.BufferedInputStream;
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
import org.jspecify.annotations.Nullable;

/** A relay that takes everything and keeps nothing (RFC 5321, with pipelining announced). */
final class SmtpSink implements AutoCloseable {

    /** What ends a mail (RFC 5321, section 4.1.1.4). */
    private static final byte[] END = {'\r', '\n', '.', '\r', '\n'};

    private final ServerSocket server;
    private final Runnable taken;
    private final Executor connections = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("smtp-", 0).factory());

    /**
     * A relay on a port of its own.
     *
     * @param taken runs for each mail, before it is acknowledged
     */
    SmtpSink(Runnable taken) {
        this.taken = taken;
        try {
            server = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        connections.execute(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.execute(() -> serve(socket));
            } catch (IOException e) {
                // Closed.
            }
        }
    }

    private void serve(Socket socket) {
        try (socket;
                InputStream in = new BufferedInputStream(socket.getInputStream(), 16_384);
                OutputStream out = socket.getOutputStream()) {
            socket.setTcpNoDelay(true);
            say(out, "220 sink");
            for (String line = line(in); line != null; line = line(in)) {
                String verb = line.length() < 4 ? line : line.substring(0, 4).toUpperCase(Locale.ROOT);
                if (!answer(verb, in, out)) {
                    return;
                }
            }
        } catch (IOException e) {
            // The other side has gone.
        }
    }

    private boolean answer(String verb, InputStream in, OutputStream out) throws IOException {
        switch (verb) {
            case "EHLO" -> say(out, "250-sink\r\n250-PIPELINING\r\n250 8BITMIME");
            case "DATA" -> {
                say(out, "354 go on");
                readMail(in);
                taken.run();
                say(out, "250 taken");
            }
            case "QUIT" -> {
                say(out, "221 bye");
                return false;
            }
            default -> say(out, "250 ok");
        }
        return true;
    }

    /** Nothing of it is kept. */
    private static void readMail(InputStream in) throws IOException {
        int seen = 0;
        byte[] buffer = new byte[16_384];
        while (seen < END.length) {
            in.mark(buffer.length);
            int length = in.read(buffer);
            if (length < 0) {
                return;
            }
            int at = 0;
            while (at < length && seen < END.length) {
                byte each = buffer[at++];
                seen = each == END[seen] ? seen + 1 : each == END[0] ? 1 : 0;
            }
            in.reset();
            in.skipNBytes(at);
        }
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private static @Nullable String line(InputStream in) throws IOException {
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
