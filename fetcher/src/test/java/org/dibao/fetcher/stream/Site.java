package org.dibao.fetcher.stream;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import org.dibao.fetcher.item.Hashes;

/** A web site on loopback whose pages a test changes as it likes, and which remembers who asked for what. */
public final class Site implements AutoCloseable {

    /**
     * One request as it came.
     *
     * @param path with its query
     */
    public record Request(String path, boolean conditional, int answered, Instant at) {}

    /** What a page answers. */
    public interface Page {
        void answer(HttpExchange http) throws IOException;
    }

    private final HttpServer server;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    final List<Request> requests = new CopyOnWriteArrayList<>();

    public Site() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** Puts up a page that answers conditional requests as it should. */
    public void page(String path, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String etag = "\"" + Hashes.shortHash(body) + "\"";
        on(path, http -> {
            http.getResponseHeaders().set("Content-Type", type);
            http.getResponseHeaders().set("ETag", etag);
            if (etag.equals(http.getRequestHeaders().getFirst("If-None-Match"))) {
                http.sendResponseHeaders(304, -1);
                return;
            }
            http.sendResponseHeaders(200, bytes.length);
            http.getResponseBody().write(bytes);
        });
    }

    public void on(String path, Page page) {
        pages.put(path, page);
    }

    public void status(String path, int status) {
        on(path, http -> http.sendResponseHeaders(status, -1));
    }

    public List<Request> requests() {
        return List.copyOf(requests);
    }

    public List<Request> requestsOf(String path) {
        return requests.stream().filter(request -> request.path().equals(path)).toList();
    }

    private void answer(HttpExchange http) throws IOException {
        try (http) {
            Page page = pages.getOrDefault(
                    http.getRequestURI().toString(), missing -> missing.sendResponseHeaders(404, -1));
            page.answer(http);
        } finally {
            requests.add(new Request(
                    http.getRequestURI().toString(),
                    http.getRequestHeaders().containsKey("If-None-Match"),
                    http.getResponseCode(),
                    Instant.now()));
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
