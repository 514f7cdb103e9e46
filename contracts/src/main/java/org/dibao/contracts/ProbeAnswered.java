package org.dibao.contracts;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a probed address yields.
 *
 * @param probeId the question's id
 * @param address where the answer came from, after redirects
 * @param kind what the address turned out to be; null where that could not be told
 * @param name what the source calls itself; null where it does not say
 * @param selectors those that were used for a list page; null otherwise
 * @param candidates the structures that repeat on the page, most likely first, at most 6; empty where it is no page
 * @param preview the page without scripts, styles and addresses, for an admin to point at a row: an element that could
 *     be a row carries its selector in {@code data-row}; null where it is no page
 * @param items the first items, at most 20
 * @param steps what was done, each a {@link ProbeStep}, {@link SourceRepair} or {@link SourceFault}, as {@link SourceNote} writes
 *     it; older versions wrote sentences
 * @param error what went wrong, likewise; null if nothing did
 * @param advice what the admin can do about it, a {@link SourceAdvice} likewise; null if nothing did go wrong, where that says
 *     itself what to do, and in answers of older versions
 * @param rendered whether it was looked at in a browser, as the source then has to be
 * @param answeredAt when
 */
public record ProbeAnswered(
        String probeId,
        URI address,
        @Nullable SourceKind kind,
        @Nullable String name,
        @Nullable ListSelectors selectors,
        List<Candidate> candidates,
        @Nullable String preview,
        List<Item> items,
        List<String> steps,
        @Nullable String error,
        @Nullable String advice,
        boolean rendered,
        Instant answeredAt)
        implements Event {

    /**
     * One entry that the source would bring.
     *
     * @param title its title
     * @param link its address; null where the entry has none
     * @param listedAt its time; null where the entry has none
     */
    public record Item(
            String title, @Nullable URI link, @Nullable Instant listedAt) {}

    /**
     * A structure that repeats on a page.
     *
     * @param row the selector that finds it
     * @param count how often
     * @param titles the first links' texts, at most 3
     */
    public record Candidate(String row, int count, List<String> titles) {}

    @Override
    public String key() {
        return probeId;
    }
}
