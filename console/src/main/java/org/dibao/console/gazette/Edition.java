package org.dibao.console.gazette;

import java.util.List;

/**
 * What the front page shows of a selection.
 *
 * @param stories those of the page asked for, newest first
 * @param total how many there are in all
 * @param pages how many pages they fill
 * @param hidden samples (范文) that answer the selection but are not listed unless asked for
 * @param all announcements known, samples apart
 * @param today those of them published today
 * @param facets what the selection can be narrowed by
 * @param agenda the deadlines that come next among the announcements selected
 */
public record Edition(
        List<Story> stories,
        int total,
        int pages,
        int hidden,
        int all,
        int today,
        List<Facet> facets,
        List<AgendaEntry> agenda) {

    /** Stories on a page. */
    public static final int PAGE = 20;

    /** Nothing, as when the search cannot be read. */
    public static final Edition EMPTY = new Edition(List.of(), 0, 0, 0, 0, 0, List.of(), List.of());

    /**
     * A deadline to come.
     *
     * @param due the deadline, always with a date
     * @param story whose it is
     */
    public record AgendaEntry(Due due, Story story) {}

    /**
     * One way of narrowing.
     *
     * @param name {@code region}, {@code kind}, {@code standing}, {@code issuer}
     * @param choices those that occur, the most frequent first
     */
    public record Facet(String name, List<Choice> choices) {}

    /**
     * One choice of a facet.
     *
     * @param text what it is called, or the message key of that
     * @param message whether {@code text} is a message key
     * @param count how many announcements it would leave
     * @param chosen whether it is what the selection has
     * @param address the page that has chosen it, or no longer has it if it is chosen
     */
    public record Choice(String text, boolean message, int count, boolean chosen, String address) {}
}
