package org.dibao.fetcher.listing;

import java.util.List;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * A page reduced to its bare structure and text, for an admin to point at a row in. Nothing in it loads, runs or leads
 * anywhere: all attributes are gone but ours, and all elements that are not text.
 */
public final class PagePreview {

    private static final String NOT_SHOWN =
            "script, style, noscript, template, iframe, object, embed, svg, canvas, video, audio,"
                    + " img, picture, form > input, input, button, select, textarea, link, meta, base, head";

    /** More makes the answer unwieldy, and lists are shorter. */
    private static final int MOST_CHARACTERS = 300_000;

    private static final int MOST_GROUPS = 40;

    private PagePreview() {}

    /** The preview; null where the page is too large for one. Changes the page. */
    public static @Nullable String of(Document page) {
        Element body = page.body();
        List<RowGroup> groups = RowGroup.on(page);
        body.select(NOT_SHOWN).remove();
        body.nodeStream(Comment.class).toList().forEach(Node::remove);
        body.forEach(Element::clearAttributes);
        for (int rank = 0; rank < Math.min(groups.size(), MOST_GROUPS); rank++) {
            mark(groups.get(rank), rank);
        }
        page.outputSettings().prettyPrint(false);
        String html = body.html();
        return html.length() <= MOST_CHARACTERS ? html : null;
    }

    private static void mark(RowGroup group, int rank) {
        group.rows().forEach(row -> row.attr("data-row", group.selector()).attr("data-rank", Integer.toString(rank)));
    }
}
