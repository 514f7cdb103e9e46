package org.dibao.notifier.email;

import java.net.URI;
import java.util.List;

/**
 * What a digest says, before it is set as text or as HTML.
 *
 * @param title its title
 * @param entries the announcements, as much of each as one needs to decide whether to read it
 * @param heading what stands above the others; empty where there are none
 * @param others the announcements for which there is a line only
 * @param why why the reader receives it
 * @param footer what he can do about that
 */
record DigestLetter(String title, List<Entry> entries, String heading, List<Title> others, Why why, Footer footer) {

    /**
     * One announcement.
     *
     * @param kicker the line above its title
     * @param title its title
     * @param changes what it amends, repeals or corrects
     * @param orders the first of its orders
     * @param deadlines its deadlines
     * @param page its page in the gazette
     * @param original the document behind it
     */
    record Entry(
            String kicker,
            Line title,
            List<Line> changes,
            List<Line> orders,
            List<Line> deadlines,
            URI page,
            URI original) {}

    /**
     * One announcement in a line.
     *
     * @param title its title, cut where it is long
     * @param page its page in the gazette
     */
    record Title(Line title, URI page) {}

    /** What mail programs show beside the subject. */
    String preview() {
        return entries.isEmpty() ? title : entries.getFirst().title().text();
    }
}
