package org.dibao.bench.extraction;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** A text as a bag of tokens: a Han character each, else words of letters and figures; marks do not count. */
final class Tokens {

    private final Map<String, Integer> counts = new HashMap<>();
    private int total;

    private Tokens() {}

    static Tokens of(String text) {
        Tokens tokens = new Tokens();
        StringBuilder word = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Character.isIdeographic(c)) {
                tokens.end(word);
                tokens.add(Character.toString(c));
            } else if (Character.isLetterOrDigit(c)) {
                word.appendCodePoint(c);
            } else {
                tokens.end(word);
            }
        });
        tokens.end(word);
        return tokens;
    }

    /** The harmonic mean of the share of this that was found and the share of the found that is right. */
    double f1(Tokens found) {
        if (total == 0 || found.total == 0) {
            return total == found.total ? 1 : 0;
        }
        int common = 0;
        for (Map.Entry<String, Integer> entry : counts.entrySet()) {
            common += Math.min(entry.getValue(), found.counts.getOrDefault(entry.getKey(), 0));
        }
        return 2.0 * common / (total + found.total);
    }

    private void end(StringBuilder word) {
        if (!word.isEmpty()) {
            add(word.toString().toLowerCase(Locale.ROOT));
            word.setLength(0);
        }
    }

    private void add(String token) {
        counts.merge(token, 1, Integer::sum);
        total++;
    }
}
