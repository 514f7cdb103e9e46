package org.dibao.console.desk;

import java.util.Locale;

/** How a source stands; each stands in one way. */
public enum SourceState {
    /** It answers as it used to. */
    WELL("good"),
    /** It has not been polled yet. */
    WAITING("busy"),
    /** Its host asks for rest, or has no free turn. */
    LIMITED("busy"),
    /** It answers, but nothing comes where something was to be expected. */
    SILENT("bad"),
    /** It does not answer, cannot be read, or robots.txt closes it. */
    FAILING("bad"),
    /** Its polling rests. */
    PAUSED("rest");

    private final String look;

    SourceState(String look) {
        this.look = look;
    }

    /** How it is drawn: {@code good}, {@code busy}, {@code bad}, {@code rest}. */
    String look() {
        return look;
    }

    /** As metrics name it. */
    String tag() {
        return name().toLowerCase(Locale.ROOT);
    }
}
