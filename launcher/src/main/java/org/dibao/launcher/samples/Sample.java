package org.dibao.launcher.samples;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One invented announcement with all its appearances.
 *
 * @param number counts from 1 in the order of publication; part of its addresses
 * @param title the title, marked as a sample
 * @param issuer the authority that it pretends to come from, empty for none
 * @param documentNumber its 发文字号; null for none
 * @param paragraphs the text; the last says that it is invented
 * @param file what is ordered, where the text is only its cover; null where the text says it all
 * @param firstAt when it first appears
 * @param date the day that it bears, in China's time
 * @param sites where it appears and when
 * @param revision how one site changes it later; null if none does
 */
record Sample(
        int number,
        String title,
        String issuer,
        @Nullable String documentNumber,
        List<String> paragraphs,
        @Nullable File file,
        Instant firstAt,
        LocalDate date,
        Map<Site, Instant> sites,
        @Nullable Revision revision) {

    /**
     * A Word document beside the text.
     *
     * @param name what the page calls it
     * @param paragraphs its text; the last says that it is invented
     */
    record File(String name, List<String> paragraphs) {}

    /**
     * A later change of the text on one site.
     *
     * @param site where
     * @param at when
     * @param from the words replaced
     * @param to the words in their place
     */
    record Revision(Site site, Instant at, String from, String to) {}

    /** The text as a site shows it at some time. */
    List<String> paragraphs(Site site, Instant now) {
        Revision change = revision;
        if (change == null || change.site() != site || now.isBefore(change.at())) {
            return paragraphs;
        }
        return paragraphs.stream()
                .map(paragraph -> paragraph.replace(change.from(), change.to()))
                .toList();
    }
}
