package org.dibao.launcher.parts;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

/** An office's site on loopback: a list, pages, and files beside them. */
final class PartedSite implements AutoCloseable {

    /** What a path answers. */
    interface Page {
        void answer(HttpExchange http) throws IOException;
    }

    private final HttpServer server;
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    PartedSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::answer);
        server.start();
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    void on(String path, Page page) {
        pages.put(path, page);
    }

    void file(String path, byte[] body) {
        on(path, http -> send(http, "application/octet-stream", body));
    }

    void html(String path, String html) {
        byte[] body = ("<!DOCTYPE html><meta charset=utf-8>" + html).getBytes(StandardCharsets.UTF_8);
        on(path, http -> send(http, "text/html; charset=utf-8", body));
    }

    /** A page with a title, a text and nothing else. */
    void article(String path, String title, String body) {
        html(path, "<title>" + title + "</title><h1>" + title + "</h1><div class=content>" + body + "</div>");
    }

    /** A list that leads to these paths. */
    void list(String path, String... articles) {
        StringBuilder rows = new StringBuilder("<title>通知公告</title><ul class=list>");
        for (String article : articles) {
            rows.append("<li><a href='")
                    .append(article)
                    .append("'>通知公告")
                    .append(article)
                    .append("</a></li>");
        }
        html(path, rows.append("</ul>").toString());
    }

    long timesAsked(String path) {
        return asked.stream().filter(path::equals).count();
    }

    private void answer(HttpExchange http) throws IOException {
        String path = http.getRequestURI().toString();
        asked.add(path);
        try (http) {
            pages.getOrDefault(path, missing -> missing.sendResponseHeaders(404, -1))
                    .answer(http);
        }
    }

    private static void send(HttpExchange http, String type, byte[] body) throws IOException {
        http.getResponseHeaders().set("Content-Type", type);
        http.sendResponseHeaders(200, body.length);
        http.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
