package org.dibao.parser.page;

import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.dibao.parser.clean.Han;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;
import org.jspecify.annotations.Nullable;

/**
 * Tells elements of one page that a reader does not see: hidden by style, white on white or in the colour of the ground, moved off the screen; Discuz!'s
 * strings against copying and its notices inside a post. What hides may stand on the element or in the page's own style
 * sheets. The same few styles stand on most elements of a page; each is read once.
 */
final class HiddenElements {

    private static final Phrases DISCUZ_NOTICES =
            Phrases.of("jammer", "attach_nopermission", "attach_tips", "aimg_tip", "tip_4", "pstatus", "sign", "pattl");

    /** A whole article that a script shows later (as on WeChat's pages) is not a hidden remark. */
    private static final int FEWEST_MARKS_OF_ARTICLE = 10;

    /** A shorter text may be most of a page that has next to none. */
    private static final int FEWEST_MARKS_OF_MOST = 3;

    /** White letters can be read on a coloured ground, given here or a little further out. */
    private static final int STEPS_TO_GROUND = 4;

    private static final int GROUND = Trait.ON_COLOUR.bit() | Trait.PICTURED.bit();

    /** Elements that a ground of the letters' own colour may lie further out. */
    private static final int STEPS_TO_SAME_GROUND = 24;

    /** Elements looked at inside others whose letters are hidden, on one page. */
    private static final int MOST_LOOKS_INSIDE = 100_000;

    private final StyleSheet sheet;
    private final Grounds grounds;
    private final Map<String, Declarations> styles = new HashMap<>();
    private final Set<Element> muted = Collections.newSetFromMap(new IdentityHashMap<>());
    private @Nullable PageShares shares;
    private int looksInside;

    HiddenElements(StyleSheet sheet) {
        this.sheet = sheet;
        this.grounds = new Grounds(sheet);
    }

    boolean isHidden(Element element) {
        boolean bySheet = sheet.mayHide(element);
        Declarations own = own(element);
        grounds.see(element, own);
        boolean byGround = grounds.mayHide(element, own);
        if (!bySheet && !byGround && !own.has(StyleSheet.MAY_HIDE) && !isMarked(element)) {
            return false;
        }
        return !element.normalName().equals("body")
                && (hides(element, own) || byGround && hasColourOfGround(element, own))
                && !isArticle(element);
    }

    /** Whether its letters have the colour of the ground nearest to them, and no element inside has another. */
    private boolean hasColourOfGround(Element element, Declarations own) {
        Cascade look = look(element, own);
        boolean heading = BlockElements.isHeading(element.normalName()) && own.letters() == CssColour.UNKNOWN;
        if (look.letters() == CssColour.UNKNOWN || heading || look.letters() != nearestGround(element)) {
            return false;
        }
        if (isInside(element, inner -> inner.gives(Trait.TINTED) || inner.covers())) {
            muteIfShort(element);
            return false;
        }
        return true;
    }

    /** Unknown where an element gets its ground from a sheet that the page only links, as far as one can tell. */
    private int nearestGround(Element element) {
        Element at = element;
        for (int i = 0; i < STEPS_TO_SAME_GROUND && at != null; i++, at = at.parent()) {
            Declarations own = own(at);
            Cascade look = look(at, own);
            boolean itself = own.has(Trait.PAINTED.bit()) && own.ground() != CssColour.NONE;
            if (!itself && sheet.maySayMoreElsewhere(at)) {
                return CssColour.UNKNOWN;
            }
            if (look.covers()) {
                return look.ground();
            }
        }
        return CssColour.UNKNOWN;
    }

    /** Whether letters right in this element are not seen, though those of elements inside it are. */
    boolean isMuted(@Nullable Node element) {
        return !muted.isEmpty() && element instanceof Element && muted.contains(element);
    }

    private static boolean isMarked(Element element) {
        Attributes attributes = element.attributes();
        return attributes.hasKey("hidden")
                || element.normalName().equals("font") && CssValues.isUnseen(attributes.get("color"));
    }

    private boolean hides(Element element, Declarations own) {
        if (element.attributes().hasKey("hidden")) {
            return true;
        }
        Cascade look = look(element, own);
        if (look.hidesAll()) {
            return true;
        }
        boolean white = look.has(Trait.WHITE) && !onColour(element);
        // a heading that only the sheet makes white stands on a picture that another sheet brings
        boolean heading = BlockElements.isHeading(element.normalName()) && !own.has(Trait.WHITE.bit());
        if (!look.hidesLetters() && !(white && !heading)) {
            return false;
        }
        if (isInside(element, inner -> inner.givesBack(look))) {
            muteIfShort(element);
            return false;
        }
        return true;
    }

    private void muteIfShort(Element element) {
        if (Han.sentenceMarks(element.ownText()) < FEWEST_MARKS_OF_ARTICLE) {
            muted.add(element);
        }
    }

    /** Whether an element inside one whose letters are hidden gives its own letters what they lack. */
    private boolean isInside(Element element, Predicate<Cascade> seenBy) {
        boolean[] seen = new boolean[1];
        NodeTraversor.filter(
                (node, depth) -> {
                    if (looksInside > MOST_LOOKS_INSIDE || seen[0]) {
                        return NodeFilter.FilterResult.STOP;
                    }
                    if (node != element && node instanceof Element inner && inner.childNodeSize() > 0) {
                        looksInside++;
                        seen[0] = seenBy.test(look(inner, own(inner)));
                    }
                    return NodeFilter.FilterResult.CONTINUE;
                },
                element);
        return seen[0];
    }

    private boolean isArticle(Element element) {
        int marks = Han.sentenceMarks(Beginning.of(element));
        if (marks >= FEWEST_MARKS_OF_ARTICLE) {
            return true;
        }
        return marks >= FEWEST_MARKS_OF_MOST
                && BlockElements.isBlock(element.normalName())
                && isMostOfPage(element, marks);
    }

    /** What a script shows later is one element, or all of a class (paragraphs that come into sight one by one). */
    private boolean isMostOfPage(Element element, int marks) {
        Element body = body(element);
        if (body == null) {
            return false;
        }
        if (shares == null) {
            shares = PageShares.of(body, this::isRevealed);
        }
        return shares.isMost(marks) || isRevealed(element) && shares.isMost(element.className());
    }

    private static @Nullable Element body(Element element) {
        Document document = element.ownerDocument();
        return document == null ? null : document.body();
    }

    private boolean isRevealed(Element element) {
        if (!sheet.mayHide(element)) {
            return false;
        }
        Cascade look = look(element, own(element));
        return look.has(Trait.SHEER) || look.has(Trait.INVISIBLE);
    }

    private boolean onColour(Element element) {
        Element at = element;
        for (int i = 0; i < STEPS_TO_GROUND && at != null; i++, at = at.parent()) {
            Declarations own = own(at);
            boolean told = (own.given() & GROUND) != 0 || at.hasAttr("bgcolor") || !sheet.isEmpty();
            Cascade look = told ? look(at, own) : null;
            if (look != null && (look.has(Trait.PICTURED) || look.gives(Trait.ON_COLOUR))) {
                return look.has(Trait.PICTURED) || look.has(Trait.ON_COLOUR);
            }
        }
        return false;
    }

    private Cascade look(Element element, Declarations own) {
        Cascade look = new Cascade();
        if (element.attributesSize() > 0) {
            look.declare(marks(element), 0, -1);
            look.declare(own, Cascade.OWN, 0);
        }
        if (!sheet.isEmpty()) {
            sheet.addTo(look, element);
        }
        return look;
    }

    /** What attributes older than style sheets say. */
    private static Declarations marks(Element element) {
        boolean font = element.normalName().equals("font") && element.hasAttr("color");
        boolean ground = element.hasAttr("bgcolor");
        if (!font && !ground) {
            return Declarations.NONE;
        }
        return Declarations.read((font ? "color:" + element.attr("color") + ';' : "")
                + (ground ? "background:" + element.attr("bgcolor") : ""));
    }

    private Declarations own(Element element) {
        String style = element.attributesSize() == 0 ? "" : element.attributes().get("style");
        return style.isEmpty() ? Declarations.NONE : styles.computeIfAbsent(style, HiddenElements::read);
    }

    private static Declarations read(String style) {
        return Declarations.read(CssText.withoutComments(style));
    }

    /** Whether one of these classes is that of a notice or a string against copying. */
    static boolean isDiscuzNotice(String classes) {
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

    /**
     * The text of an element, as {@link Element#wholeText} gives it, up to a length by which an article shows itself.
     * Hidden elements lie within each other, and each is looked at.
     */
    private static final class Beginning implements NodeFilter {

        private static final int LENGTH = 50_000;

        private final StringBuilder text = new StringBuilder();
        private int nodes;

        static CharSequence of(Element element) {
            Beginning beginning = new Beginning();
            NodeTraversor.filter(beginning, element);
            return beginning.text;
        }

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode words) {
                String whole = words.getWholeText();
                text.append(whole, 0, Math.min(whole.length(), LENGTH));
            } else if (node instanceof Element inner && inner.normalName().equals("br")) {
                text.append('\n');
            }
            nodes++;
            return nodes + text.length() > LENGTH ? FilterResult.STOP : FilterResult.CONTINUE;
        }
    }
}
