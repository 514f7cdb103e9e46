package org.dibao.search.query;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jspecify.annotations.Nullable;

/** What is wrong with a query, on its way from where it was noticed to the parser's answer. */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Object[] arguments;
    private final int position;
    private final int length;
    private final String key;
    private final @Nullable String suggestion;

    /** The key is one of {@code messages.properties}. */
    Problem(String key, int position, int length, @Nullable String suggestion, Object... arguments) {
        super(key, null, false, false);
        this.key = key;
        this.position = position;
        this.length = length;
        this.suggestion = suggestion;
        this.arguments = arguments;
    }

    ParsedQuery.Invalid toInvalid(Locale language) {
        ResourceBundle messages = ResourceBundle.getBundle(
                "org.dibao.search.query.messages",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String message = new MessageFormat(messages.getString(key), Locale.ROOT).format(arguments);
        return new ParsedQuery.Invalid(position, length, message, suggestion);
    }
}
