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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dibao.events.Json;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * A connection to a browser, spoken over in the Chrome DevTools protocol. Much of what the browser says is a page's
 * doing, so one message may be so long and no longer, and the next is read once it has been dealt with.
 */
final class DevTools implements AutoCloseable {

    /** Characters of one message; what we ask for is asked for in pieces that stay below it. */
    static final int LONGEST_MESSAGE = 4 << 20;

    private static final Logger LOG = LoggerFactory.getLogger(DevTools.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);
    private static final Pattern ANSWER = Pattern.compile("\\{\"id\":(\\d{1,9}),");

    private final AtomicInteger lastId = new AtomicInteger();
    private final Map<Integer, Waiting> waiting = new ConcurrentHashMap<>();
    private final Map<String, Listener> listeners = new ConcurrentHashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().proxy(HttpClient.Builder.NO_PROXY).build();
    private final WebSocket socket;
    private CompletableFuture<?> sent = CompletableFuture.completedFuture(null);
    private volatile @Nullable String ended;

    /** Who hears what happens in one session. */
    interface Listener {

        /** An event; the next one is read only after this returns. */
        void hears(JsonNode event);

        /** The browser is gone, and nothing will happen any more. */
        void ends();
    }

    private record Waiting(@Nullable String session, CompletableFuture<JsonNode> answer) {}

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
    void listen(String session, Listener listener) {
        listeners.put(session, listener);
        if (ended != null) {
            listener.ends();
        }
    }

    /** Hears no more of a session, and waits for none of its answers. */
    void stopListening(String session) {
        listeners.remove(session);
        waiting.values().stream()
                .filter(one -> session.equals(one.session()))
                .forEach(one -> one.answer().cancel(false));
    }

    /** Why the browser is gone, in a sentence; null while it is there. */
    @Nullable
    String ended() {
        return ended;
    }

    /**
     * Calls a method and returns its result.
     *
     * @param session the session of a page; null for the browser itself
     * @throws IOException with a sentence, if the browser refuses, is gone or does not answer
     */
    JsonNode call(@Nullable String session, String method, Map<String, ?> parameters) throws IOException {
        CompletableFuture<JsonNode> answer = send(session, method, parameters);
        try {
            return answer.get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            Throwable cause = Objects.requireNonNullElse(e.getCause(), e);
            throw new IOException(
                    ended != null ? ended : "The browser refuses " + method + ": " + cause.getMessage(), e);
        } catch (TimeoutException e) {
            answer.cancel(false);
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
        waiting.put(id, new Waiting(session, answer));
        answer.whenComplete((result, failure) -> waiting.remove(id));
        String over = ended;
        if (over != null) {
            answer.completeExceptionally(new IOException(over));
            return answer;
        }
        String text = Json.mapper().writeValueAsString(message);
        synchronized (this) {
            // One message after the other: a web socket refuses to begin one while another is under way.
            sent = sent.handle((done, failure) -> done).thenCompose(done -> socket.sendText(text, true));
            sent.exceptionally(failure -> {
                end("The connection to the browser broke: " + failure.getMessage());
                return null;
            });
        }
        return answer;
    }

    @Override
    public void close() {
        socket.abort();
        http.shutdownNow();
        end("The connection to the browser is closed.");
    }

    /** The browser is gone; whoever waits for it is told so at once. */
    void end(String reason) {
        if (ended == null) {
            ended = reason;
        }
        waiting.values().forEach(one -> one.answer().completeExceptionally(new IOException(reason)));
        listeners.values().forEach(Listener::ends);
    }

    private void hear(JsonNode message) {
        if (message.has("id")) {
            Waiting asked = waiting.get(message.path("id").asInt());
            if (asked == null) {
                return;
            }
            if (message.has("error")) {
                asked.answer()
                        .completeExceptionally(new IOException(
                                message.path("error").path("message").asString("no reason")));
            } else {
                asked.answer().complete(message.path("result"));
            }
            return;
        }
        Listener listener = listeners.get(message.path("sessionId").asString(""));
        if (listener != null) {
            listener.hears(message);
        }
    }

    /** An answer that is too long fails whoever asked; an event is as if it had not been, at its page's expense. */
    private void leftOut(CharSequence begin) {
        LOG.debug("message of the browser left out begin={}", begin);
        Matcher answer = ANSWER.matcher(begin);
        Waiting asked = answer.lookingAt() ? waiting.get(Integer.valueOf(answer.group(1))) : null;
        if (asked != null) {
            asked.answer().completeExceptionally(new IOException("the answer is too long"));
        }
    }

    private final class Hearing implements WebSocket.Listener {

        private static final int BEGIN = 200;

        private StringBuilder text = new StringBuilder();
        private boolean tooLong;

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
            if (!tooLong && text.length() + data.length() > LONGEST_MESSAGE) {
                tooLong = true;
                text.append(data, 0, Math.min(BEGIN, data.length())).setLength(Math.min(text.length(), BEGIN));
            }
            if (!tooLong) {
                text.append(data);
            }
            if (last) {
                heard();
            }
            webSocket.request(1);
            return null;
        }

        private void heard() {
            StringBuilder whole = text;
            text = new StringBuilder();
            if (tooLong) {
                tooLong = false;
                leftOut(whole);
                return;
            }
            try {
                hear(Json.mapper().readTree(whole.toString()));
            } catch (JacksonException e) {
                LOG.debug("message of the browser not understood reason=\"{}\"", e.getOriginalMessage());
            }
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
            end("The browser closed the connection.");
            return null;
        }

        @Override
        public void onError(WebSocket webSocket, Throwable error) {
            end("The connection to the browser broke: " + error.getMessage());
        }
    }
}
