package org.dibao.launcher.pipeline;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.dibao.events.Json;
import tools.jackson.databind.JsonNode;

/** What arrived in the installation's inbox. */
final class InboxView {

    private final HttpClient client = HttpClient.newHttpClient();
    private final String address;

    InboxView(int port) {
        this.address = "http://localhost:" + port;
    }

    List<JsonNode> mailsTo(String recipient) {
        return all("/mails.json").stream()
                .filter(mail -> mail.path("recipient").asString("").equals(recipient))
                .toList();
    }

    List<JsonNode> hooks() {
        return all("/hooks.json");
    }

    private List<JsonNode> all(String path) {
        try {
            String json = client.send(
                            HttpRequest.newBuilder(URI.create(address + path)).build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
            return Json.mapper().readTree(json).valueStream().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
