package org.dibao.parser.page;

import java.util.Map;

/** Colours of style sheets as red, green and blue in one number, so that two wordings of one colour are equal. */
final class CssColour {

    /** What is no colour, or none that is known and that nothing shows through. */
    static final int UNKNOWN = -1;

    /** A ground that leaves the one below as it is. */
    static final int NONE = -2;

    /** Names that people write; CSS Color Level 4, section 6.1. */
    private static final Map<String, Integer> NAMES = Map.ofEntries(
            Map.entry("black", 0),
            Map.entry("white", 0xFFFFFF),
            Map.entry("red", 0xFF0000),
            Map.entry("green", 0x008000),
            Map.entry("blue", 0x0000FF),
            Map.entry("yellow", 0xFFFF00),
            Map.entry("gray", 0x808080),
            Map.entry("grey", 0x808080),
            Map.entry("silver", 0xC0C0C0),
            Map.entry("maroon", 0x800000),
            Map.entry("navy", 0x000080),
            Map.entry("teal", 0x008080),
            Map.entry("olive", 0x808000),
            Map.entry("purple", 0x800080),
            Map.entry("lime", 0x00FF00),
            Map.entry("aqua", 0x00FFFF),
            Map.entry("orange", 0xFFA500),
            Map.entry("pink", 0xFFC0CB),
            Map.entry("beige", 0xF5F5DC),
            Map.entry("lightyellow", 0xFFFFE0),
            Map.entry("lightblue", 0xADD8E6),
            Map.entry("lightgray", 0xD3D3D3),
            Map.entry("lightgrey", 0xD3D3D3),
            Map.entry("gainsboro", 0xDCDCDC),
            Map.entry("lavender", 0xE6E6FA));

    private CssColour() {}

    /** The colour that a value in lower case is; {@link #UNKNOWN} for pictures, gradients, variables and what has alpha. */
    static int of(String value) {
        if (value.startsWith("#")) {
            return hex(value);
        }
        if (value.startsWith("rgb")) {
            return figures(value);
        }
        return NAMES.getOrDefault(value, UNKNOWN);
    }

    private static int hex(String value) {
        int length = value.length();
        if (length != 4 && length != 7) {
            return UNKNOWN;
        }
        int colour = 0;
        for (int i = 1; i < length; i++) {
            int digit = Character.digit(value.charAt(i), 16);
            if (digit < 0) {
                return UNKNOWN;
            }
            colour = length == 4 ? colour << 8 | digit * 17 : colour << 4 | digit;
        }
        return colour;
    }

    private static int figures(String value) {
        double[] parts = CssValues.parts(value);
        if (parts == null || parts.length < 3 || parts.length > 3 && !(parts[3] >= 1)) {
            return UNKNOWN;
        }
        int colour = 0;
        for (int i = 0; i < 3; i++) {
            if (!(parts[i] >= 0 && parts[i] <= 255)) {
                return UNKNOWN;
            }
            colour = colour << 8 | (int) Math.round(parts[i]);
        }
        return colour;
    }
}
