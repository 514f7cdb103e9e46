package org.dibao.parser.page;

/** Titles as they are compared: white space, quotation marks and colons often differ between a window's title and the page. */
final class BareText {

    private static final int START = 4;

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

    /**
     * Whether a text is more than marks, and a part of another.
     *
     * @param bareWhole the other, bare already
     */
    static boolean isIn(String bareWhole, String text) {
        if (!bareWhole.contains(start(text))) {
            return false; // as most lines of a page
        }
        String bare = of(text);
        return bare.length() * 2 >= text.length() && bareWhole.contains(bare);
    }

    private static String start(String text) {
        StringBuilder start = new StringBuilder(START);
        for (int i = 0; i < text.length() && start.length() < START; i++) {
            if (Character.isLetterOrDigit(text.charAt(i))) {
                start.append(Character.toLowerCase(text.charAt(i)));
            }
        }
        return start.toString();
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
