package org.dibao.console.source;

import java.util.Optional;
import org.jsoup.select.Selector;

/**
 * A CSS selector that cannot be read.
 *
 * @param read its beginning, as far as it would be a selector; may be empty
 * @param rest what follows, where the fault is
 */
public record SelectorFault(String read, String rest) {

    /** The fault of a selector, if it has one, as the fetcher's own reader sees it. */
    static Optional<SelectorFault> in(String selector) {
        if (isRead(selector)) {
            return Optional.empty();
        }
        // The parser's own messages name the place for some faults only, and in English.
        int end = selector.length() - 1;
        while (end > 0 && !isRead(selector.substring(0, end))) {
            end--;
        }
        return Optional.of(new SelectorFault(selector.substring(0, end), selector.substring(end)));
    }

    private static boolean isRead(String selector) {
        try {
            return !selector.isBlank() && Selector.evaluatorOf(selector) != null;
        } catch (Selector.SelectorParseException | IllegalArgumentException e) {
            return false;
        }
    }
}
