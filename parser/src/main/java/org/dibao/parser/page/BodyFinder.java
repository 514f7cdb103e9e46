package org.dibao.parser.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dibao.parser.explain.Trace;
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

    /** A footer has less; comments and teasers beside so much are beside it, however long they are. */
    private static final double READS_LIKE_TEXT = 8;

    /** Right under the title stands no footer. */
    private static final double TWO_SENTENCES = 3;

    /** So many times the score of the text, and a class named like a side matter is taken for a misnomer. */
    private static final double MISNAMED = 100;

    /** Of an element that looks like the text, and stands between it and the title. */
    private static final double LITTLE = 0.5;

    private static final double DOUBTED = 5;

    /** A line without a mark of a sentence has less. */
    private static final double A_MARK = 0.5;

    private static final int LONGEST_BYLINE = 100;

    /** A summary is looked for in the beginning of a paragraph, which may be a book. */
    private static final int LONGEST_SUMMARY = 600;

    private static final double ABOVE_TITLE = 0.3;
    private static final double UNDER_TITLE = 1.5;

    /** Passages between title and text: a line of credits, buttons, a summary. */
    private static final int UNDER = 8;

    private static final double LINK_LIST_DENSITY = 0.6;

    private final PageContent content;
    private final int title;

    private BodyFinder(PageContent content) {
        this.content = content;
        this.title = content.titlePassage();
    }

    /** Whether a text has no sentence, and does not stand under the title either. */
    static boolean saysNothing(PageContent content, Body body) {
        return body.region().score() < A_MARK && new BodyFinder(content).place(body.region()) <= 1;
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
    static @Nullable Body byProse(PageContent content, Trace trace) {
        BodyFinder finder = new BodyFinder(content);
        Region best = finder.best();
        if (best == null) {
            return null;
        }
        best = Posts.first(best, content.regions(), finder.title);
        List<Region> chosen = finder.withNeighbours(best);
        Body body = finder.body(best, chosen);
        if (trace.listens() && body != null) {
            trace.note("body", body.passages().size() + " passages in " + name(best), why(best, chosen.size()));
        }
        return body;
    }

    /** As one would look for it in a browser's inspector. */
    private static String name(Region region) {
        String id = region.element.id().isEmpty() ? "" : "#" + region.element.id();
        String classes = region.element.className().isEmpty()
                ? ""
                : "." + region.element.className().strip().replace(' ', '.');
        return "<" + region.element.normalName() + id + classes + ">";
    }

    private static String why(Region best, int parts) {
        String score = String.format(Locale.ROOT, "most running prose (%.0f points)", best.score());
        String sign = best.sign == NameSign.TEXT || best.sign == NameSign.LIKELY ? ", and named like a text" : "";
        return score + sign + (parts > 1 ? ", with " + (parts - 1) + " neighbours that go on with it" : "");
    }

    /** What is not beside the matter, if it reads like a text at all; else what is, where it reads much more like one. */
    private @Nullable Region best() {
        Scored main = Scored.NONE;
        Scored beside = Scored.NONE;
        for (Region region : content.regions()) {
            region.settle();
            double score = region.score() * place(region);
            if (region.isBesideTheMatter()) {
                beside = beside.orBetter(region, score);
            } else {
                main = main.orBetter(region, score);
            }
        }
        Region apart = main.region == null || title < 0 ? null : underTitle(main.region);
        if (apart != null) {
            return apart;
        }
        boolean underTitle = main.region != null && place(main.region) > 1;
        boolean sure = main.score >= (underTitle ? TWO_SENTENCES : READS_LIKE_TEXT);
        double needed = main.score * (sure ? MISNAMED : DOUBTED);
        return beside.score > needed ? beside.region : main.region;
    }

    /**
     * A short text under the title, where the longer one stands outside of the element around both and has a heading of its
     * own: that is what a site says of itself, or another text. Null where there is none.
     */
    private @Nullable Region underTitle(Region longer) {
        if (longer.first <= title || !isHeaded(longer)) {
            return null;
        }
        Scored under = Scored.NONE;
        for (Region region : content.regions()) {
            if (region.first > longer.first) {
                break;
            }
            if (place(region) > 1 && region.end <= longer.first && !region.isBesideTheMatter()) {
                under = under.orBetter(region, region.score());
            }
        }
        if (under.region == null || under.score < TWO_SENTENCES) {
            return null;
        }
        Region around = under.region;
        while (around != null && around.first > title) {
            around = around.parent;
        }
        return around == null || longer.isInside(around) ? null : under.region;
    }

    private boolean isHeaded(Region region) {
        List<Passage> passages = content.passages();
        return passages.get(region.first).isHeading()
                || (region.first > 0 && passages.get(region.first - 1).isHeading());
    }

    private record Scored(@Nullable Region region, double score) {
        private static final Scored NONE = new Scored(null, 0);

        Scored orBetter(Region other, double otherScore) {
            return otherScore > score ? new Scored(other, otherScore) : this;
        }
    }

    /** What ends above the title is not the text; what begins right under it most likely is. */
    private double place(Region region) {
        if (title < 0) {
            return 1;
        }
        if (region.end <= title) {
            return ABOVE_TITLE;
        }
        return region.first > title && region.first - title <= UNDER ? UNDER_TITLE : 1;
    }

    private List<Region> withNeighbours(Region best) {
        double threshold = Math.max(LEAST_NEIGHBOUR, best.score() * NEIGHBOUR_SHARE);
        List<Region> chosen = new ArrayList<>();
        List<Region> waiting = new ArrayList<>();
        for (Region region : content.regions()) {
            boolean sibling = region.parent == best.parent
                    && !region.isSideMatter()
                    && region.linkDensity() < 0.25
                    && (region.posts() == 0 || best.posts() == 0); // other posts are other people's
            boolean goesOn = sibling && goesOn(region, best);
            boolean neighbour =
                    sibling && region.score() >= threshold || goesOn && !tellsTime(region) && !isRepeated(region, best);
            if (region == best || neighbour) {
                chosen.addAll(waiting);
                waiting.clear();
                chosen.add(region);
            } else if (sibling && !chosen.isEmpty() && isAlike(region, best)) {
                waiting.add(region); // a short paragraph between two others is one of the text
            }
        }
        return chosen;
    }

    /** A summary may be made of the first sentence. */
    private boolean isRepeated(Region region, Region best) {
        String bare = content.passages().get(region.first).beginning();
        return region != best
                && content.passages().subList(best.first, Math.min(best.end, best.first + 4)).stream()
                        .map(Passage::text)
                        .map(text -> text.substring(0, Math.min(text.length(), LONGEST_SUMMARY)))
                        .anyMatch(text -> text.contains(bare));
    }

    private boolean tellsTime(Region region) {
        String first = content.passages().get(region.first).text();
        return first.length() <= LONGEST_BYLINE && TimeScanner.first(first) != null;
    }

    /** Whether a neighbour with little prose stands between title and text, or looks like the text. */
    private boolean goesOn(Region region, Region best) {
        boolean between = title >= 0 && region.first > title && region.end <= best.first;
        boolean alike = isAlike(region, best);
        return (between || alike)
                && region.score() >= (between && alike ? LITTLE : TWO_SENTENCES)
                && !(between && HeadMatter.isNamed(region.element)); // the author, not the text
    }

    private static boolean isAlike(Region region, Region best) {
        return !region.element.className().isEmpty()
                && region.element.className().equals(best.element.className())
                && region.element.normalName().equals(best.element.normalName());
    }

    private @Nullable Body body(Region main, List<Region> regions) {
        List<Passage> passages = new ArrayList<>();
        for (Region region : regions) {
            Map<Region, Boolean> besideTheText = new HashMap<>();
            besideTheText.put(region, false);
            for (Passage passage : content.passages().subList(region.first, region.end)) {
                boolean linkAlone = passage.isLink() && !isAttachment(passage.text());
                if (!linkAlone && !isBeside(passage.region(), besideTheText)) {
                    passages.add(passage);
                }
            }
        }
        return passages.isEmpty() ? null : new Body(main, passages, regions.getFirst().first, regions.getLast().end);
    }

    /** Whether a region is, or lies in, a side matter or a list of links inside the text; each is looked at once. */
    private static boolean isBeside(@Nullable Region region, Map<Region, Boolean> known) {
        if (region == null) {
            return false;
        }
        Boolean told = known.get(region);
        if (told == null) {
            told = region.isSideMatter() || isLinkList(region) || isBeside(region.parent, known);
            known.put(region, told);
        }
        return told;
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
