package org.dibao.console.hub;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A hub as the public ones are: told by a form, it looks at the topic at once. */
final class LoopbackHub implements AutoCloseable {

    private final HttpServer server;
    private final List<Told> told = new CopyOnWriteArrayList<>();
    private final Queue<Integer> troubles = new ConcurrentLinkedQueue<>();
    private volatile UnaryOperator<String> look = topic -> "";

    LoopbackHub() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::answer);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    /** From now on it looks at a topic so. */
    void looks(UnaryOperator<String> at) {
        look = at;
    }

    /** It answers the next so often with these. */
    void fails(Integer... statuses) {
        troubles.addAll(List.of(statuses));
    }

    /** How often it failed as it was told to is not counted. */
    List<Told> told(String topic) {
        return told.stream().filter(each -> topic.equals(each.field("hub.url"))).toList();
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            Integer trouble = troubles.poll();
            if (trouble != null) {
                exchange.sendResponseHeaders(trouble, -1);
                return;
            }
            Map<String, String> form = Arrays.stream(body.split("&"))
                    .map(pair -> pair.split("=", 2))
                    .collect(Collectors.toMap(
                            pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
            told.add(new Told(
                    exchange.getRequestMethod(),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    form,
                    look.apply(form.getOrDefault("hub.url", "")),
                    Instant.now()));
            exchange.sendResponseHeaders(204, -1);
        }
    }

    /**
     * What it was told.
     *
     * @param seen what the topic said when it looked
     */
    record Told(String method, String type, Map<String, String> form, String seen, Instant at) {

        @Nullable
        String field(String name) {
            return form.get(name);
        }
    }
}
