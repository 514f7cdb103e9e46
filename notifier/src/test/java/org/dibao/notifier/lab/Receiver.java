package org.dibao.notifier.lab;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.dibao.notifier.Samples;

/**
 * A receiver of webhooks as their users write it: verifies every request with the public library and answers 2xx, or
 * what the test wants from it.
 */
public final class Receiver {

    /** What it answers. */
    @FunctionalInterface
    public interface Answer {
        /** Answers one request. */
        void give(HttpExchange exchange) throws IOException;
    }

    /**
     * A request that came.
     *
     * @param path where
     * @param id its {@code webhook-id}
     * @param headers all its headers
     * @param body its body
     * @param verified whether the public library accepts its signature with {@link Samples#SECRET}
     */
    public record Call(String path, String id, Map<String, List<String>> headers, String body, boolean verified) {}

    private final HttpServer server;
    private final List<Call> calls = new CopyOnWriteArrayList<>();
    private final Map<String, Queue<Answer>> answers = new ConcurrentHashMap<>();

    private Receiver(HttpServer server) {
        this.server = server;
    }

    static Receiver start() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
            Receiver receiver = new Receiver(server);
            server.createContext("/", receiver::receive);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.start();
            return receiver;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An endpoint of that name. */
    public String endpoint(String name) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name;
    }

    /** The next request at an endpoint gets this answer; without any it gets 204. */
    public void next(String name, Answer answer) {
        answers.computeIfAbsent("/" + name, path -> new ConcurrentLinkedQueue<>())
                .add(answer);
    }

    /** What came at an endpoint. */
    public List<Call> calls(String name) {
        return calls.stream().filter(call -> call.path().equals("/" + name)).toList();
    }

    /** An answer with a status, header fields (name, value, name, value …) and a short body. */
    public static Answer status(int status, String... headers) {
        return exchange -> {
            for (int i = 0; i < headers.length; i += 2) {
                exchange.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            byte[] body = ("status " + status).getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        };
    }

    private void receive(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Map<String, List<String>> headers = new ConcurrentHashMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(java.util.Locale.ROOT), values));
        String id = headers.getOrDefault("webhook-id", List.of("none")).getFirst();
        calls.add(new Call(path, id, headers, body, verified(Samples.SECRET, body, headers)));
        Queue<Answer> scripted = answers.get(path);
        Answer answer = scripted == null ? null : scripted.poll();
        (answer == null ? status204() : answer).give(exchange);
    }

    /** Whether the public library accepts a request with this secret. */
    public static boolean verified(String secret, String body, Map<String, List<String>> headers) {
        try {
            new Webhook(secret).verify(body, headers);
            return true;
        } catch (WebhookVerificationException e) {
            return false;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Answer status204() {
        return exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        };
    }
}
