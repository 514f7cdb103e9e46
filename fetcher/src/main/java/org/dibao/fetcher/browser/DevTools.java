package org.dibao.fetcher.browser;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.dibao.events.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A connection to a browser, spoken over in the Chrome DevTools protocol. */
final class DevTools implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final AtomicInteger lastId = new AtomicInteger();
    private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
    private final Map<String, Consumer<JsonNode>> listeners = new ConcurrentHashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
    private final WebSocket socket;
    private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);

    /** Connects to a browser that listens at the address. */
    DevTools(URI address) throws IOException {
        try {
            socket = http.newWebSocketBuilder()
                    .connectTimeout(PATIENCE)
                    .buildAsync(address, new Hearing())
                    .get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            http.shutdownNow();
            throw new IOException("The browser does not answer at " + address + ".", e);
        } catch (InterruptedException e) {
            http.shutdownNow();
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while connecting to the browser.", e);
        }
    }

    /** Hears the events of one session until it is told not to. */
    void listen(String session, Consumer<JsonNode> listener) {
        listeners.put(session, listener);
    }

    void stopListening(String session) {
        listeners.remove(session);
    }

    /**
     * Calls a method and returns its result.
     *
     * @param session the session of a page; null for the browser itself
     * @throws IOException with a sentence, if the browser refuses, is gone or does not answer
     */
    JsonNode call(@Nullable String session, String method, Map<String, ?> parameters) throws IOException {
        try {
            return send(session, method, parameters).get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            throw new IOException("The browser refuses " + method + ": " + cause.getMessage(), e);
        } catch (TimeoutException e) {
            throw new IOException("The browser does not answer to " + method + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while waiting for the browser.", e);
        }
    }

    /** Calls a method without waiting for its result. */
    CompletableFuture<JsonNode> send(@Nullable String session, String method, Map<String, ?> parameters) {
        int id = lastId.incrementAndGet();
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", id);
        message.put("method", method);
        message.put("params", parameters);
        if (session != null) {
            message.put("sessionId", session);
        }
        CompletableFuture<JsonNode> answer = new CompletableFuture<>();
        waiting.put(id, answer);
        String text = Json.mapper().writeValueAsString(message);
        synchronized (this) {
            // One message after the other: a web socket refuses to begin one while another is under way.
            sent = sent.handle((done, failure) -> done).thenCompose(done -> socket.sendText(text, true));
        }
        return answer;
    }

    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
        fail("The connection to the browser is closed.");
    }

    private void fail(String reason) {
        waiting.values().forEach(answer -> answer.completeExceptionally(new IOException(reason)));
        waiting.clear();
    }

    private void hear(JsonNode message) {
        if (message.has("id")) {
            CompletableFuture<JsonNode> answer =
                    waiting.remove(message.path("id").asInt());
            if (answer == null) {
                return;
            }
            if (message.has("error")) {
                answer.completeExceptionally(
                        new IOException(message.path("error").path("message").asString("no reason")));
            } else {
                answer.complete(message.path("result"));
            }
            return;
        }
        Consumer<JsonNode> listener = listeners.get(message.path("sessionId").asString(""));
        if (listener != null) {
            listener.accept(message);
        }
    }

    private final class Hearing implements WebSocket.Listener {

        private final StringBuilder text = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            text.append(data);
            if (last) {
                JsonNode message = Json.mapper().readTree(text.toString());
                text.setLength(0);
                hear(message);
            }
            webSocket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
            fail("The browser closed the connection.");
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            fail("The connection to the browser broke: " + error.getMessage());
        }
    }
}
