package org.dibao.lexicon.regions;

import java.util.List;
import java.util.Optional;

/**
 * A place where a text speaks of a region.
 *
 * @param start index of the first UTF-16 unit of the name
 * @param end index after the last
 * @param candidates the regions it may mean; more than one only where neither the text nor the context tells which
 */
public record RegionMention(int start, int end, List<Region> candidates) {

    /** The region meant; empty where the text does not tell which of several. */
    public Optional<Region> region() {
        return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
    }
}
