package org.dibao.notifier.email;

import java.net.URI;
import java.util.List;

/**
 * What a mail about an announcement says, in the order in which it says it, before it is set as text or as HTML.
 *
 * @param kicker the line above the title
 * @param title the title
 * @param note what the reader must know before he reads on (that it changes something he has read); empty for nothing
 * @param sections what matters most
 * @param facts where it comes from
 * @param files the files beside it
 * @param page its page in the gazette
 * @param original the document behind it
 * @param why why the reader receives it
 */
record Letter(
        String kicker,
        Line title,
        List<String> note,
        List<Section> sections,
        List<Fact> facts,
        List<File> files,
        URI page,
        URI original,
        Why why) {

    /** A heading and the lines below it. */
    record Section(String heading, List<Line> lines) {}

    /** One line of what is known: what it is called, and what it is. */
    record Fact(String label, String value) {}

    /**
     * A file beside the announcement.
     *
     * @param name as its page names it
     * @param address where it is
     * @param note why its text is not among what is said here; empty where it is, or was not looked for
     */
    record File(String name, URI address, String note) {}

    /** The first thing that matters, which mail programs show beside the subject. */
    String preview() {
        return sections.stream()
                .flatMap(section -> section.lines().stream())
                .map(Line::text)
                .findFirst()
                .orElse(kicker);
    }
}
