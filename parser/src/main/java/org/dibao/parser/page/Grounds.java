package org.dibao.parser.page;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/**
 * The colours of grounds on a page as far as it has been read, so that only letters of one of these are looked at more
 * closely: few elements of few pages.
 */
final class Grounds {

    private final StyleSheet sheet;
    private final Set<Integer> colours = new HashSet<>();
    private boolean onSheet;

    Grounds(StyleSheet sheet) {
        this.sheet = sheet;
        sheet.grounds().forEach(this::add);
    }

    private void add(int colour) {
        if (colour >= 0 && colours.add(colour)) {
            onSheet |= sheet.lay(colour);
        }
    }

    /** Takes the ground that an element gives itself; by attribute only tables and their parts have one. */
    void see(Element element, Declarations own) {
        add(own.ground());
        if (element.attributesSize() > 0 && element.normalName().startsWith("t")) {
            String ground = element.attributes().get("bgcolor");
            if (!ground.isEmpty()) {
                add(colour(ground));
            }
        }
    }

    /** Whether the letters of an element may have the colour of a ground. */
    boolean mayHide(Element element, Declarations own) {
        if (colours.isEmpty()) {
            return false;
        }
        if (own.letters() != CssColour.UNKNOWN && colours.contains(own.letters())) {
            return true;
        }
        Attributes attributes = element.attributesSize() == 0 ? null : element.attributes();
        boolean font = attributes != null
                && element.normalName().equals("font")
                && colours.contains(colour(attributes.get("color")));
        return font || onSheet && sheet.hasColourOfGround(element);
    }

    private static int colour(String written) {
        return CssColour.of(written.strip().toLowerCase(Locale.ROOT));
    }
}
