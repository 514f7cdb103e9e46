package org.dibao.launcher.crash;

import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.dibao.events.Json;
import org.dibao.launcher.pages.Answer;
import org.dibao.launcher.pages.PageServer;
import org.dibao.launcher.pages.Request;
import tools.jackson.databind.JsonNode;

/** Receives webhooks and remembers under which ids it heard of each announcement. */
final class HookReceiver implements AutoCloseable {

    private final Map<String, Set<String>> idsByTitle = new ConcurrentHashMap<>();
    private final AtomicInteger received = new AtomicInteger();
    private final PageServer server = PageServer.start(InetAddress.getLoopbackAddress(), 0, this::take);

    private Answer take(Request request) {
        JsonNode payload = Json.mapper().readTree(new String(request.body(), StandardCharsets.UTF_8));
        String title = payload.path("data").path("title").asString("");
        idsByTitle
                .computeIfAbsent(title, any -> ConcurrentHashMap.newKeySet())
                .add(String.valueOf(request.header("webhook-id")));
        received.incrementAndGet();
        return new Answer(204, Map.of(), new byte[0]);
    }

    int port() {
        return server.port();
    }

    int announcements() {
        return idsByTitle.size();
    }

    int received() {
        return received.get();
    }

    long announcementsUnderSeveralIds() {
        return idsByTitle.values().stream().filter(ids -> ids.size() > 1).count();
    }

    @Override
    public void close() {
        server.close();
    }
}
