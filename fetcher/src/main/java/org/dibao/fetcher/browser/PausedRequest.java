package org.dibao.fetcher.browser;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.dibao.network.Headers;
import org.dibao.network.Outcome.Answered;
import org.dibao.network.WebAddress;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request that waits in the browser for an answer.
 *
 * @param session where to answer it
 * @param id what the browser calls it
 * @param address where it would go; null unless that is http or https
 * @param type of what is asked for, in the browser's words
 * @param isGet whether nothing would be sent along
 * @param isPage whether what comes would be shown in place of the page, not within it
 * @param followsRedirect whether it is where an answer of ours led
 */
record PausedRequest(
        String session,
        String id,
        @Nullable URI address,
        String type,
        boolean isGet,
        boolean isPage,
        boolean followsRedirect) {

    /** The type of pages, and of the frames within them. */
    static final String DOCUMENT = "Document";

    private static final int FOUND = 302;

    /** What no longer holds for the answer as it is handed over, or would have the browser do anything but show it. */
    private static final Set<String> NOT_PASSED_ON = Set.of(
            "content-length",
            "content-encoding",
            "transfer-encoding",
            "set-cookie",
            "connection",
            "content-disposition");

    /** Reads the parameters of {@code Fetch.requestPaused}. */
    static PausedRequest of(JsonNode paused, Tab tab) {
        JsonNode request = paused.path("request");
        String type = paused.path("resourceType").asString("");
        return new PausedRequest(
                tab.session(),
                paused.path("requestId").asString(""),
                WebAddress.of(request.path("url").asString("")).orElse(null),
                type,
                "GET".equals(request.path("method").asString("")),
                DOCUMENT.equals(type)
                        && tab.frame().equals(paused.path("frameId").asString("")),
                paused.has("redirectedRequestId"));
    }

    /**
     * Hands an answer over, and returns once the browser has taken it, so that no more is in memory than there are places
     * for.
     *
     * @throws IOException if the browser does not want it any more, or is gone
     */
    void fulfill(DevTools browser, Answered answer) throws IOException {
        fulfill(
                browser,
                answer.status(),
                headers(answer.headers()),
                Base64.getEncoder().encodeToString(answer.body()));
    }

    /**
     * Sends the browser elsewhere.
     *
     * @throws IOException if the browser does not want it any more, or is gone
     */
    void redirect(DevTools browser, URI target) throws IOException {
        fulfill(browser, FOUND, List.of(Map.of("name", "Location", "value", target.toASCIIString())), "");
    }

    /** Refuses it, with one of the browser's reasons. */
    void fail(DevTools browser, String reason) {
        browser.send(session, "Fetch.failRequest", Map.of("requestId", id, "errorReason", reason));
    }

    private void fulfill(DevTools browser, int status, List<Map<String, String>> headers, String body)
            throws IOException {
        browser.call(
                session,
                "Fetch.fulfillRequest",
                Map.of("requestId", id, "responseCode", status, "responseHeaders", headers, "body", body));
    }

    private static List<Map<String, String>> headers(Headers headers) {
        List<Map<String, String>> passedOn = new ArrayList<>();
        for (String name : headers.names()) {
            if (!NOT_PASSED_ON.contains(name.toLowerCase(Locale.ROOT))) {
                headers.all(name).forEach(value -> passedOn.add(Map.of("name", name, "value", value)));
            }
        }
        return passedOn;
    }
}
