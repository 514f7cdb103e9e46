package org.dibao.console.page;

import java.util.regex.Pattern;

/** Addresses to go back to, which come with a request and must not lead away from this site. */
public final class LocalAddress {

    /** One slash and then neither a second one nor a backslash, which browsers take for one; no control characters. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x7E&&[^\\\\]]*");

    private LocalAddress() {}

    /** The address itself if it is a path on this site, else the front page. */
    public static String orHome(String address) {
        return LOCAL.matcher(address).matches() ? address : "/";
    }
}
