package org.dibao.contracts;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Another document that an announcement refers to.
 *
 * @param relation what is done with it
 * @param number its document number (浙政发〔2020〕3号); null if only the title is given
 * @param title its title; null if only the number is given
 * @param announcementId the announcement that it is, looked up when the document was claimed; null while that announcement
 *     is unknown, or where the name fits several
 */
public record Reference(
        Relation relation,
        @Nullable String number,
        @Nullable String title,
        @Nullable String announcementId) {

    /** A reference as it stands in a text, before it was looked up. */
    public Reference(Relation relation, @Nullable String number, @Nullable String title) {
        this(relation, number, title, null);
    }

    /** The same, found to be this announcement; null leaves it unknown. */
    public Reference to(@Nullable String announcement) {
        return new Reference(relation, number, title, announcement);
    }

    /** What it is called: its title, its number, or both. */
    public String called() {
        return Stream.of(title, number).filter(Objects::nonNull).collect(Collectors.joining(" "));
    }

    /** What an announcement does with another document. */
    public enum Relation {
        /** Acts upon it (根据…). */
        IMPLEMENTS,
        /** Changes it (修改, 修订). */
        AMENDS,
        /** Ends its force (废止). */
        REPEALS,
        /** Corrects it (更正). */
        CORRECTS,
        /** Explains it (解读). */
        INTERPRETS;

        /** Whether it changes the force or the words of the other document, so that whoever acts on that must know. */
        public boolean changes() {
            return this == AMENDS || this == REPEALS || this == CORRECTS;
        }
    }
}
