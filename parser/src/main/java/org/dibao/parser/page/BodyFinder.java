package org.dibao.parser.page;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the main text: the element around most running prose, with those neighbours that go on with it, without the side
 * matters inside it.
 */
final class BodyFinder {

    /** Share of the best score from which a neighbour belongs to the text, as in Mozilla's Readability. */
    private static final double NEIGHBOUR_SHARE = 0.2;

    private static final double LEAST_NEIGHBOUR = 10;

    private static final double LINK_LIST_DENSITY = 0.6;

    private final PageContent content;

    private BodyFinder(PageContent content) {
        this.content = content;
    }

    /** The text within this element; null where it has none. */
    static @Nullable Body within(PageContent content, Element element) {
        for (Region region : content.regions()) {
            if (region.element == element) {
                return new BodyFinder(content).body(region, List.of(region));
            }
        }
        return null;
    }

    /** The text by its looks; null where nothing on the page reads like prose. */
    static @Nullable Body byProse(PageContent content) {
        BodyFinder finder = new BodyFinder(content);
        Region best = finder.best();
        return best == null ? null : finder.body(best, finder.withNeighbours(best));
    }

    private @Nullable Region best() {
        Region best = null;
        double most = 0;
        for (Region region : content.regions()) {
            double score =
                    region.score() * (region.aside && region.sign != NameSign.ASIDE ? NameSign.ASIDE.factor() : 1);
            if (score > most) {
                most = score;
                best = region;
            }
        }
        return best;
    }

    private List<Region> withNeighbours(Region best) {
        double threshold = Math.max(LEAST_NEIGHBOUR, best.score() * NEIGHBOUR_SHARE);
        List<Region> chosen = new ArrayList<>();
        for (Region region : content.regions()) {
            boolean neighbour = region.parent == best.parent
                    && region.sign != NameSign.ASIDE
                    && region.linkDensity() < 0.25
                    && region.score() >= threshold;
            if (region == best || neighbour) {
                chosen.add(region);
            }
        }
        return chosen;
    }

    private @Nullable Body body(Region main, List<Region> regions) {
        List<Passage> passages = new ArrayList<>();
        for (Region region : regions) {
            for (Passage passage : content.passages().subList(region.first, region.end)) {
                if (belongs(passage, region)) {
                    passages.add(passage);
                }
            }
        }
        return passages.isEmpty() ? null : new Body(main, passages, regions.getFirst().first, regions.getLast().end);
    }

    /** Not in a side matter or a list of links inside the text, and no link that stands alone. */
    private static boolean belongs(Passage passage, Region within) {
        if (passage.isLink() && !isAttachment(passage.text())) {
            return false;
        }
        for (Region at = passage.region(); at != null && at != within; at = at.parent) {
            if (at.sign == NameSign.ASIDE || isLinkList(at)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLinkList(Region region) {
        return switch (region.element.normalName()) {
            case "ul", "ol", "dl", "div", "section", "table" ->
                region.linkDensity() > LINK_LIST_DENSITY && !hasAttachment(region);
            default -> false;
        };
    }

    private static boolean hasAttachment(Region region) {
        return region.textLength() < 600 && isAttachment(region.element.text());
    }

    private static boolean isAttachment(String text) {
        String end = text.length() > 8 ? text.substring(text.length() - 8) : text;
        return text.startsWith("附件")
                || end.contains(".doc")
                || end.contains(".pdf")
                || end.contains(".xls")
                || end.contains(".wps")
                || end.contains(".ofd")
                || end.contains(".zip");
    }
}
