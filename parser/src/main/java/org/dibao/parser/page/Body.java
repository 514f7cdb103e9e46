package org.dibao.parser.page;

import java.util.List;

/**
 * The main text of a page, still with credits and leftovers.
 *
 * @param region the element that holds it, or most of it
 * @param passages its passages in order
 * @param first index of the first among the page's passages
 * @param end index after the last
 */
record Body(Region region, List<Passage> passages, int first, int end) {

    /** Characters in all of its passages. */
    int textLength() {
        return passages.stream().mapToInt(passage -> passage.text().length()).sum();
    }
}
