package org.dibao.launcher.pages;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers HTTP on one port with what one function makes of each request; gives every page an ETag. */
public final class PageServer implements AutoCloseable {

    private static final Logger log = LoggerFactory.getLogger(PageServer.class);

    /** The largest request body that is taken, in bytes. */
    private static final int LARGEST_BODY = 1 << 20;

    /** Makes an answer of a request. */
    @FunctionalInterface
    public interface Site {
        Answer answer(Request request);
    }

    private final HttpServer server;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

    private PageServer(HttpServer server) {
        this.server = server;
    }

    /**
     * Begins to answer.
     *
     * @param bind the address to listen on
     * @param port the port, 0 for any
     * @throws IllegalStateException if the port is taken
     */
    public static PageServer start(InetAddress bind, int port, Site site) {
        try {
            PageServer pages = new PageServer(HttpServer.create(new InetSocketAddress(bind, port), 64));
            pages.server.setExecutor(pages.workers);
            pages.server.createContext("/", exchange -> handle(exchange, site));
            pages.server.start();
            return pages;
        } catch (IOException e) {
            throw new IllegalStateException("Cannot listen on port " + port + ": " + e.getMessage(), e);
        }
    }

    /** The port that it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    private static void handle(HttpExchange exchange, Site site) throws IOException {
        try (exchange) {
            Answer answer = answer(exchange, site);
            String etag = "\"" + hash(answer.body()) + "\"";
            if (answer.status() == 200
                    && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.getResponseHeaders().set("ETag", etag);
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            if (answer.status() == 200) {
                exchange.getResponseHeaders().set("ETag", etag);
            }
            boolean bodiless = exchange.getRequestMethod().equals("HEAD") || answer.body().length == 0;
            exchange.sendResponseHeaders(answer.status(), bodiless ? -1 : answer.body().length);
            if (!bodiless) {
                try (OutputStream body = exchange.getResponseBody()) {
                    body.write(answer.body());
                }
            }
        }
    }

    private static Answer answer(HttpExchange exchange, Site site) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return Answer.plain(413, "The request's body is larger than " + LARGEST_BODY + " bytes.");
        }
        try {
            return site.answer(new Request(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().getPath(),
                    name -> exchange.getRequestHeaders().getFirst(name),
                    body));
        } catch (RuntimeException e) {
            log.warn("a page failed path={}", exchange.getRequestURI().getPath(), e);
            return Answer.plain(500, "This page failed.");
        }
    }

    private static String hash(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    /** Stops listening at once. */
    @Override
    public void close() {
        server.stop(0);
        workers.shutdownNow();
    }
}
