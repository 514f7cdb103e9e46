package org.dibao.console.gazette;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.dibao.console.gazette.Edition.Choice;
import org.jspecify.annotations.Nullable;

/** Counts how often each value of one facet occurs. */
final class Tally<T> {

    private static final int SHOWN = 10;

    private final Map<T, Integer> counts = new HashMap<>();

    void add(@Nullable T value) {
        if (value != null) {
            counts.merge(value, 1, Integer::sum);
        }
    }

    /** The most frequent values as choices, the chosen one always among them. */
    List<Choice> choices(
            @Nullable T chosen, Function<T, String> text, boolean message, Function<@Nullable T, String> address) {
        if (chosen != null) {
            counts.putIfAbsent(chosen, 0);
        }
        return counts.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<T, Integer> e) -> !e.getKey().equals(chosen))
                        .thenComparing(Map.Entry::getValue, Comparator.reverseOrder())
                        .thenComparing(e -> text.apply(e.getKey())))
                .limit(SHOWN)
                .map(e -> choice(e.getKey(), e.getValue(), e.getKey().equals(chosen), text, message, address))
                .toList();
    }

    private Choice choice(
            T value,
            int count,
            boolean chosen,
            Function<T, String> text,
            boolean message,
            Function<@Nullable T, String> address) {
        return new Choice(text.apply(value), message, count, chosen, address.apply(chosen ? null : value));
    }
}
