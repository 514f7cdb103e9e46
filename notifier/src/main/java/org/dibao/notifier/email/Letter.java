package org.dibao.notifier.email;

import java.net.URI;
import java.util.List;

/**
 * What a mail about an announcement says, in the order in which it says it, before it is set as text or as HTML.
 *
 * @param kicker the line above the title
 * @param title the title
 * @param sections what matters most
 * @param facts where it comes from
 * @param page its page in the gazette
 * @param original the document behind it
 * @param because why the reader receives it
 * @param unsubscribe where that is ended
 */
record Letter(
        String kicker,
        String title,
        List<Section> sections,
        List<Fact> facts,
        URI page,
        URI original,
        String because,
        URI unsubscribe) {

    /** A heading and the lines below it. */
    record Section(String heading, List<String> lines) {}

    /** One line of what is known: what it is called, and what it is. */
    record Fact(String label, String value) {}
}
