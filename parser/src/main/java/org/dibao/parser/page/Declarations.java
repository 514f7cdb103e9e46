package org.dibao.parser.page;

import java.util.Locale;

/**
 * What the declarations of a style say about whether an element is seen. Each set of traits is one of {@link Trait#bit}.
 *
 * @param given the traits that are spoken of
 * @param had those of them that the element has
 * @param important those of them that are declared important
 * @param letters the colour of letters where they are {@link Trait#TINTED}; else {@link CssColour#UNKNOWN}
 * @param ground the colour of the ground where it is {@link Trait#PAINTED}; else {@link CssColour#UNKNOWN}
 */
record Declarations(int given, int had, int important, int letters, int ground) {

    static final Declarations NONE = new Declarations(0, 0, 0, CssColour.UNKNOWN, CssColour.UNKNOWN);

    /** Longer values are those of pictures and gradients. */
    private static final int LONGEST_VALUE = 400;

    private static final int LONGEST_NAME = 24;

    /** Reads declarations up to a place; what is no declaration is passed over. Each character is read once. */
    static Declarations read(String text, int start, int end) {
        Reader reader = new Reader();
        int at = start;
        while (at < end) {
            int stop = CssText.endOfDeclaration(text, at, end);
            int colon = text.indexOf(':', at, stop);
            if (colon > 0) {
                reader.declare(text, at, colon, stop);
            }
            at = stop + 1;
        }
        return reader.given == 0
                ? NONE
                : new Declarations(reader.given, reader.had, reader.important, reader.letters, reader.ground);
    }

    static Declarations read(String text) {
        return read(text, 0, text.length());
    }

    /** Whether one of these traits is given and had. */
    boolean has(int traits) {
        return (had & traits) != 0;
    }

    private static final class Reader {
        private int given;
        private int had;
        private int important;
        private int letters = CssColour.UNKNOWN;
        private int ground = CssColour.UNKNOWN;
        private boolean urgent;

        void declare(String text, int start, int colon, int stop) {
            String name = text.substring(start, colon).strip();
            if (name.length() < 3 || name.length() > LONGEST_NAME) {
                return;
            }
            String value = text.substring(colon + 1, Math.min(stop, colon + LONGEST_VALUE))
                    .strip()
                    .toLowerCase(Locale.ROOT);
            int bang = value.indexOf('!');
            urgent = bang >= 0 && value.startsWith("important", bang + 1 + blanks(value, bang + 1));
            say(
                    name.toLowerCase(Locale.ROOT),
                    bang >= 0 ? value.substring(0, bang).stripTrailing() : value);
        }

        private static int blanks(String value, int from) {
            int at = from;
            while (at < value.length() && value.charAt(at) <= ' ') {
                at++;
            }
            return at - from;
        }

        private void say(String name, String value) {
            switch (name) {
                case "display" -> set(Trait.NOT_DISPLAYED, value.equals("none"));
                case "visibility" -> set(Trait.INVISIBLE, value.equals("hidden") || value.equals("collapse"));
                case "opacity" -> set(Trait.SHEER, CssValues.isNextToNothing(value));
                case "animation", "animation-name", "-webkit-animation" ->
                    set(Trait.ANIMATED, !value.equals("none") && !value.isEmpty());
                case "font-size" -> size(value);
                case "font" -> size(CssValues.sizeInFont(value));
                case "color", "-webkit-text-fill-color" -> colour(value);
                case "background" -> {
                    ground(value);
                    paint(value);
                    set(Trait.PICTURED, CssValues.isPicture(value));
                }
                case "background-color" -> {
                    ground(value);
                    paint(value);
                }
                case "background-image" -> set(Trait.PICTURED, !CssValues.isNoGround(value));
                case "background-clip", "-webkit-background-clip" -> set(Trait.GROUND_IN_LETTERS, value.equals("text"));
                case "text-indent" -> set(Trait.INDENTED_AWAY, CssValues.isFarOut(value));
                case "left", "margin-left" -> set(Trait.ASIDE, CssValues.isFarOut(value) || CssValues.isFarIn(value));
                case "top", "margin-top" -> set(Trait.ABOVE, CssValues.isFarOut(value));
                case "right" -> set(Trait.BESIDE, CssValues.isFarOut(value));
                case "bottom" -> set(Trait.BELOW, CssValues.isFarOut(value));
                case "transform", "-webkit-transform" -> set(Trait.TRANSFORMED, CssValues.isTransformedAway(value));
                case "clip" -> set(Trait.CLIPPED, CssValues.isEmptyRectangle(value));
                case "clip-path", "-webkit-clip-path" -> set(Trait.CUT_OUT, CssValues.isEmptyShape(value));
                case "height" -> set(Trait.FLAT, CssValues.isNoLength(value));
                case "max-height" -> set(Trait.FLATTENED, CssValues.isNoLength(value));
                case "width" -> set(Trait.NARROW, CssValues.isNoLength(value));
                case "max-width" -> set(Trait.NARROWED, CssValues.isNoLength(value));
                case "overflow", "overflow-x", "overflow-y" ->
                    set(Trait.CONTAINED, value.startsWith("hidden") || value.startsWith("clip"));
                case "flex",
                        "flex-grow",
                        "-webkit-flex",
                        "padding",
                        "padding-top",
                        "padding-bottom",
                        "min-height",
                        "min-width" -> set(Trait.ROOMY, !value.equals("none") && !CssValues.isZero(value));
                default -> {}
            }
        }

        /** A size that grows from that of what is around it does not give letters back their size. */
        private void size(String value) {
            boolean none = CssValues.isZero(value);
            if (none || !value.endsWith("%") && !value.endsWith("em") || value.endsWith("rem")) {
                set(Trait.SIZELESS, none);
            }
        }

        private void colour(String value) {
            if (!value.equals("inherit")) {
                set(Trait.COLOURLESS, CssValues.isNoColour(value));
                set(Trait.WHITE, CssValues.isWhite(value));
                int colour = CssColour.of(value);
                if (set(Trait.TINTED, colour != CssColour.UNKNOWN)) {
                    letters = colour;
                }
            }
        }

        private void paint(String value) {
            int colour = CssValues.isNoGround(value) ? CssColour.NONE : CssColour.of(value);
            if (set(Trait.PAINTED, colour != CssColour.UNKNOWN)) {
                ground = colour;
            }
        }

        private void ground(String value) {
            if (!CssValues.isNoGround(value)) {
                set(Trait.ON_COLOUR, !CssValues.isWhite(value));
            }
        }

        private boolean set(Trait trait, boolean has) {
            int bit = trait.bit();
            if ((important & bit) != 0 && !urgent) {
                return false;
            }
            given |= bit;
            had = has ? had | bit : had & ~bit;
            important = urgent ? important | bit : important;
            return true;
        }
    }
}
