package org.dibao.parser.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * What a page's own {@code <style>} elements say of classes, ids and tags about whether elements are seen. Selectors of
 * one tag, class or id, or of a tag with a class or an id, hide and show; longer ones and those under conditions
 * ({@code @media (min-width…)}) can only show what others hide, since what they ask for is not looked at. Sheets for
 * printing and what happens under the mouse count for nothing. Each sheet is read once, from its beginning to its end.
 */
final class StyleSheet {

    /** Traits that hide by themselves or with another; the rest only matter beside them. */
    static final int MAY_HIDE = ~(Trait.ON_COLOUR.bit()
            | Trait.GROUND_IN_LETTERS.bit()
            | Trait.ANIMATED.bit()
            | Trait.CONTAINED.bit()
            | Trait.ROOMY.bit()
            | Trait.TINTED.bit()
            | Trait.PAINTED.bit()
            | Trait.PICTURED.bit());

    private static final int COLOURS = Trait.TINTED.bit() | Trait.PAINTED.bit();

    /** Traits by which more is seen the more of them an element has. */
    private static final int SHOW =
            Trait.ON_COLOUR.bit() | Trait.GROUND_IN_LETTERS.bit() | Trait.ROOMY.bit() | Trait.PICTURED.bit();

    /** Traits that hide nothing and that no rule takes away which may not hold. */
    private static final int STAYS = Trait.PICTURED.bit();

    private static final Map<String, Rules> NO_RULES = Map.of();

    /** What stands in these is not for a reader whose browser runs scripts. */
    private static final Set<String> UNUSED = Set.of("noscript", "template");

    private Map<String, Rules> classes = NO_RULES;
    private Map<String, Rules> ids = NO_RULES;
    private Map<String, Rules> tags = NO_RULES;
    private final Map<String, Boolean> hiding = new HashMap<>();
    private final Map<Integer, List<Rules>> byTint = new HashMap<>();
    private final Set<Integer> grounds = new HashSet<>();
    private boolean hides;
    private boolean linked;
    private int order;

    private StyleSheet() {}

    /** What is said of a name alone, and of the name with a tag. */
    private static final class Rules {
        private final Cascade plain = new Cascade();
        private @Nullable Map<String, Cascade> byTag;
        private boolean mayHide;
        private boolean hasColourOfGround;

        Cascade of(String tag) {
            if (tag.isEmpty()) {
                return plain;
            }
            if (byTag == null) {
                byTag = new HashMap<>();
            }
            return byTag.computeIfAbsent(tag, any -> new Cascade());
        }

        void addTo(Cascade cascade, String tag) {
            cascade.add(plain);
            Cascade own = byTag == null ? null : byTag.get(tag);
            if (own != null) {
                cascade.add(own);
            }
        }
    }

    /** Reads the sheets of a page. */
    static StyleSheet of(Document document) {
        StyleSheet sheet = new StyleSheet();
        sheet.readIn(document);
        return sheet;
    }

    /** Goes no deeper than the parser lets elements lie in each other. */
    private void readIn(Element around) {
        for (int i = 0, size = around.childNodeSize(); i < size; i++) {
            Node node = around.childNode(i);
            if (node instanceof Element element) {
                if (element.normalName().equals("style")) {
                    read(element);
                } else if (element.normalName().equals("link")) {
                    linked |= isSheet(element);
                } else if (element.childNodeSize() > 0 && !UNUSED.contains(element.normalName())) {
                    readIn(element);
                }
            }
        }
    }

    private static boolean isSheet(Element link) {
        return link.attr("rel").toLowerCase(Locale.ROOT).contains("stylesheet")
                && Condition.ofMedia(link.attr("media")) != Condition.NEVER;
    }

    private void read(Element style) {
        String language = style.attr("type").toLowerCase(Locale.ROOT);
        Condition condition = Condition.ofMedia(style.attr("media"));
        if (condition != Condition.NEVER && (language.isEmpty() || language.contains("css"))) {
            linked |= style.data().contains("@import");
            new StyleReader(this, CssText.withoutComments(style.data())).read(condition);
        }
    }

    /**
     * Takes a rule.
     *
     * @param selector one, without commas
     * @param always whether it holds without conditions
     */
    void add(String selector, Declarations declarations, boolean always) {
        Selector parsed = Selector.read(selector);
        if (parsed == null) {
            return;
        }
        boolean whole = always && parsed.whole();
        // a longer selector may bring another colour, so that none is known any more
        int said = whole ? -1 : (~declarations.had() | SHOW | COLOURS) & (~STAYS | declarations.had());
        int given = declarations.given() & said;
        if (given == 0) {
            return;
        }
        Rules rules = rules(parsed);
        boolean mayHide = whole && declarations.has(MAY_HIDE);
        rules.mayHide |= mayHide;
        hides |= mayHide;
        if (whole && declarations.has(Trait.TINTED.bit())) {
            byTint.computeIfAbsent(declarations.letters(), any -> new ArrayList<>(1))
                    .add(rules);
        }
        if (whole && declarations.has(Trait.PAINTED.bit())) {
            grounds.add(declarations.ground());
        }
        int known = whole ? said : said & ~COLOURS;
        Declarations taken = new Declarations(
                given,
                declarations.had() & known,
                declarations.important() & said,
                declarations.letters(),
                declarations.ground());
        rules.of(parsed.condition()).declare(taken, parsed.weight(), order++);
    }

    private Rules rules(Selector selector) {
        return switch (selector.kind()) {
            case CLASS -> {
                classes = classes == NO_RULES ? new HashMap<>() : classes;
                yield classes.computeIfAbsent(selector.name(), any -> new Rules());
            }
            case ID -> {
                ids = ids == NO_RULES ? new HashMap<>() : ids;
                yield ids.computeIfAbsent(selector.name(), any -> new Rules());
            }
            case TAG -> {
                tags = tags == NO_RULES ? new HashMap<>() : tags;
                yield tags.computeIfAbsent(selector.name(), any -> new Rules());
            }
        };
    }

    /** The colours that rules give to grounds. */
    Set<Integer> grounds() {
        return grounds;
    }

    /**
     * Takes the colour of a ground, once each: the rules that give letters this colour are marked, so that no element
     * asks for all colours of a page.
     *
     * @return whether there are such rules
     */
    boolean lay(int colour) {
        List<Rules> tinting = byTint.getOrDefault(colour, List.of());
        tinting.forEach(rules -> rules.hasColourOfGround = true);
        return !tinting.isEmpty();
    }

    /** Whether a rule gives the letters of an element the colour of a ground that was laid. */
    boolean hasColourOfGround(Element element) {
        if (hasColourOfGround(tags.get(element.normalName()))) {
            return true;
        }
        if (element.attributesSize() == 0) {
            return false;
        }
        if (hasColourOfGround(ids.get(element.attributes().get("id")))) {
            return true;
        }
        String names = classes.isEmpty() ? "" : element.attributes().get("class");
        for (int at = 0; at < names.length(); ) {
            int end = endOfName(names, at);
            if (end > at && hasColourOfGround(classes.get(names.substring(at, end)))) {
                return true;
            }
            at = end + 1;
        }
        return false;
    }

    private static boolean hasColourOfGround(@Nullable Rules rules) {
        return rules != null && rules.hasColourOfGround;
    }

    /**
     * Whether a sheet that is not at hand may say more of an element: the page links one, and the element has a class or an
     * id of which the page's own sheets say nothing that bears on what is seen.
     */
    boolean maySayMoreElsewhere(Element element) {
        if (!linked || element.attributesSize() == 0) {
            return false;
        }
        String id = element.attributes().get("id");
        if (!id.isEmpty() && !ids.containsKey(id)) {
            return true;
        }
        String names = element.attributes().get("class");
        for (int at = 0; at < names.length(); ) {
            int end = endOfName(names, at);
            if (end > at && !classes.containsKey(names.substring(at, end))) {
                return true;
            }
            at = end + 1;
        }
        return false;
    }

    /** Whether nothing is said of any element. */
    boolean isEmpty() {
        return order == 0;
    }

    /** Whether a rule says something of the element that can hide it. */
    boolean mayHide(Element element) {
        if (!hides) {
            return false;
        }
        if (mayHide(tags.get(element.normalName()))) {
            return true;
        }
        if (element.attributesSize() == 0) {
            return false;
        }
        boolean byId = !ids.isEmpty() && mayHide(ids.get(element.attributes().get("id")));
        String names = byId || classes.isEmpty() ? "" : element.attributes().get("class");
        return byId || !names.isEmpty() && hiding.computeIfAbsent(names, this::classMayHide);
    }

    private boolean classMayHide(String names) {
        for (int at = 0; at < names.length(); ) {
            int end = endOfName(names, at);
            if (end > at && mayHide(classes.get(names.substring(at, end)))) {
                return true;
            }
            at = end + 1;
        }
        return false;
    }

    private static boolean mayHide(@Nullable Rules rules) {
        return rules != null && rules.mayHide;
    }

    /** Adds what the rules say of an element. */
    void addTo(Cascade cascade, Element element) {
        String tag = element.normalName();
        add(cascade, tags.get(tag), tag);
        if (element.attributesSize() == 0) {
            return;
        }
        add(cascade, ids.get(element.attributes().get("id")), tag);
        String names = classes.isEmpty() ? "" : element.attributes().get("class");
        for (int at = 0; at < names.length(); ) {
            int end = endOfName(names, at);
            if (end > at) {
                add(cascade, classes.get(names.substring(at, end)), tag);
            }
            at = end + 1;
        }
    }

    private static void add(Cascade cascade, @Nullable Rules rules, String tag) {
        if (rules != null) {
            rules.addTo(cascade, tag);
        }
    }

    private static int endOfName(String names, int start) {
        int at = start;
        while (at < names.length() && names.charAt(at) > ' ') {
            at++;
        }
        return at;
    }

    /** When the rules of a sheet or a block hold. */
    enum Condition {
        ALWAYS,
        SOMETIMES,
        NEVER;

        /** What a list of media means for a reader at a screen. */
        static Condition ofMedia(String media) {
            String list = media.strip().toLowerCase(Locale.ROOT);
            if (list.isEmpty()) {
                return ALWAYS;
            }
            Condition best = NEVER;
            for (String one : list.split(",")) {
                String medium = one.strip();
                if (medium.equals("all") || medium.equals("screen") || medium.equals("only screen")) {
                    return ALWAYS;
                }
                boolean other =
                        medium.startsWith("print") || medium.startsWith("only print") || medium.startsWith("speech");
                best = other ? best : SOMETIMES;
            }
            return best;
        }
    }
}
