package org.dibao.parser.page;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/** Tells a row of data from a row that only lays out the page. */
final class TableRows {

    /** Nodes looked at: a longer row is layout, and a page of nested tables stays cheap to read. */
    private static final int LONGEST_WALK = 400;

    private static final int LONGEST_CELL = 300;
    private static final int MOST_BREAKS = 6;

    /** Several paragraphs of this length together are a text, not a value. */
    private static final int SHORT_CELL = 80;

    private TableRows() {}

    static boolean holdsData(Element row) {
        int cells = 0;
        for (Element cell : row.children()) {
            cells += cell.normalName().equals("td") || cell.normalName().equals("th") ? 1 : 0;
        }
        return cells >= 2 && isPlain(row);
    }

    private static boolean isPlain(Element row) {
        int length = 0;
        int breaks = 0;
        int breaksInCell = 0;
        int steps = 0;
        for (Node node = row.firstChild(); node != null; node = next(node, row)) {
            if (++steps > LONGEST_WALK) {
                return false;
            }
            if (node instanceof TextNode words) {
                length += words.getWholeText().length();
            } else if (node instanceof Element element) {
                switch (element.normalName()) {
                    case "td", "th" -> {
                        length = 0;
                        breaksInCell = 0;
                    }
                    case "table", "form", "ul", "h1", "script" -> {
                        return false;
                    }
                    case "br", "p", "div", "li" -> {
                        breaks++;
                        breaksInCell++;
                    }
                    default -> {}
                }
            }
            boolean text = length > LONGEST_CELL || (length > SHORT_CELL && breaksInCell > 1);
            if (text || breaks > MOST_BREAKS) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Node next(Node node, Element within) {
        if (node.childNodeSize() > 0) {
            return node.childNode(0);
        }
        Node at = node;
        while (at != within) {
            Node sibling = at.nextSibling();
            if (sibling != null) {
                return sibling;
            }
            Node parent = at.parent();
            if (parent == null) {
                return null;
            }
            at = parent;
        }
        return null;
    }
}
