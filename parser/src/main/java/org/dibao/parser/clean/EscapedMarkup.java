package org.dibao.parser.clean;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.parser.Parser;

/**
 * Markup that was escaped once too often, so that a reader sees {@code <br />} and {@code &ldquo;} as text. Tags become
 * line breaks or nothing, entities their characters.
 */
public final class EscapedMarkup {

    private static final Set<String> BREAKING =
            Set.of("br", "p", "div", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "h4", "hr", "section");
    private static final Set<String> SILENT = Set.of(
            "span", "strong", "b", "i", "em", "u", "font", "a", "img", "center", "tbody", "td", "th", "sup", "sub",
            "o:p");
    private static final Set<String> ENTITIES = Set.of(
            "nbsp", "ensp", "emsp", "ldquo", "rdquo", "lsquo", "rsquo", "mdash", "ndash", "hellip", "middot", "bull",
            "times", "quot", "apos", "amp", "lt", "gt", "deg", "permil", "copy", "laquo", "raquo");
    private static final int LONGEST_ENTITY = 8;
    private static final int LONGEST_TAG = 600;

    /** One tag or entity may be what a text speaks about; two are leftovers. */
    private static final int FEWEST = 2;

    /** What follows a tag or an entity that a text about markup names: the <br> tag, &nbsp; 实体. */
    private static final List<String> SPOKEN_OF =
            List.of("标签", "标记", "标识符", "实体", "元素", "符号", "代码", "字符", "属性", "標籤", "元件", "tag", "element", "entit");

    /** Escaped more often than this, it is somebody's attempt at keeping us busy. */
    private static final int MOST_TIMES = 4;

    private EscapedMarkup() {}

    /** Whether this text, as a reader would see it, has leftovers of markup. */
    public static boolean isIn(String text) {
        if (text.indexOf('<') < 0 && text.indexOf('&') < 0) {
            return false; // most texts by far
        }
        int found = 0;
        for (int i = 0; i < text.length() && found < FEWEST; i++) {
            if (leftoverEnd(text, i) > 0) {
                found++;
            }
        }
        return found >= FEWEST;
    }

    /**
     * The text without them; a line feed stands where a line or a block ended. What was escaped several times is decoded
     * several times.
     */
    public static String decode(String text) {
        String decoded = decodedOnce(text);
        for (int more = 1; more < MOST_TIMES && isIn(decoded); more++) {
            decoded = decodedOnce(decoded);
        }
        return decoded;
    }

    private static String decodedOnce(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            int end = leftoverEnd(text, i);
            if (end == 0) {
                out.append(c == '\n' || c == '\r' ? ' ' : c);
                i++;
                continue;
            }
            if (c == '&') {
                out.append(Parser.unescapeEntities(text.substring(i, end), true));
            } else if (BREAKING.contains(tagName(text, i))) {
                out.append('\n');
            }
            i = end;
        }
        return out.toString();
    }

    /** Where the leftover ends that begins here; 0 if none does, or if it is what the text speaks about. */
    private static int leftoverEnd(String text, int start) {
        char c = text.charAt(start);
        int end = c == '<' ? tagEnd(text, start) : c == '&' ? entityEnd(text, start) : 0;
        return end > 0 && isSpokenOf(text, end) ? 0 : end;
    }

    private static boolean isSpokenOf(String text, int end) {
        int at = end;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        int word = at;
        return SPOKEN_OF.stream().anyMatch(noun -> text.startsWith(noun, word));
    }

    private static int tagEnd(String text, int open) {
        String name = tagName(text, open);
        if (!BREAKING.contains(name) && !SILENT.contains(name)) {
            return 0;
        }
        int last = Math.min(text.length(), open + LONGEST_TAG);
        for (int i = open + 1; i < last; i++) {
            if (text.charAt(i) == '>') {
                return i + 1;
            }
            if (text.charAt(i) == '<') {
                return 0;
            }
        }
        return 0;
    }

    private static String tagName(String text, int open) {
        int start = open + 1 < text.length() && text.charAt(open + 1) == '/' ? open + 2 : open + 1;
        int end = start;
        while (end < text.length() && end - start < 8 && (isAscii(text.charAt(end)) || text.charAt(end) == ':')) {
            end++;
        }
        return text.substring(Math.min(start, text.length()), end).toLowerCase(Locale.ROOT);
    }

    private static boolean isAscii(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static int entityEnd(String text, int start) {
        int last = Math.min(text.length(), start + LONGEST_ENTITY + 2);
        int end = start + 1;
        while (end < last && (isAscii(text.charAt(end)) || (end == start + 1 && text.charAt(end) == '#'))) {
            end++;
        }
        if (end >= last || text.charAt(end) != ';' || end == start + 1) {
            return 0;
        }
        String name = text.substring(start + 1, end);
        boolean known = name.charAt(0) == '#' ? name.length() > 1 : ENTITIES.contains(name);
        return known ? end + 1 : 0;
    }
}
