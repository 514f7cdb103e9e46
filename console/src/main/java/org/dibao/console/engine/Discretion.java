package org.dibao.console.engine;

import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dibao.events.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Shows a record's value without what an operator must not see: secrets, tokens and password hashes not at all,
 * mailboxes only so far that two can be told apart.
 */
final class Discretion {

    private static final Set<String> SECRET =
            Set.of("secret", "previousSecret", "manageToken", "token", "confirmationHash", "passwordHash", "link");
    private static final String HIDDEN = "•••";
    private static final Pattern SECRET_IN_TEXT = Pattern.compile(
            "\"(secret|previousSecret|manageToken|token|confirmationHash|passwordHash|link)\"\\s*:\\s*\"[^\"]*\"?");
    private static final Pattern MAILBOX = Pattern.compile("([\\w.%+-])[\\w.%+-]*@([\\w.-]+)");

    /**
     * The address of a webhook or a group's bot is the right to post there. In a subscription it follows the channel, by
     * which it is told from the addresses of sources and pages.
     */
    private static final Pattern ENDPOINT = Pattern.compile(
            "(\"channel\"\\s*:\\s*\"[^\"]*\"\\s*,\\s*\"address\"\\s*:\\s*\"https?://[^/\"?]*)[/?][^\"]*\"?");

    private Discretion() {}

    /** JSON laid out to be read; what is no JSON as it stands. */
    static String readable(String value) {
        try {
            JsonNode tree = Json.mapper().readTree(value);
            if (tree instanceof ObjectNode object) {
                hide(object);
                return masked(object.toPrettyString());
            }
        } catch (JacksonException e) {
            // Not JSON, or only the beginning of it: shown as text, with the same discretion.
        }
        return masked(SECRET_IN_TEXT.matcher(value).replaceAll("\"$1\":\"" + HIDDEN + "\""));
    }

    private static void hide(ObjectNode object) {
        for (Map.Entry<String, JsonNode> property : object.properties()) {
            JsonNode value = property.getValue();
            if (SECRET.contains(property.getKey()) && value.isString()) {
                property.setValue(object.stringNode(HIDDEN));
            } else if (value instanceof ObjectNode inner) {
                hide(inner);
            }
        }
    }

    private static String masked(String text) {
        return MAILBOX.matcher(ENDPOINT.matcher(text).replaceAll("$1/" + HIDDEN + "\""))
                .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + "…@" + found.group(2)));
    }
}
