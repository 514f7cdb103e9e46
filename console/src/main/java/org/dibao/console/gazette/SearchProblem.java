package org.dibao.console.gazette;

import org.dibao.search.query.ParsedQuery;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a search, laid out so that the place can be shown.
 *
 * @param before what stands before the place
 * @param at what is wrong; a gap where something is missing
 * @param after what stands after it
 * @param message what is wrong, a sentence
 * @param better the search with the suggested correction; null where nothing suggests itself
 */
public record SearchProblem(
        String before,
        String at,
        String after,
        String message,
        @Nullable String better) {

    private static final String GAP = "\u2026";

    /** Lays out a problem of this text. */
    public static SearchProblem of(String text, ParsedQuery.Invalid invalid) {
        int start = Math.min(invalid.position(), text.length());
        int end = Math.min(start + invalid.length(), text.length());
        String before = text.substring(0, start);
        String after = text.substring(end);
        return new SearchProblem(
                before,
                start == end ? GAP : text.substring(start, end),
                after,
                invalid.message(),
                invalid.suggestion() == null ? null : before + invalid.suggestion() + after);
    }
}
