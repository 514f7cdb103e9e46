package org.dibao.bench.extraction;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An invented page with what is to be read out of it.
 *
 * @param name the file that it was made from
 * @param part whether it was seen while rules were written
 * @param html the page
 * @param url its address
 * @param fetchedAt when it is taken to have been fetched
 * @param title the title to be found
 * @param day the day of publication to be found; null where the page gives none
 * @param text the main text to be found
 */
record SamplePage(
        String name,
        Part part,
        String html,
        URI url,
        Instant fetchedAt,
        String title,
        @Nullable LocalDate day,
        String text) {

    boolean isEnglish() {
        return name.startsWith("en-");
    }
}
