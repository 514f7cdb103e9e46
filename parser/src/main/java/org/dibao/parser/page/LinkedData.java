package org.dibao.parser.page;

import java.util.Map;
import java.util.Set;
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

    /** What tells least of an article, and what nothing. */
    private static final int OF_PAGE = 1;

    private static final int NOTHING = 0;

    /** Their days are not those of an article. */
    private static final Set<String> OTHER_TYPES = Set.of(
            "WebSite",
            "Organization",
            "NewsMediaOrganization",
            "GovernmentOrganization",
            "Person",
            "BreadcrumbList",
            "ImageObject",
            "VideoObject",
            "Comment",
            "Review",
            "Product",
            "Event");

    static LinkedData of(Landmarks landmarks) {
        Reader reader = new Reader();
        for (Element script : landmarks.scripts()) {
            if (script.attr("type").contains("ld+json") && script.data().length() < LONGEST) {
                reader.read(script.data());
            }
        }
        return reader.best;
    }

    private static final class Reader {

        private LinkedData best = NONE;
        private int rank = NOTHING;

        void read(String json) {
            try {
                look(JSON.readTree(json), DEEPEST);
            } catch (JacksonException broken) {
                // sites write it by hand; a broken one says nothing
            }
        }

        /** The first node that is an article, or else one with a headline, or else one with a day, wherever it stands. */
        private void look(JsonNode node, int depth) {
            if (depth == 0) {
                return;
            }
            if (node.isObject()) {
                int telling = rank(node);
                if (telling > rank) {
                    rank = telling;
                    best = article(node);
                }
                for (Map.Entry<String, JsonNode> child : node.properties()) {
                    look(child.getValue(), depth - 1);
                }
            } else if (node.isArray()) {
                for (JsonNode child : node) {
                    look(child, depth - 1);
                }
            }
        }

        private static int rank(JsonNode node) {
            boolean dated = dateName(node) != null;
            boolean titled = node.has("headline") || node.has("title") && node.has("pubDate");
            String type = type(node);
            if (!dated && !titled || OTHER_TYPES.contains(type)) {
                return NOTHING;
            }
            int article = type.endsWith("Article") || type.endsWith("Posting") || type.endsWith("Report") ? 2 : 0;
            return OF_PAGE + article + (titled ? 1 : 0);
        }

        /** A posting in a forum may give only when it was written. */
        private static @Nullable String dateName(JsonNode node) {
            return node.has("datePublished")
                    ? "datePublished"
                    : node.has("pubDate")
                            ? "pubDate"
                            : node.has("dateCreated") && type(node).endsWith("Posting") ? "dateCreated" : null;
        }

        private static String type(JsonNode node) {
            JsonNode type = node.path("@type");
            JsonNode first = type.isArray() ? type.path(0) : type;
            return first.isString() ? first.stringValue() : "";
        }

        /** Baidu's own vocabulary (cambrian) has {@code title} and {@code pubDate}. */
        private static LinkedData article(JsonNode node) {
            JsonNode publisher = node.path("publisher");
            String date = dateName(node);
            return new LinkedData(
                    text(node.path(node.has("headline") ? "headline" : "title")),
                    date == null ? null : text(node.path(date)),
                    text(publisher.isObject() ? publisher.path("name") : publisher));
        }

        private static @Nullable String text(JsonNode node) {
            String text = node.isString() ? CharacterForms.normalise(node.stringValue()) : "";
            return text.isEmpty() ? null : text;
        }
    }
}
