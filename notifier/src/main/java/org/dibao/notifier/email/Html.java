package org.dibao.notifier.email;

import java.net.URI;

/** Puts text into HTML so that it stays text. */
final class Html {

    private Html() {}

    /** The text with the five characters replaced that mean something in HTML, and without control characters. */
    static String text(String plain) {
        StringBuilder escaped = new StringBuilder(plain.length() + 16);
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
        return escaped.toString();
    }

    /** An address fit for a link; the empty fragment for anything but http and https. */
    static String link(URI address) {
        String scheme = address.getScheme();
        boolean web = "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
        return web ? text(address.toString()) : "#";
    }
}
