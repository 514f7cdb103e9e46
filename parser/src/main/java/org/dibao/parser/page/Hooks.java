package org.dibao.parser.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Elements in a line that stand there for the style sheet, such as {@code <span>05</span><span>Mar</span>}: it sets them
 * apart, though nothing stands between them. Those that a text editor made for letters of another look are not set apart.
 */
final class Hooks {

    private Hooks() {}

    /** Whether a reader sees this element, which begins, apart from what the line has so far. */
    static boolean parts(StringBuilder line, Element element) {
        int length = line.length();
        if (length == 0 || !isWordPart(line.charAt(length - 1))) {
            return false;
        }
        Node before = element.previousSibling();
        return before instanceof Element other
                && isHook(element)
                && isHook(other)
                && (isWord(other) || isMixed(line, element));
    }

    private static boolean isHook(Element element) {
        return switch (element.normalName()) {
            case "span", "a", "time", "label" -> !element.hasAttr("style") && !element.hasAttr("lang");
            case "em", "i", "b", "strong", "small" -> element.hasAttr("class") || element.hasAttr("id");
            default -> false;
        };
    }

    /** Letters that move by themselves stand in an element each. */
    private static boolean isWord(Element element) {
        return !(element.childNodeSize() == 1
                && element.childNode(0) instanceof TextNode words
                && words.getWholeText().length() == 1);
    }

    /** Whether letters follow figures, or figures letters. */
    private static boolean isMixed(StringBuilder line, Element element) {
        boolean figure = Character.isDigit(line.charAt(line.length() - 1));
        return element.childNodeSize() > 0
                && element.childNode(0) instanceof TextNode words
                && !words.isBlank()
                && Character.isDigit(words.getWholeText().charAt(0)) != figure;
    }

    private static boolean isWordPart(char c) {
        return c < 128 && Character.isLetterOrDigit(c);
    }
}
