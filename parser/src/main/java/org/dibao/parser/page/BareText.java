package org.dibao.parser.page;

/** Titles as they are compared: white space, quotation marks and colons often differ between a window's title and the page. */
final class BareText {

    private BareText() {}

    /** The letters and figures alone, in lower case. */
    static String of(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isLetterOrDigit(c)) {
                bare.append(Character.toLowerCase(c));
            }
        }
        return bare.toString();
    }

    /** What a title that the window cuts with dots begins with; empty where it is whole. */
    static String beginning(String title) {
        int dots = title.indexOf("...");
        dots = dots < 0 ? title.indexOf('…') : dots;
        return dots < SHORTEST ? "" : of(title.substring(0, dots));
    }

    /** Less of it tells nothing. */
    private static final int SHORTEST = 8;
}
