package org.dibao.console.desk;

import java.util.List;

/**
 * What a selection shows.
 *
 * @param rows the page's sources
 * @param total how many the selection has on all pages
 * @param all how many there are without one
 * @param pages how many pages that makes, at least 1
 * @param page which one this is, counted from 1
 * @param states how many stand how, of those that the rest of the selection leaves
 * @param kinds likewise
 * @param regions the regions right below what is chosen, likewise, the most frequent first
 * @param hosts those with several sources, likewise
 */
record SourcePage(
        List<SourceReport> rows,
        int total,
        int all,
        int pages,
        int page,
        List<Choice> states,
        List<Choice> kinds,
        List<Choice> regions,
        List<Choice> hosts) {

    /** Sources on a page. */
    static final int SIZE = 100;

    /**
     * Something to pick, or to give up.
     *
     * @param text what it is called, or the key of a message that says it
     * @param count how many sources it leaves
     * @param chosen whether it is picked already
     * @param selection what to list then
     */
    record Choice(String text, int count, boolean chosen, SourceSelection selection) {}
}
