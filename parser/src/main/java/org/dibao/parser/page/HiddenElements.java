package org.dibao.parser.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.dibao.parser.clean.Han;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Tells elements of one page that a reader does not see: hidden by style, white on white, moved off the screen; Discuz!'s
 * strings against copying and its notices inside a post. The same few styles stand on most elements of a page; each is
 * read once.
 */
final class HiddenElements {

    private static final Phrases DISCUZ_NOTICES =
            Phrases.of("jammer", "attach_nopermission", "attach_tips", "aimg_tip", "tip_4", "pstatus", "sign", "pattl");

    /** A whole article that a script shows later (as on WeChat's pages) is not a hidden remark. */
    private static final int FEWEST_MARKS_OF_ARTICLE = 10;

    private final Map<String, Style> styles = new HashMap<>();

    /**
     * What a style says of an element.
     *
     * @param hides whether nothing in it is seen
     * @param white whether its letters are white
     * @param ground whether it gives them a ground of its own
     */
    private record Style(boolean hides, boolean white, boolean ground) {
        static final Style NONE = new Style(false, false, false);
    }

    boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        Attributes attributes = element.attributes();
        Style style = style(attributes);
        boolean hidden = style.hides
                || (style.white && !onColour(element))
                || attributes.hasKey("hidden")
                || (element.normalName().equals("font") && isWhite(attributes.get("color")) && !onColour(element));
        return hidden && Han.sentenceMarks(Beginning.of(element)) < FEWEST_MARKS_OF_ARTICLE;
    }

    /** Whether one of these classes is that of a notice or a string against copying. */
    static boolean isDiscuzNotice(String classes) {
        if (!DISCUZ_NOTICES.areIn(classes)) {
            return false;
        }
        for (String name : classes.split(" ")) {
            if (name.equals(DISCUZ_NOTICES.firstIn(name))) {
                return true;
            }
        }
        return false;
    }

    private Style style(Attributes attributes) {
        String style = attributes.get("style");
        return style.isEmpty() ? Style.NONE : styles.computeIfAbsent(style, HiddenElements::read);
    }

    private static Style read(String written) {
        String style = compact(written);
        boolean hides = style.contains("display:none")
                || style.contains("visibility:hidden")
                || style.contains("opacity:0;")
                || style.endsWith("opacity:0")
                || style.contains("font-size:0;")
                || style.contains("font-size:0p")
                || style.endsWith("font-size:0")
                || isOffScreen(style);
        boolean ground = written.toLowerCase(Locale.ROOT).contains("background");
        return new Style(hides, isWhite(value(style, "color:")), ground);
    }

    /** Moved out to the left, above, or by an indent, by a thousand pixels or nearly so. */
    private static boolean isOffScreen(String style) {
        return style.contains("left:-999")
                || style.contains("top:-999")
                || style.contains("indent:-999")
                || style.contains("left:-10000")
                || style.contains("top:-10000");
    }

    /** The value of a property at the beginning of the style or after a semicolon; empty for none. */
    private static String value(String style, String property) {
        int at = style.startsWith(property) ? 0 : style.indexOf(';' + property) + 1;
        if (at == 0 && !style.startsWith(property)) {
            return "";
        }
        int end = style.indexOf(';', at);
        return style.substring(at + property.length(), end < 0 ? style.length() : end);
    }

    private static boolean isWhite(String colour) {
        String compact = compact(colour);
        return compact.equals("#fff")
                || compact.equals("#ffffff")
                || compact.equals("white")
                || compact.equals("transparent")
                || compact.equals("rgb(255,255,255)");
    }

    /** White letters can be read on a coloured ground, given here or a little further out. */
    private boolean onColour(Element element) {
        Element at = element;
        for (int i = 0; i < 4 && at != null; i++, at = at.parent()) {
            boolean bare = at.attributesSize() == 0;
            if (!bare && (at.attributes().hasKey("bgcolor") || style(at.attributes()).ground)) {
                return true;
            }
        }
        return false;
    }

    private static String compact(String style) {
        StringBuilder out = new StringBuilder(style.length());
        for (int i = 0; i < style.length(); i++) {
            char c = style.charAt(i);
            if (c > ' ') {
                out.append(Character.toLowerCase(c));
            }
        }
        return out.toString();
    }

    /**
     * The text of an element, as {@link Element#wholeText} gives it, up to a length by which an article shows itself.
     * Hidden elements lie within each other, and each is looked at.
     */
    private static final class Beginning implements NodeFilter {

        private static final int LENGTH = 50_000;

        private final StringBuilder text = new StringBuilder();
        private int nodes;

        static CharSequence of(Element element) {
            Beginning beginning = new Beginning();
            NodeTraversor.filter(beginning, element);
            return beginning.text;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                String whole = words.getWholeText();
                text.append(whole, 0, Math.min(whole.length(), LENGTH));
            } else if (node instanceof Element inner && inner.normalName().equals("br")) {
                text.append('\n');
            }
            nodes++;
            return nodes + text.length() > LENGTH ? FilterResult.STOP : FilterResult.CONTINUE;
        }
    }
}
