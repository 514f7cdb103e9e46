package org.dibao.contracts;

import org.jspecify.annotations.Nullable;

/**
 * How the entries of a list page are found; CSS selectors as jsoup understands them.
 *
 * @param row selects each entry, for example {@code ul.list > li}; of a single page the part that is watched
 * @param link selects the link inside a row; null means the row's first link
 * @param title selects the title inside a row; null means the link's own text
 * @param date selects the date inside a row; null means the first date found in the row's text, if any
 * @param nextPage selects the link to the next page of the list; null means that it is looked for
 *     each time; what matches nothing, such as {@code none}, keeps the list to its first page
 */
public record ListSelectors(
        String row,
        @Nullable String link,
        @Nullable String title,
        @Nullable String date,
        @Nullable String nextPage) {}
