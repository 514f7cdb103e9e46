package org.dibao.parser.structure.text;

import org.dibao.contracts.Evidence;
import org.dibao.contracts.Evidence.Fact;
import org.dibao.contracts.Evidence.Origin;
import org.dibao.contracts.Span;
import org.jspecify.annotations.Nullable;

/**
 * A fact with what told it.
 *
 * @param value the fact
 * @param origin what told it
 * @param span where it stands in the text or the title; null if elsewhere or in several places
 * @param confidence in percent, as {@link Evidence} defines it
 */
public record Told<T>(T value, Origin origin, @Nullable Span span, int confidence) {

    /** A fact that the text tells. */
    public static <T> Told<T> inText(T value, @Nullable Span span, int confidence) {
        return new Told<>(value, Origin.TEXT, span, confidence);
    }

    /** A fact that the title tells. */
    public static <T> Told<T> inTitle(T value, @Nullable Span span, int confidence) {
        return new Told<>(value, Origin.TITLE, span, confidence);
    }

    /** A fact that the page states beside title and text. */
    public static <T> Told<T> byPage(T value, int confidence) {
        return new Told<>(value, Origin.PAGE, null, confidence);
    }

    /** A fact that an admin told about the source. */
    public static <T> Told<T> bySource(T value) {
        return new Told<>(value, Origin.SOURCE, null, 99);
    }

    /** Another fact that the same place tells. */
    public <R> Told<R> as(R other) {
        return new Told<>(other, origin, span, confidence);
    }

    /** What the announcement says of the fact's origin. */
    public Evidence evidence(Fact fact, int index) {
        return new Evidence(fact, index, origin, span, confidence);
    }
}
