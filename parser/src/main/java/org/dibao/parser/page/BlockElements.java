package org.dibao.parser.page;

import java.util.HashSet;
import java.util.Set;

/**
 * What the names of HTML elements mean for the text in them. Every element of every page is looked up here, and names have
 * their hash already, of which {@link HashSet} makes more than {@link Set#of}.
 */
final class BlockElements {

    private static final Set<String> BLOCKS = new HashSet<>(Set.of(
            "address",
            "article",
            "aside",
            "blockquote",
            "body",
            "caption",
            "center",
            "dd",
            "details",
            "dialog",
            "div",
            "dl",
            "dt",
            "fieldset",
            "figcaption",
            "figure",
            "footer",
            "form",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "header",
            "hgroup",
            "legend",
            "li",
            "main",
            "nav",
            "ol",
            "p",
            "pre",
            "section",
            "summary",
            "table",
            "tbody",
            "td",
            "tfoot",
            "th",
            "thead",
            "tr",
            "ul",
            "ucapcontent",
            "founder-content"));

    private static final Set<String> PARAGRAPH_LIKE = new HashSet<>(Set.of(
            "p",
            "blockquote",
            "li",
            "dd",
            "dt",
            "center",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "tr",
            "tbody",
            "thead",
            "tfoot",
            "figcaption",
            "caption",
            "summary"));

    /** Their text is not the page's; ruby readings stand above characters, ignore_js_op is Discuz!'s frame for attachments. */
    private static final Set<String> SILENT = new HashSet<>(Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "head",
            "iframe",
            "object",
            "embed",
            "svg",
            "canvas",
            "audio",
            "video",
            "map",
            "select",
            "option",
            "datalist",
            "button",
            "input",
            "textarea",
            "rt",
            "rp",
            "ignore_js_op",
            "noframes",
            "frameset",
            "applet",
            "math",
            "progress",
            "meter"));

    private BlockElements() {}

    static boolean isBlock(String name) {
        return BLOCKS.contains(name);
    }

    static boolean isParagraphLike(String name) {
        return PARAGRAPH_LIKE.contains(name);
    }

    static boolean isSilent(String name) {
        return SILENT.contains(name);
    }

    static boolean isHeading(String name) {
        return name.length() == 2 && name.charAt(0) == 'h' && name.charAt(1) >= '1' && name.charAt(1) <= '6';
    }
}
