package org.dibao.parser.page;

import java.util.Map;
import org.dibao.parser.clean.CharacterForms;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What schema.org says of the article in a page's JSON-LD.
 *
 * @param headline the title; null for none
 * @param datePublished as written; null for none
 * @param publisher the publisher's name; null for none
 */
record LinkedData(
        @Nullable String headline,
        @Nullable String datePublished,
        @Nullable String publisher) {

    static final LinkedData NONE = new LinkedData(null, null, null);

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST = 200_000;
    private static final int DEEPEST = 6;

    static LinkedData of(Landmarks landmarks) {
        for (Element script : landmarks.scripts()) {
            if (script.attr("type").contains("ld+json") && script.data().length() < LONGEST) {
                LinkedData found = read(script.data());
                if (found != NONE) {
                    return found;
                }
            }
        }
        return NONE;
    }

    private static LinkedData read(String json) {
        try {
            return article(JSON.readTree(json), DEEPEST);
        } catch (JacksonException broken) {
            return NONE; // sites write it by hand; a broken one says nothing
        }
    }

    /** The first node that has a headline or a day of publication, wherever it stands. */
    private static LinkedData article(JsonNode node, int depth) {
        if (depth == 0) {
            return NONE;
        }
        if (node.isObject() && (node.has("headline") || node.has("datePublished"))) {
            JsonNode publisher = node.path("publisher");
            return new LinkedData(
                    text(node.path("headline")),
                    text(node.path("datePublished")),
                    text(publisher.isObject() ? publisher.path("name") : publisher));
        }
        if (node.isArray()) {
            for (JsonNode child : node) {
                LinkedData found = article(child, depth - 1);
                if (found != NONE) {
                    return found;
                }
            }
        } else if (node.isObject()) {
            for (Map.Entry<String, JsonNode> child : node.properties()) {
                LinkedData found = article(child.getValue(), depth - 1);
                if (found != NONE) {
                    return found;
                }
            }
        }
        return NONE;
    }

    private static @Nullable String text(JsonNode node) {
        String text = node.isString() ? CharacterForms.normalise(node.stringValue()) : "";
        return text.isEmpty() ? null : text;
    }
}
