package org.dibao.parser.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells lines that old pages set off by hand, in bold or large letters, where others have headings. */
final class Emphasis {

    private static final Pattern SIZE = Pattern.compile("font-size\\s{0,3}:\\s{0,3}(\\d{1,3})\\s{0,2}(px|pt)");

    /** What is larger than the letters of a text. */
    private static final int LARGE_PIXELS = 18;

    private static final int LARGE_POINTS = 14;

    /** Of {@code font size=}, where 3 is that of a text. */
    private static final int LARGE = 4;

    private static final int MOST_ELEMENTS = 20;

    private Emphasis() {}

    /** Whether the whole of a line is set off. */
    static boolean isOn(Passage passage) {
        Element element = passage.region().element;
        String line = squeezed(passage.text());
        return isSetOff(element)
                || element.getAllElements().stream()
                        .limit(MOST_ELEMENTS)
                        .anyMatch(inside ->
                                isSetOff(inside) && squeezed(inside.text()).equals(line));
    }

    private static boolean isSetOff(Element element) {
        return switch (element.normalName()) {
            case "strong", "b", "big" -> true;
            case "font" -> size(element.attr("size")) >= LARGE || isLarge(element.attr("style"));
            default -> isLarge(element.attr("style"));
        };
    }

    private static int size(String written) {
        boolean relative = written.startsWith("+");
        String figures = relative ? written.substring(1) : written;
        boolean number = figures.length() == 1 && Character.isDigit(figures.charAt(0));
        return number ? figures.charAt(0) - '0' + (relative ? LARGE - 1 : 0) : 0;
    }

    private static boolean isLarge(String style) {
        Matcher size = SIZE.matcher(style);
        return size.find()
                && Integer.parseInt(size.group(1)) >= (size.group(2).equals("px") ? LARGE_PIXELS : LARGE_POINTS);
    }

    private static String squeezed(String text) {
        return text.replace(" ", "").replace("\u3000", "");
    }
}
