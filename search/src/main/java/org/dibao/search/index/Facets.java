package org.dibao.search.index;

import java.util.List;

/**
 * How the results of a search spread, the most frequent first.
 *
 * @param regions by code of the issuers' region, in force; announcements without one are not counted
 * @param issuers by name, each issuer of an announcement counting
 * @param kinds by name of {@link org.dibao.contracts.AnnouncementKind}
 */
public record Facets(List<Count> regions, List<Count> issuers, List<Count> kinds) {

    /**
     * How often a value occurs.
     *
     * @param value the value
     * @param count number of announcements
     */
    public record Count(String value, long count) {}
}
