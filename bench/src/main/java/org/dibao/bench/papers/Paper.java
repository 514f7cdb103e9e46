package org.dibao.bench.papers;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invented announcement. Nothing in it was ever announced.
 *
 * @param title its title
 * @param issuer who would have issued it
 * @param number its document number; null for none
 * @param day when it would have been published
 * @param paragraphs its text
 */
public record Paper(String title, String issuer, @Nullable String number, LocalDate day, List<String> paragraphs) {

    public Paper titled(String other) {
        return new Paper(other, issuer, number, day, paragraphs);
    }

    public Paper saying(List<String> others) {
        return new Paper(title, issuer, number, day, others);
    }

    public Paper on(LocalDate other) {
        return new Paper(title, issuer, number, other, paragraphs);
    }

    public Paper numbered(@Nullable String other) {
        return new Paper(title, issuer, other, day, paragraphs);
    }

    public String text() {
        return String.join("\n", paragraphs);
    }
}
