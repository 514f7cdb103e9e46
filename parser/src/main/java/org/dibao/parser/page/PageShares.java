package org.dibao.parser.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.dibao.parser.clean.Han;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/** How much of a page's running prose, in marks of sentences, stands in elements of one class that a script shows later. */
final class PageShares implements NodeFilter {

    private final Predicate<Element> revealed;
    private final Map<String, Integer> marks = new HashMap<>();
    private final List<Element> open = new ArrayList<>();
    private int total;

    private PageShares(Predicate<Element> revealed) {
        this.revealed = revealed;
    }

    static PageShares of(Element body, Predicate<Element> revealed) {
        PageShares shares = new PageShares(revealed);
        NodeTraversor.filter(shares, body);
        return shares;
    }

    /** Whether so many marks are more than half of the page's. */
    boolean isMost(int marksThere) {
        return 2L * marksThere > total;
    }

    /** Whether more than half stand in elements with these classes. */
    boolean isMost(String classes) {
        return isMost(marks.getOrDefault(classes, 0));
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words) {
            int there = Han.sentenceMarks(words.getWholeText());
            total += there;
            if (there > 0) {
                open.forEach(element -> marks.merge(element.className(), there, Integer::sum));
            }
        } else if (node instanceof Element element) {
            if (BlockElements.isSilent(element.normalName())) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (revealed.test(element)) {
                open.add(element);
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (!open.isEmpty() && open.getLast() == node) {
            open.removeLast();
        }
        return FilterResult.CONTINUE;
    }
}
