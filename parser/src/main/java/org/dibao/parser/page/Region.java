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
    private boolean empty = true;
    private boolean hasOwnText;
    private int partsWithText;
    private boolean beside;

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
    }

    /** A passage stands directly in this region. */
    void add(Passage passage) {
        textLength += passage.text().length();
        linkLength += passage.linkLength();
        boolean stamp = isStamp(passage.text());
        stamps += stamp ? 1 : 0;
        posts += Posts.isStamp(passage.text()) ? 1 : 0;
        opensWithStamp |= empty && stamp;
        empty = false;
        hasOwnText = true;
        holder().prose[0] += passage.prose();
    }

    /** All of it has been read. */
    void close(int endOfPassages) {
        end = endOfPassages;
        if (lines > 1) {
            prose[0] += proseOfLines;
        } else {
            proseOfParts[0] += proseOfLines;
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
            parent.partsWithText += empty ? 0 : 1;
            if (!isSideMatter()) {
                hand(parent);
            }
        }
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
     * Whether it is named as a side matter, or is a list of other news with the beginning of their texts, or of readers'
     * remarks.
     */
    boolean isSideMatter() {
        return sign == NameSign.ASIDE
                || (teasers >= FEWEST_TEASERS && teasers * 2 >= parts)
                || (remarks >= FEWEST_REMARKS && remarks * 2 >= parts);
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
                && linkLength >= 6
                && linkLength < textLength
                && textLength <= LONGEST_TEASER
                && teasers == 0;
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
