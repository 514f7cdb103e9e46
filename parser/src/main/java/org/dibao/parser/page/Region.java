package org.dibao.parser.page;

import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A block element of a page while and after it is walked through: which passages stand in it, and how much running prose
 * they are. Prose counts fully for the element that holds its paragraphs, half for the next one up, less above
 * (the weights are those of Mozilla's Readability). An element around nothing but another one is no step up: WeChat's
 * editors put half a dozen around each paragraph.
 */
final class Region {

    private static final double[] WEIGHTS = {1, 1.0 / 2, 1.0 / 6, 1.0 / 9};

    private static final int FEWEST_TEASERS = 3;
    private static final int SHORTEST_HEADLINE = 6;
    private static final int LONGEST_TEASER = 400;

    private static final int FEWEST_REMARKS = 4;
    private static final int LONGEST_REMARK = 500;

    /** A time and a word beside it: 2026-05-10 08:10 来自云州. */
    private static final int LONGEST_STAMP = 32;

    final Element element;
    final @Nullable Region parent;
    final NameSign sign;

    /** Whether this, or something around it, is named as a side matter: a footer, a list of related news. */
    final boolean aside;

    final int first;
    int end;
    private int textLength;
    private int linkLength;
    private int parts;
    private int teasers;
    private int remarks;
    private int stamps;
    private int posts;
    private int lines;
    private double proseOfLines;
    private boolean opensWithStamp;

    /** Whether its first passage, or the one behind a column's name, is a link as long as a headline. */
    private boolean opensWithHeadline;

    private boolean empty = true;
    private boolean hasOwnText;
    private int partsWithText;
    private boolean beside;

    /** The first passage in it; null while there is none. */
    private @Nullable Passage opening;

    /** The rank of the last heading directly in it that other matters follow; 0 for none. */
    private int otherMatter;

    /** Whether it follows such a heading. */
    private boolean ofOtherMatter;

    /** By how many steps it lies below, once this is closed; until then only what stands in it directly. */
    private final double[] prose = new double[WEIGHTS.length];

    /** Of its parts, by how many steps it lies below those. */
    private final double[] proseOfParts = new double[WEIGHTS.length];

    Region(Element element, NameSign sign, @Nullable Region parent, int first) {
        this.element = element;
        this.parent = parent;
        this.first = first;
        this.end = first;
        this.sign = sign;
        this.aside = sign == NameSign.ASIDE || (parent != null && parent.aside);
        this.ofOtherMatter = parent != null && parent.otherMatter > 0;
    }

    /**
     * A passage stands directly in this region.
     *
     * @param index its place among those of the page
     */
    void add(Passage passage, int index) {
        textLength += passage.text().length();
        linkLength += passage.linkLength();
        boolean stamp = isStamp(passage.text());
        stamps += stamp ? 1 : 0;
        posts += Posts.isStamp(passage.text()) ? 1 : 0;
        opensWithStamp |= empty && stamp;
        empty = false;
        hasOwnText = true;
        opening = opening == null ? passage : opening;
        boolean headline = passage.isLink() && passage.linkLength() >= SHORTEST_HEADLINE && index - first <= 1;
        opensWithHeadline |= headline;
        if (!ofOtherMatter) {
            holder().prose[0] += passage.prose();
        }
    }

    /** All of it has been read. */
    void close(int endOfPassages) {
        end = endOfPassages;
        if (lines > 1) {
            prose[0] += proseOfLines;
        } else {
            proseOfParts[0] += proseOfLines;
        }
        if (parent != null && end - first == 1 && opening != null && opening.isHeading()) {
            parent.meet(this, opening);
        }
        boolean wraps = partsWithText == 1 && !hasOwnText;
        int steps = wraps ? 0 : 1;
        for (int i = steps; i < WEIGHTS.length; i++) {
            prose[i] += proseOfParts[i - steps];
        }
        if (parent != null) {
            parent.textLength += textLength;
            parent.linkLength += linkLength;
            parent.parts++;
            parent.teasers += isTeaser() ? 1 : 0;
            parent.remarks += isRemark() ? 1 : 0;
            parent.stamps += stamps;
            parent.posts += posts;
            parent.opensWithStamp |= parent.empty && opensWithStamp;
            parent.empty &= empty;
            parent.opensWithHeadline |= opensWithHeadline && first - parent.first <= 1;
            parent.opening = parent.opening == null ? opening : parent.opening;
            parent.partsWithText += empty ? 0 : 1;
            if (!isSideMatter()) {
                hand(parent);
            }
        }
    }

    /** One of its parts is a heading: of other matters, or of what follows those and ranks no lower. */
    private void meet(Region part, Passage heading) {
        int rank = rank(heading.region());
        if (rank > 0 && OtherMatters.head(heading.text())) {
            otherMatter = rank;
            part.ofOtherMatter = true;
        } else if (rank > 0 && rank <= otherMatter && heading.linkLength() == 0) {
            otherMatter = 0;
            part.ofOtherMatter = false;
        }
    }

    /** 1 for {@code h1}; 0 for what is no heading. */
    private static int rank(Region heading) {
        for (Region at = heading; at != null; at = at.parent) {
            String name = at.element.normalName();
            if (BlockElements.isHeading(name)) {
                return name.charAt(1) - '0';
            }
            if (!BlockElements.isParagraphLike(name)) {
                return 0;
            }
        }
        return 0;
    }

    /** An element around one line and nothing else is a paragraph, if there is another one beside it. */
    private void hand(Region around) {
        if (parts == 0 && end - first == 1 && prose[0] > 0) {
            around.lines++;
            around.proseOfLines += prose[0];
            return;
        }
        for (int i = 0; i < WEIGHTS.length; i++) {
            around.proseOfParts[i] += prose[i];
        }
    }

    /**
     * Whether it is named as a side matter, stands under a heading of other matters, or is a list of other news with the beginning of their texts, or of readers'
     * remarks.
     */
    boolean isSideMatter() {
        return sign == NameSign.ASIDE
                || ofOtherMatter
                || (teasers >= FEWEST_TEASERS && teasers * 2 >= parts)
                || (remarks >= FEWEST_REMARKS && remarks * 2 >= parts);
    }

    /** Whether this is a list of other texts with their beginnings, or lies in one. */
    boolean isInListOfTexts() {
        for (Region at = this; at != null; at = at.parent) {
            if (at.teasers >= FEWEST_TEASERS && at.teasers * 2 >= at.parts) {
                return true;
            }
        }
        return false;
    }

    /** Once all regions are closed, from the outermost on: what lies in a side matter is one. */
    void settle() {
        beside = isSideMatter() || (parent != null && parent.beside);
    }

    /** Whether this is a side matter or lies in one; known once it is settled. */
    boolean isBesideTheMatter() {
        return beside;
    }

    /** A headline that is a link, and a little text below it. */
    private boolean isTeaser() {
        return end - first >= 2
                && end - first <= 5
                && opensWithHeadline
                && linkLength < textLength
                && textLength <= LONGEST_TEASER
                && teasers <= 1; // its heading alone may look like one
    }

    /** Who, what, when: a name, a few words, and then the time. What begins with its time is a chronicle. */
    private boolean isRemark() {
        return end - first >= 3
                && end - first <= 6
                && stamps == 1
                && !opensWithStamp
                && textLength <= LONGEST_REMARK
                && remarks == 0;
    }

    private static boolean isStamp(String text) {
        return text.length() <= LONGEST_STAMP
                && text.charAt(0) >= '0'
                && text.charAt(0) <= '9'
                && TimeScanner.startsAt(text, 0);
    }

    /** How likely this is the element that holds the main text. */
    double score() {
        double sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * prose[i];
        }
        return sum == 0 ? 0 : sum * (1 - linkDensity()) * (isBesideTheMatter() ? 1 : sign.factor());
    }

    double linkDensity() {
        return textLength == 0 ? 0 : (double) linkLength / textLength;
    }

    /** How many lines in it say at what minute something was written. */
    int posts() {
        return posts;
    }

    int textLength() {
        return textLength;
    }

    boolean isInside(Region other) {
        for (Region region = this; region != null; region = region.parent) {
            if (region == other) {
                return true;
            }
        }
        return false;
    }

    /** Paragraphs and the like are not what holds a text; what is around them is. */
    private Region holder() {
        Region holder = this;
        while (holder.parent != null && BlockElements.isParagraphLike(holder.element.normalName())) {
            holder = holder.parent;
        }
        return holder;
    }
}
