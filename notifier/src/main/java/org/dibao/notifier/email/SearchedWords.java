package org.dibao.notifier.email;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.dibao.contracts.Span;
import org.dibao.search.query.Explanation;
import org.dibao.search.text.SearchText;
import org.dibao.search.text.TextField;

/** The words that a reader searches for, to be found again in whatever is shown to him. */
final class SearchedWords {

    private final List<String> phrases;

    /** The words that explain a match. */
    SearchedWords(Explanation explanation) {
        this.phrases = explanation.words().stream()
                .filter(word -> word.field() == TextField.TEXT)
                .map(Explanation.Word::written)
                .map(TextField.TEXT::encodePhrase)
                .filter(phrase -> !phrase.isEmpty())
                .distinct()
                .toList();
    }

    /** Where they stand in a text, in order; those that touch or overlap as one. */
    List<Span> in(String text) {
        if (phrases.isEmpty() || text.isEmpty()) {
            return List.of();
        }
        SearchText reduced = SearchText.of(text);
        List<Span> found = new ArrayList<>();
        phrases.forEach(phrase -> find(phrase, reduced, found));
        found.sort(Comparator.comparingInt(Span::start));
        return joined(found);
    }

    private static void find(String phrase, SearchText reduced, List<Span> found) {
        String encoded = reduced.encoded();
        for (int at = encoded.indexOf(phrase); at >= 0; at = encoded.indexOf(phrase, at + phrase.length())) {
            found.add(new Span(reduced.start(at), reduced.end(at + phrase.length() - 1)));
        }
    }

    private static List<Span> joined(List<Span> sorted) {
        List<Span> joined = new ArrayList<>();
        for (Span next : sorted) {
            if (!joined.isEmpty() && next.start() <= joined.getLast().end()) {
                Span last = joined.removeLast();
                joined.add(new Span(last.start(), Math.max(last.end(), next.end())));
            } else {
                joined.add(next);
            }
        }
        return joined;
    }
}
