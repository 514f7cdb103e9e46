package org.dibao.parser.page;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a selector asks of the element itself.
 *
 * @param kind what the name is
 * @param name a class, an id or a tag
 * @param condition the tag that a class or an id is asked for with; empty for any
 * @param whole whether the selector asks for nothing else
 * @param weight its specificity: ids count 100, classes 10, tags 1
 */
record Selector(Kind kind, String name, String condition, boolean whole, int weight) {

    /** What a name is that a selector asks for. */
    enum Kind {
        CLASS,
        ID,
        TAG
    }

    private static final int LONGEST = 300;

    /** Reads one selector, without commas; null where it says nothing of an element at rest that has a name. */
    static @Nullable Selector read(String text) {
        if (text.isEmpty() || text.length() > LONGEST || isOfTheMoment(text)) {
            return null;
        }
        int start = beginningOfLast(text);
        int tagEnd = endOfName(text, start);
        String tag = text.substring(start, tagEnd).toLowerCase(Locale.ROOT);
        boolean named = tagEnd < text.length() && (text.charAt(tagEnd) == '.' || text.charAt(tagEnd) == '#');
        if (!named) {
            // longer selectors that end in a tag are about so many places that they tell nothing of one
            boolean alone = start == 0 && tagEnd == text.length() && !tag.isEmpty();
            return alone ? new Selector(Kind.TAG, tag, "", true, 1) : null;
        }
        int end = endOfName(text, tagEnd + 1);
        if (end == tagEnd + 1) {
            return null;
        }
        return new Selector(
                text.charAt(tagEnd) == '.' ? Kind.CLASS : Kind.ID,
                text.substring(tagEnd + 1, end),
                tag,
                start == 0 && end == text.length(),
                weight(text));
    }

    /** Under the mouse, with the cursor in it, before and after it. */
    private static boolean isOfTheMoment(String text) {
        if (text.indexOf(':') < 0) {
            return false;
        }
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.contains("::")
                || lower.contains(":hover")
                || lower.contains(":focus")
                || lower.contains(":active")
                || lower.contains(":visited")
                || lower.contains(":before")
                || lower.contains(":after")
                || lower.contains(":first-l");
    }

    /** Where the last part begins, behind what stands around the element or before it. */
    private static int beginningOfLast(String text) {
        int depth = 0;
        for (int at = text.length() - 1; at >= 0; at--) {
            char c = text.charAt(at);
            depth += c == ')' || c == ']' ? 1 : c == '(' || c == '[' ? -1 : 0;
            if (depth == 0 && (c <= ' ' || c == '>' || c == '+' || c == '~')) {
                return at + 1;
            }
        }
        return 0;
    }

    private static int endOfName(String text, int start) {
        int at = start;
        while (at < text.length() && isOfName(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isOfName(char c) {
        return c == '-' || c == '_' || c >= '0' && c <= '9' || c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c > 127;
    }

    private static int weight(String text) {
        int weight = 0;
        boolean named = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean begins = isOfName(c) && !named;
            weight += c == '#' ? 100 : c == '.' || c == '[' || c == ':' ? 10 : 0;
            boolean tag = begins && (at == 0 || " >+~\n\t".indexOf(text.charAt(at - 1)) >= 0);
            weight += tag ? 1 : 0;
            named = isOfName(c);
        }
        return weight;
    }
}
