package org.dibao.parser.structure.directive;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dibao.contracts.Directive;
import org.dibao.parser.structure.text.Told;

/** Headlines between paragraphs repeat the beginning of what follows: the fuller directive stays. */
final class Repetitions {

    /** Directives that begin alike for so many characters may be one and the same. */
    private static final int LENGTH_OF_BEGINNING = 6;

    private Repetitions() {}

    /** The directives without those that are the beginning of another. */
    static List<Told<Directive>> without(List<Told<Directive>> found) {
        Map<String, Directive> fullest = new HashMap<>();
        for (Told<Directive> told : found) {
            Directive directive = told.value();
            fullest.merge(
                    beginning(directive),
                    directive,
                    (a, b) -> a.text().length() >= b.text().length() ? a : b);
        }
        return found.stream()
                .filter(told -> {
                    Directive directive = told.value();
                    Directive other = Objects.requireNonNull(fullest.get(beginning(directive)));
                    return other == directive || !other.text().startsWith(bare(directive.text()));
                })
                .toList();
    }

    private static String beginning(Directive directive) {
        String text = bare(directive.text());
        return text.substring(0, Math.min(LENGTH_OF_BEGINNING, text.length()));
    }

    private static String bare(String directive) {
        int end = directive.length();
        while (end > 1 && "。.!！;；".indexOf(directive.charAt(end - 1)) >= 0) {
            end--;
        }
        return directive.substring(0, end);
    }
}
