package org.dibao.contracts;

/**
 * Where in an announcement's text a fact was read.
 *
 * @param start index of the first UTF-16 unit in {@link Announcement#text()}
 * @param end index after the last
 */
public record Span(int start, int end) {

    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("Not a span: " + start + " to " + end);
        }
    }

    /** The same stretch in a text that has so many units more in front. */
    public Span after(int units) {
        return new Span(units + start, units + end);
    }
}
