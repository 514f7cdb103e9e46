package org.dibao.parser.page;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.dibao.parser.clean.Han;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.json.JsonReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Looks through the data that scripts of a page hold, as JSON or assigned to a variable, for the text with most prose. */
final class ScriptData {

    private static final ObjectReader JSON = reader(JsonMapper.builder());

    /** As programs write it: names without quotes, strings in single ones. */
    private static final ObjectReader LITERALS = reader(JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_SINGLE_QUOTES,
                    JsonReadFeature.ALLOW_UNQUOTED_PROPERTY_NAMES,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER));

    /** All scripts of a page together; more is a program, not an article. */
    private static final int MOST_CHARACTERS = 4_000_000;

    private static final String ENCODED = "JSON.parse(decodeURIComponent(\"";

    private static final int LONGEST_NAME = 40;
    private static final int DEEPEST = 40;
    private static final int SHORTEST = 60;

    /** A summary or a notice to the visitor has fewer marks of sentences. */
    private static final int FEWEST_MARKS = 5;

    /** What an element of a list of articles has, and a paragraph has not. */
    private static final Set<String> NAMES_OF_ITEMS = Set.of("id", "title", "headline", "url", "link", "href", "name");

    private final Deque<JsonNode> path = new ArrayDeque<>();
    private @Nullable Prose best;

    private ScriptData() {}

    /**
     * A text and the objects that it stands in, the innermost first.
     *
     * @param text as it stands in the data, often markup
     * @param marks how many marks of sentences it has
     * @param around what may tell its title and time
     */
    record Prose(String text, int marks, List<JsonNode> around) {}

    /** The text with most prose; null where none is longer than a summary. */
    static @Nullable Prose longestProse(List<Element> scripts) {
        ScriptData data = new ScriptData();
        int left = MOST_CHARACTERS;
        for (Element script : scripts) {
            String code = script.data();
            left -= code.length();
            JsonNode value = left < 0 || code.length() < SHORTEST ? null : value(script, code);
            if (value != null) {
                data.look(value, DEEPEST);
            }
        }
        return data.best;
    }

    /** What the script is, or what it assigns first. */
    private static @Nullable JsonNode value(Element script, String code) {
        int start = script.attr("type").contains("json") ? 0 : assigned(code);
        if (start < 0) {
            return null;
        }
        try {
            String data = code.substring(start);
            boolean json = !isLiteral(data, 0);
            JsonNode value =
                    isEncoded(data, 0) ? JSON.readTree(decoded(data)) : (json ? JSON : LITERALS).readTree(data);
            if (!value.isString()) {
                return value;
            }
            String inner = value.stringValue();
            return JSON.readTree(isEncoded(inner, 0) ? decoded(inner) : inner);
        } catch (JacksonException | IllegalArgumentException noData) {
            return null; // a program, or data that only a program can read
        }
    }

    /** Whether an object stands here as in an address: {@code %7B%22…}. */
    private static boolean isEncoded(String data, int at) {
        return data.startsWith("%7B", at) || data.startsWith("%5B", at);
    }

    private static String decoded(String data) {
        return URLDecoder.decode(data.strip().replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    private static ObjectReader reader(JsonMapper.Builder mapper) {
        return mapper.build().reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
    }

    /** {@code window.x = {…}} and {@code x = JSON.parse("…")}; -1 for none. */
    private static int assigned(String code) {
        for (int at = code.indexOf('='); at >= 0; at = code.indexOf('=', at + 1)) {
            int value = at + 1;
            while (value < code.length() && Character.isWhitespace(code.charAt(value))) {
                value++;
            }
            if (code.startsWith("JSON.parse(\"", value)) {
                return value + "JSON.parse(".length();
            }
            if (code.startsWith(ENCODED, value)) {
                return value + ENCODED.length() - 1;
            }
            boolean text = code.startsWith("\"{\\\"", value) || value < code.length() && isEncoded(code, value + 1);
            boolean object = code.startsWith("{\"", value) || code.startsWith("[{\"", value) || isLiteral(code, value);
            if (object || text) {
                return value;
            }
        }
        return -1;
    }

    /** {@code {id: 12}} and {@code {'id': 12}}, where a program would begin otherwise. */
    private static boolean isLiteral(String code, int start) {
        if (start >= code.length() || code.charAt(start) != '{') {
            return false;
        }
        int at = start + 1;
        while (at < code.length() && Character.isWhitespace(code.charAt(at))) {
            at++;
        }
        int name = at;
        while (at < code.length()
                && at - name < LONGEST_NAME
                && (code.charAt(at) == '\'' || Character.isJavaIdentifierPart(code.charAt(at)))) {
            at++;
        }
        return at > name && at < code.length() && code.charAt(at) == ':';
    }

    private void look(JsonNode node, int depth) {
        if (depth == 0) {
            return;
        }
        if (node.isString()) {
            consider(node.stringValue());
        } else if (node.isArray()) {
            node.forEach(child -> look(child, depth - 1));
            consider(node.size() > 1 ? paragraphs(node) : "");
        } else if (node.isObject()) {
            path.push(node);
            node.forEach(child -> look(child, depth - 1));
            path.pop();
        }
    }

    private void consider(String text) {
        if (text.length() < SHORTEST) {
            return;
        }
        int marks = Han.sentenceMarks(text);
        if (marks < FEWEST_MARKS || (best != null && marks <= best.marks)) {
            return;
        }
        String shown =
                text.indexOf('<') < 0 ? text : Jsoup.parseBodyFragment(text).text();
        int read = Disclaimers.is(shown) ? 0 : Han.sentenceMarks(shown);
        if (read >= FEWEST_MARKS && (best == null || read > best.marks)) {
            best = new Prose(text, read, new ArrayList<>(path));
        }
    }

    /** The paragraphs of an array that holds nothing but them, a line each; empty where it holds something else. */
    private static String paragraphs(JsonNode array) {
        StringBuilder lines = new StringBuilder();
        for (JsonNode element : array) {
            if (element.isObject()
                    && element.properties().stream().anyMatch(property -> NAMES_OF_ITEMS.contains(property.getKey()))) {
                return "";
            }
            String text = element.isString() ? element.stringValue() : longest(element);
            lines.append(text).append('\n');
        }
        return lines.toString();
    }

    private static String longest(JsonNode object) {
        String longest = "";
        for (JsonNode value : object) {
            boolean longer = value.isString() && value.stringValue().length() > longest.length();
            longest = longer ? value.stringValue() : longest;
        }
        return longest;
    }
}
