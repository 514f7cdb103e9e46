package org.dibao.fetcher.browser;

import java.io.IOException;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A page's markup as it stands, asked for in pieces and up to a cap. It is taken in a world of its own beside the page's
 * scripts, which could otherwise have altered what the words for it mean.
 */
final class Markup {

    /** In JSON a character takes six at most, so that each piece stays far below {@link DevTools#LONGEST_MESSAGE}. */
    private static final int PIECE = 256 * 1024;

    private Markup() {}

    /**
     * The markup.
     *
     * @param most so many characters of it
     * @throws IOException with a sentence, if the browser refuses or is gone
     */
    static String of(DevTools browser, String session, int most) throws IOException {
        String frame = browser.call(session, "Page.getFrameTree", Map.of())
                .path("frameTree")
                .path("frame")
                .path("id")
                .asString();
        int world = browser.call(session, "Page.createIsolatedWorld", Map.of("frameId", frame, "worldName", "dibao"))
                .path("executionContextId")
                .asInt();
        int length = value(browser, session, world, "(globalThis.markup = document.documentElement.outerHTML).length")
                .asInt();
        StringBuilder markup = new StringBuilder();
        for (int from = 0; from < Math.min(length, most); from += PIECE) {
            int to = Math.min(from + PIECE, most);
            markup.append(value(browser, session, world, "markup.substring(" + from + "," + to + ")")
                    .asString(""));
        }
        return markup.toString();
    }

    private static JsonNode value(DevTools browser, String session, int world, String expression) throws IOException {
        return browser.call(
                        session,
                        "Runtime.evaluate",
                        Map.of("expression", expression, "contextId", world, "returnByValue", true))
                .path("result")
                .path("value");
    }
}
