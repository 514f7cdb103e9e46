package org.dibao.bench.fetching;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.dibao.bench.fetching.WebPlan.Manner;
import org.jspecify.annotations.Nullable;

/** Thousands of hosts on loopback addresses, in a process of their own: {@code SimulatedWeb PLAN}. */
public final class SimulatedWeb {

    private static final int BACKLOG = 4096;
    private static final String FIGURES = "/figures";

    private final WebPlan plan;
    private final InventedPages pages;
    private final Courtesy courtesy = new Courtesy();
    private final List<List<Instant>> appearances;

    private SimulatedWeb(WebPlan plan) {
        this.plan = plan;
        this.pages = new InventedPages(plan);
        this.appearances =
                IntStream.range(0, plan.sources()).mapToObj(plan::appearances).toList();
    }

    /** Serves until it is ended; says its port on the first line. */
    public static void main(String[] args) throws IOException {
        SimulatedWeb web = new SimulatedWeb(WebPlan.parse(args[0]));
        try (ServerSocket listening = new ServerSocket()) {
            // Only the wildcard address takes in all of 127.0.0.0/8; strangers are turned away one by one.
            listening.bind(new InetSocketAddress(0), BACKLOG);
            System.out.println("READY " + listening.getLocalPort());
            while (true) {
                Socket socket = listening.accept();
                Thread.ofVirtual().start(() -> web.serve(socket));
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            if (!socket.getInetAddress().isLoopbackAddress()) {
                return;
            }
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 2048);
            OutputStream out = new BufferedOutputStream(socket.getOutputStream(), 16_384);
            Map<String, String> request = head(in);
            while (!request.isEmpty() && answer(request, out)) {
                out.flush();
                request = head(in);
            }
        } catch (IOException | InterruptedException e) {
            // The fetcher closed a kept connection, or was killed.
        }
    }

    /** Whether the connection stays open. */
    private boolean answer(Map<String, String> request, OutputStream out) throws IOException, InterruptedException {
        String path = request.getOrDefault("", "/");
        if (path.equals(FIGURES)) {
            send(out, "200 OK", "text/plain", "", courtesy.figures());
            return true;
        }
        String host = request.getOrDefault("host", "");
        courtesy.request(host, path.equals("/robots.txt"));
        String[] parts = path.split("/");
        if (parts.length < 3) {
            send(out, "404 Not Found", "text/plain", "", "no such page");
            return true;
        }
        int source = Integer.parseInt(parts[1]);
        if (Character.isDigit(parts[2].charAt(0))) {
            int item = Integer.parseInt(parts[2].substring(0, parts[2].indexOf('.')));
            send(out, "200 OK", "text/html; charset=utf-8", "", pages.item(source, item));
            return true;
        }
        return answerSource(source, request.get("if-none-match"), out);
    }

    private boolean answerSource(int source, @Nullable String validator, OutputStream out)
            throws IOException, InterruptedException {
        Instant now = Instant.now();
        Manner manner = plan.manner(source);
        if (manner == Manner.SLOW) {
            Thread.sleep(1000 + source % 4 * 1000L);
        }
        if (manner == Manner.FAILING && plan.failsAt(source, now)) {
            send(out, "500 Internal Server Error", "text/plain", "", "failing for a while");
            return true;
        }
        int count = (int) appearances.get(source).stream()
                .filter(appeared -> appeared.isBefore(now))
                .count();
        String etag = "\"" + source + "-" + count + "\"";
        if (manner == Manner.LIST) {
            send(out, "200 OK", "text/html; charset=utf-8", "", pages.source(source, count));
        } else if (etag.equals(validator)) {
            courtesy.answered304();
            out.write(("HTTP/1.1 304 Not Modified\r\nETag: " + etag + "\r\n\r\n").getBytes(ISO_8859_1));
        } else {
            String body = pages.source(source, count);
            boolean breaks = manner == Manner.BREAKING && plan.failsAt(source, now);
            send(out, "200 OK", "application/rss+xml; charset=utf-8", "ETag: " + etag + "\r\n", body, breaks);
            return !breaks;
        }
        return true;
    }

    private static void send(OutputStream out, String status, String type, String headers, String body)
            throws IOException {
        send(out, status, type, headers, body, false);
    }

    private static void send(OutputStream out, String status, String type, String headers, String body, boolean half)
            throws IOException {
        byte[] bytes = body.getBytes(UTF_8);
        String head = "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\n" + headers + "Content-Length: "
                + bytes.length + "\r\n\r\n";
        out.write(head.getBytes(ISO_8859_1));
        out.write(bytes, 0, half ? bytes.length / 2 : bytes.length);
        if (half) {
            out.flush();
        }
    }

    /** The path under "", and the header fields in lower case; empty where the connection ended. */
    private static Map<String, String> head(InputStream in) throws IOException {
        Map<String, String> fields = new HashMap<>();
        String line = line(in);
        if (line.isEmpty()) {
            return fields;
        }
        fields.put("", line.split(" ")[1]);
        for (line = line(in); !line.isEmpty(); line = line(in)) {
            int colon = line.indexOf(':');
            fields.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        return fields;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read()) {
            if (b != '\r') {
                line.append((char) b);
            }
        }
        return line.toString();
    }
}
