package org.dibao.bench.extraction;

import java.util.List;
import org.jsoup.Jsoup;

/**
 * Makes a page of a layout: {@code {{body NAME STYLE FROM-TO}}} puts in paragraphs of a text in some markup, {@code
 * {{text}}…{{/text}}} marks what belongs to the text, {@code {{nav zh}}}, {@code {{links en 10}}} and the like put in what
 * stands around. What the text is to be is written down on the way.
 */
final class PageForge {

    private final Lines lines;
    private final Filler filler;
    private final StringBuilder page = new StringBuilder();
    private final StringBuilder text = new StringBuilder();
    private int marked;

    PageForge(Lines lines, Filler filler) {
        this.lines = lines;
        this.filler = filler;
    }

    /** Puts in everything that the layout asks for. */
    void fill(String layout) {
        int from = 0;
        for (int open = layout.indexOf("{{"); open >= 0; open = layout.indexOf("{{", from)) {
            page.append(layout, from, open);
            int close = layout.indexOf("}}", open);
            put(layout.substring(open + 2, close).split(" ", -1));
            from = close + 2;
        }
        page.append(layout, from, layout.length());
    }

    String page() {
        return page.toString();
    }

    String text() {
        return text.toString();
    }

    private void put(String[] words) {
        switch (words[0]) {
            case "text" -> marked = page.length();
            case "/text" ->
                text.append(Jsoup.parse(page.substring(marked)).text()).append('\n'); // cells and items apart
            case "body" -> body(words);
            case "nav" -> page.append(filler.nav(words[1]));
            case "links" -> page.append(filler.links(words[1], Integer.parseInt(words[2])));
            case "cards" -> page.append(filler.cards(words[1], Integer.parseInt(words[2])));
            case "comments" -> page.append(filler.comments(words[1], Integer.parseInt(words[2])));
            case "share" -> page.append(filler.share());
            case "scripts" -> page.append(filler.scripts());
            case "blob" -> page.append(filler.blob(2000));
            default -> throw new IllegalArgumentException("A layout asks for " + words[0] + ".");
        }
    }

    private void body(String[] words) {
        List<String> paragraphs = lines.of(words[1]);
        int first = 0;
        int last = paragraphs.size();
        if (words.length > 3) {
            int dash = words[3].indexOf('-');
            first = Integer.parseInt(words[3].substring(0, dash)) - 1;
            last = Integer.parseInt(words[3].substring(dash + 1));
        }
        for (String paragraph : paragraphs.subList(first, last)) {
            text.append(paragraph).append('\n');
            page.append(marked(paragraph, words[2]));
        }
    }

    private String marked(String paragraph, String style) {
        return switch (style) {
            case "p" -> "<p style=\"text-indent:2em\">" + paragraph + "</p>\n";
            case "up" -> "<p>　　" + paragraph + "</p>\n";
            case "span" -> "<p class=\"MsoNormal\"><span style=\"font-size:16pt\">" + paragraph + "</span></p>\n";
            case "div" -> "<div>" + paragraph + "</div>\n";
            case "section" ->
                "<section style=\"margin:8px\"><section><span>" + paragraph + "</span></section></section>\n";
            case "br" -> paragraph + "<br><br>\n";
            case "ubr" -> "　　" + paragraph + "<br>\n";
            case "jam" -> paragraph + filler.jammer() + "<br>\n";
            case "inline" -> paragraph;
            case "json" -> "\\u003cp\\u003e" + quoted(paragraph) + "\\u003c/p\\u003e";
            case "jsontext" -> quoted(paragraph) + "\\n\\n";
            default -> throw new IllegalArgumentException("There is no style " + style + ".");
        };
    }

    /** As it stands inside a string of JSON. */
    private static String quoted(String paragraph) {
        return paragraph.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
