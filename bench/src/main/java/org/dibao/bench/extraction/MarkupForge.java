package org.dibao.bench.extraction;

import org.dibao.bench.papers.Paper;

/**
 * Fills a layout with a text and furniture: {@code {{text STYLE}}} puts in the paragraphs, {@code {{title}}}, {@code
 * {{day}}} and {@code {{issuer}}} what they say, {@code {{menu 12}}} and the like so many parts of {@link Furniture}.
 */
final class MarkupForge {

    private final Paper paper;
    private final Furniture furniture;
    private final Paragraphs paragraphs;

    MarkupForge(long seed, Lines lines, String language, Paper paper) {
        this.paper = paper;
        this.furniture = new Furniture(seed, lines, language);
        this.paragraphs = new Paragraphs(seed, new Filler(seed, lines));
    }

    String filled(String layout) {
        StringBuilder page = new StringBuilder();
        int from = 0;
        for (int open = layout.indexOf("{{"); open >= 0; open = layout.indexOf("{{", from)) {
            int close = layout.indexOf("}}", open);
            page.append(layout, from, open);
            page.append(put(layout.substring(open + 2, close).split(" ", -1)));
            from = close + 2;
        }
        return page.append(layout, from, layout.length()).toString();
    }

    private String put(String[] words) {
        return switch (words[0]) {
            case "title" -> paper.title();
            case "day" -> paper.day().toString();
            case "issuer" -> paper.issuer();
            case "poster" -> furniture.poster(0);
            case "text" -> text(words[1]);
            default -> furniture.piece(words[0], Integer.parseInt(words[1]));
        };
    }

    private String text(String style) {
        StringBuilder out = new StringBuilder();
        paper.paragraphs().forEach(paragraph -> out.append(paragraphs.marked(paragraph, style)));
        return out.toString();
    }
}
