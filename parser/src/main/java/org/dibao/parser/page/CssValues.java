package org.dibao.parser.page;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Judges values of style sheets, in lower case and without blanks around them. */
final class CssValues {

    /** Pixels by which something is moved that is to be out of sight; indents and margins have tens, seldom hundreds. */
    private static final double FAR = 900;

    /** Pixels to the right that no screen has. */
    private static final double BEYOND = 5_000;

    private static final double PIXELS_OF_EM = 16;

    /** A hundredth of a window's or an element's width, at a thousand pixels. */
    private static final double PIXELS_OF_HUNDREDTH = 10;

    /** Of 255; the grey of a page's ground (#f0f0f0) and what is lighter. */
    private static final int LIGHT = 240;

    private static final double NEXT_TO_NOTHING = 0.05;

    private static final Set<String> WHITES = Set.of(
            "white",
            "snow",
            "ivory",
            "whitesmoke",
            "ghostwhite",
            "floralwhite",
            "azure",
            "mintcream",
            "honeydew",
            "aliceblue");

    private CssValues() {}

    /** An opacity so small that nothing is seen: 0, .0, 0.01, 0%. */
    static boolean isNextToNothing(String value) {
        double number = number(value);
        return number < NEXT_TO_NOTHING || value.endsWith("%") && number < NEXT_TO_NOTHING * 100;
    }

    /** Nothing in any unit. */
    static boolean isZero(String value) {
        return number(value) == 0;
    }

    /** Nothing, or the one pixel that readers of screens need. */
    static boolean isNoLength(String value) {
        return isZero(value) || value.equals("1px");
    }

    /** The size among the values of {@code font}: 0/0 a, bold 12px/1.5 serif; empty for none. */
    static String sizeInFont(String value) {
        for (String part : value.split(" ")) {
            if (!part.isEmpty() && isLength(part)) {
                int slash = part.indexOf('/');
                return slash < 0 ? part : part.substring(0, slash);
            }
        }
        return "";
    }

    /** A figure with its unit, unlike the bare hundreds of a weight. */
    private static boolean isLength(String part) {
        char first = part.charAt(0);
        boolean figure = first >= '0' && first <= '9' || first == '.';
        return figure && (first == '0' || !part.chars().allMatch(Character::isDigit));
    }

    /** So far to the left or above that it is out of sight. */
    static boolean isFarOut(String value) {
        return pixels(value) <= -FAR;
    }

    /** Farther to the right than any screen goes. */
    static boolean isFarIn(String value) {
        return pixels(value) >= BEYOND;
    }

    /** Moved away, or made into a point. */
    static boolean isTransformedAway(String value) {
        if (value.startsWith("scale(0)") || value.startsWith("scale(0,") || value.startsWith("scale3d(0,")) {
            return true;
        }
        int open = value.startsWith("translate") ? value.indexOf('(') : -1;
        if (open < 0) {
            return false;
        }
        String first = value.substring(open + 1);
        int comma = first.indexOf(',');
        // so many of its own widths, which may be small: -50% is how things are put into the middle
        boolean far = isFarOut(first.strip())
                || comma > 0 && isFarOut(first.substring(comma + 1).strip());
        return far && first.indexOf('%') < 0;
    }

    /** {@code rect(0,0,0,0)}, {@code rect(1px 1px 1px 1px)}: above, right, below, left leave nothing. */
    static boolean isEmptyRectangle(String value) {
        String[] edges = inside(value, "rect(");
        if (edges == null || edges.length != 4) {
            return false;
        }
        double height = number(edges[2]) - number(edges[0]);
        double width = number(edges[1]) - number(edges[3]);
        return height <= 0 || width <= 0;
    }

    /** {@code inset(50%)} and more, {@code circle(0)}, {@code polygon(0 0, 0 0, 0 0)}. */
    static boolean isEmptyShape(String value) {
        String[] inset = inside(value, "inset(");
        if (inset != null && inset.length > 0) {
            return inset[0].endsWith("%") && number(inset[0]) >= 50;
        }
        String[] circle = inside(value, "circle(");
        if (circle != null && circle.length > 0) {
            return isZero(circle[0]);
        }
        String[] polygon = inside(value, "polygon(");
        return polygon != null && Stream.of(polygon).allMatch(CssValues::isZero);
    }

    private static String @Nullable [] inside(String value, String shape) {
        int close = value.indexOf(')');
        return value.startsWith(shape) && close > 0
                ? value.substring(shape.length(), close).strip().split("[ ,]+")
                : null;
    }

    /** A colour in which letters are not seen on white. */
    static boolean isUnseen(String written) {
        String value = written.strip().toLowerCase(Locale.ROOT);
        return isNoColour(value) || isWhite(value);
    }

    /** A colour that is none: transparent, or with next to no alpha. */
    static boolean isNoColour(String value) {
        if (value.equals("transparent")) {
            return true;
        }
        if (value.startsWith("#")) {
            int length = value.length();
            return length == 5 && value.charAt(4) == '0' || length == 9 && value.endsWith("00");
        }
        double[] parts = parts(value);
        return parts != null && parts.length > 3 && parts[3] < NEXT_TO_NOTHING;
    }

    /** White or so nearly that it cannot be read on white; a background is one if its first value is. */
    static boolean isWhite(String value) {
        int space = value.indexOf('(') < 0 ? value.indexOf(' ') : -1;
        String first = space < 0 ? value : value.substring(0, space);
        if (first.startsWith("#")) {
            return isWhiteHex(first.substring(1));
        }
        if (WHITES.contains(first)) {
            return true;
        }
        double[] parts = parts(value);
        if (parts == null || parts.length < 3) {
            return false;
        }
        return value.startsWith("hsl")
                ? parts[2] >= 100.0 * LIGHT / 255
                : parts[0] >= LIGHT && parts[1] >= LIGHT && parts[2] >= LIGHT;
    }

    private static boolean isWhiteHex(String digits) {
        boolean brief = digits.length() == 3 || digits.length() == 4;
        if (!brief && digits.length() != 6 && digits.length() != 8) {
            return false;
        }
        for (int i = 0; i < (brief ? 3 : 6); i += brief ? 1 : 2) {
            int high = Character.digit(digits.charAt(i), 16);
            if (high < LIGHT >> 4) {
                return false;
            }
        }
        return true;
    }

    /** The figures of {@code rgb()}, {@code rgba()}, {@code hsl()}, {@code hsla()}; null for anything else. */
    static double @Nullable [] parts(String value) {
        int open = value.indexOf('(');
        int close = value.indexOf(')');
        if (open < 0 || close < open || !(value.startsWith("rgb") || value.startsWith("hsl"))) {
            return null;
        }
        String[] written = value.substring(open + 1, close).strip().split("[ ,/]+");
        double[] parts = new double[written.length];
        for (int i = 0; i < written.length; i++) {
            parts[i] = number(written[i]);
            boolean share = written[i].endsWith("%") && (i == 3 || value.startsWith("rgb"));
            parts[i] = share ? parts[i] / 100 * (i == 3 ? 1 : 255) : parts[i];
        }
        return parts;
    }

    /** A background that leaves the ground as it is. */
    static boolean isNoGround(String value) {
        return value.isEmpty()
                || value.startsWith("none")
                || value.startsWith("transparent")
                || value.equals("inherit")
                || value.equals("initial")
                || value.equals("unset")
                || value.equals("0")
                || value.equals("0 0")
                || isNoColour(value);
    }

    /** Whether a ground is, or may be, a picture or runs from one colour into another. */
    static boolean isPicture(String value) {
        return value.contains("url(")
                || value.contains("gradient(")
                || value.contains("image-set(")
                || value.contains("var(");
    }

    /** A length in pixels, or as many as it may be; 0 for what is none. */
    private static double pixels(String value) {
        int unit = endOfNumber(value);
        double number = number(value);
        return switch (unitAt(value, unit)) {
            case "em", "rem", "ch", "ex" -> number * PIXELS_OF_EM;
            case "vw", "vh", "vmin", "vmax", "%" -> number * PIXELS_OF_HUNDREDTH;
            case "in" -> number * 96;
            case "cm" -> number * 38;
            case "mm" -> number * 3.8;
            case "pt" -> number * 4 / 3;
            default -> number;
        };
    }

    private static String unitAt(String value, int start) {
        int end = start;
        while (end < value.length() && (value.charAt(end) == '%' || Character.isLetter(value.charAt(end)))) {
            end++;
        }
        return value.substring(start, end);
    }

    private static int endOfNumber(String value) {
        int at = 0;
        while (at < value.length() && at < 24 && "+-.0123456789".indexOf(value.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** The figure that a value begins with; not a number (which compares as false) where it begins with none. */
    private static double number(String value) {
        int end = endOfNumber(value);
        if (end == 0) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(value.substring(0, end));
        } catch (NumberFormatException noFigure) {
            return Double.NaN; // 1.2.3 and the like
        }
    }
}
