package org.dibao.fetcher.listing;

import java.util.List;

/**
 * What came of reading a list page's rows.
 *
 * @param rows the rows in the page's order, each address once
 * @param linkless rows that say something and lead nowhere
 */
public record ListReading(List<ListRow> rows, List<LinklessRow> linkless) {

    /**
     * A row that leads nowhere.
     *
     * @param text what it says
     * @param html its markup
     */
    public record LinklessRow(String text, String html) {}
}
