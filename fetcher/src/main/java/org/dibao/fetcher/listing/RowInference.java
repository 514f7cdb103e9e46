package org.dibao.fetcher.listing;

import java.util.List;
import java.util.Optional;
import org.dibao.contracts.ListSelectors;
import org.dibao.contracts.ProbeAnswered.Candidate;
import org.jsoup.nodes.Document;

/**
 * Finds the rows of a list page about which nothing is known: of all structures that repeat, the one whose links read
 * most like titles and stand beside dates. Menus repeat as well, but their links are short and undated.
 */
public final class RowInference {

    /** What was found on a page with fewer rows is found anew each time, until there are enough to be sure. */
    public static final int FEWEST_ROWS_KEPT = RowGroup.FEWEST_ROWS;

    private static final int TITLES_SHOWN = 3;

    private RowInference() {}

    /** Selectors that find the page's rows; empty if nothing on it looks like a list. */
    public static Optional<ListSelectors> infer(Document page) {
        return RowGroup.on(page).stream()
                .findFirst()
                .filter(group -> group.score() > 0)
                .map(group -> new ListSelectors(group.selector(), null, null, null, NextPage.selectorFor(page)));
    }

    /** Whether a page of which nothing is known is certainly a list; a dated link below an article does not make it one. */
    public static boolean isList(Document page) {
        return RowGroup.on(page).stream()
                .filter(group -> group.rows().size() >= RowGroup.FEWEST_ROWS)
                .anyMatch(group -> group.score() > 0);
    }

    /** What else could be the rows, for somebody to choose from; the likeliest first. */
    public static List<Candidate> candidates(Document page, int most) {
        return RowGroup.on(page).stream()
                .map(group -> new Candidate(group.selector(), group.rows().size(), group.titles(TITLES_SHOWN)))
                .filter(candidate -> !candidate.titles().isEmpty())
                .limit(most)
                .toList();
    }
}
