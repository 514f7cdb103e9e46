package org.dibao.parser.page;

import java.util.Locale;
import org.dibao.parser.clean.Han;
import org.jsoup.nodes.Element;

/**
 * Tells elements that a reader does not see: hidden by style, white on white, moved off the screen; Discuz!'s strings
 * against copying and its notices inside a post.
 */
final class HiddenElements {

    private static final Phrases DISCUZ_NOTICES =
            Phrases.of("jammer", "attach_nopermission", "attach_tips", "aimg_tip", "tip_4", "pstatus", "sign", "pattl");

    /** A whole article that a script shows later (as on WeChat's pages) is not a hidden remark. */
    private static final int FEWEST_MARKS_OF_ARTICLE = 10;

    private HiddenElements() {}

    static boolean isHidden(Element element) {
        if (element.attributesSize() == 0) {
            return false;
        }
        if (element.hasAttr("class") && isDiscuzNotice(element.className())) {
            return true;
        }
        boolean hidden = element.hasAttr("hidden")
                || (element.hasAttr("style") && isHiddenByStyle(element))
                || (element.normalName().equals("font") && isWhite(element.attr("color")) && !onColour(element));
        return hidden && Han.sentenceMarks(element.wholeText()) < FEWEST_MARKS_OF_ARTICLE;
    }

    private static boolean isDiscuzNotice(String classes) {
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

    private static boolean isHiddenByStyle(Element element) {
        String style = compact(element.attr("style"));
        return style.contains("display:none")
                || style.contains("visibility:hidden")
                || style.contains("opacity:0;")
                || style.endsWith("opacity:0")
                || style.contains("font-size:0;")
                || style.contains("font-size:0p")
                || style.endsWith("font-size:0")
                || isOffScreen(style)
                || (isWhite(value(style, "color:")) && !onColour(element));
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
    private static boolean onColour(Element element) {
        Element at = element;
        for (int i = 0; i < 4 && at != null; i++, at = at.parent()) {
            if (at.hasAttr("bgcolor")
                    || at.attr("style").toLowerCase(Locale.ROOT).contains("background")) {
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
}
