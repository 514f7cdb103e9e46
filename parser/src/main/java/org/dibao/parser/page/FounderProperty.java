package org.dibao.parser.page;

import org.dibao.parser.clean.CharacterForms;
import org.jspecify.annotations.Nullable;

/**
 * What Founder's publishing systems, which most Chinese newspapers are made with, write of an article into a comment:
 * {@code <!--enpproperty <date>2026-03-05 00:00:00:000</date><title>…</title> /enpproperty-->}.
 *
 * @param title the title; empty for none
 * @param date the day of the edition as written; empty for none
 */
record FounderProperty(String title, String date) {

    private static final String MARK = "enpproperty";
    private static final int LONGEST = 4_000;

    /** What a comment says; null where it is none of these. */
    static @Nullable FounderProperty in(String comment) {
        if (!comment.startsWith(MARK)) {
            return null;
        }
        String said = comment.substring(0, Math.min(comment.length(), LONGEST));
        return new FounderProperty(CharacterForms.normalise(value(said, "title")), value(said, "date"));
    }

    private static String value(String said, String name) {
        int start = said.indexOf('<' + name + '>');
        int end = start < 0 ? -1 : said.indexOf("</" + name + '>', start);
        return end < 0
                ? ""
                : said.substring(start + name.length() + 2, end)
                        .replaceAll("<[^>]{0,80}>", "")
                        .strip();
    }
}
