package org.dibao.launcher.samples;

import java.util.Locale;

/** The five sites, in the order of their ports; each publishes in the manner of one real family of sites. */
public enum Site {
    /** A government's site with page meta tags and a catalogue of disclosed documents. */
    GOVERNMENT,
    /** A city's news site with an RSS feed. */
    NEWS,
    /** A Discuz! forum in GBK; one of its two boards inserts strings against copying. */
    FORUM,
    /** A library that sells sample texts. */
    LIBRARY,
    /** A mirror that rewrites what it copies in traditional characters with pinyin after some of them. */
    MIRROR;

    static Site named(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }
}
