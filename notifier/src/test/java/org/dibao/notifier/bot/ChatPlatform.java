package org.dibao.notifier.bot;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dibao.events.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A server that answers as a platform's document says, having checked what that document demands. */
final class ChatPlatform implements AutoCloseable {

    /** What a platform makes of one call. */
    @FunctionalInterface
    interface Rules {
        /** The answer to a call with these parameters in its address and this body. */
        Answer judge(Map<String, String> parameters, JsonNode body, int bytes) throws Exception;
    }

    /** A status, a body and, where not null, a Retry-After and what Feishu has instead. */
    record Answer(
            int status,
            String body,
            @Nullable String retryAfter,
            @Nullable String reset) {

        Answer(int status, String body, @Nullable String retryAfter) {
            this(status, body, retryAfter, null);
        }

        static Answer ok(String body) {
            return new Answer(200, body, null);
        }
    }

    final List<JsonNode> taken = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final Rules rules;

    ChatPlatform(Rules rules) {
        this.rules = rules;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::receive);
        server.start();
    }

    String address(String pathAndQuery) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + pathAndQuery;
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void receive(HttpExchange exchange) throws IOException {
        byte[] bytes = exchange.getRequestBody().readAllBytes();
        Answer answer;
        try {
            String type = String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type"));
            if (!exchange.getRequestMethod().equals("POST") || !type.startsWith("application/json")) {
                answer = new Answer(400, "POST application/json", null);
            } else {
                JsonNode body = Json.mapper().readTree(bytes);
                taken.add(body);
                answer = rules.judge(parameters(exchange), body, bytes.length);
            }
        } catch (Exception e) {
            answer = new Answer(500, e.toString(), null);
        }
        if (answer.retryAfter() != null) {
            exchange.getResponseHeaders().set("Retry-After", answer.retryAfter());
        }
        if (answer.reset() != null) {
            exchange.getResponseHeaders().set("x-ogw-ratelimit-reset", answer.reset());
        }
        byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(answer.status(), body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private static Map<String, String> parameters(HttpExchange exchange) {
        Map<String, String> parameters = new java.util.HashMap<>();
        String query = exchange.getRequestURI().getRawQuery();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            int equals = pair.indexOf('=');
            parameters.put(
                    pair.substring(0, equals),
                    java.net.URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8));
        }
        return parameters;
    }
}
