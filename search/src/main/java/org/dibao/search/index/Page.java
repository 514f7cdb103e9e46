package org.dibao.search.index;

import java.util.List;

/**
 * A page of search results.
 *
 * @param total how many announcements match
 * @param ids the announcements of this page, newest first
 */
public record Page(long total, List<String> ids) {}
