package org.dibao.contracts;

import org.jspecify.annotations.Nullable;

/**
 * Where a fact of an announcement was read, and how surely, so that a reader can look for himself.
 *
 * @param fact which of the announcement's facts
 * @param index which entry, from 0, where the fact is one of a list (the second directive is 1); 0 otherwise
 * @param origin what told it
 * @param span where it stands: in {@link Announcement#text()} for {@link Origin#TEXT}, in the title for {@link
 *     Origin#TITLE}; null for the other origins, and where it was put together from several places
 * @param confidence in percent: how often the rule that read it was right on the samples of the structure bench
 */
public record Evidence(
        Fact fact, int index, Origin origin, @Nullable Span span, int confidence) {

    public Evidence {
        if (index < 0 || confidence < 0 || confidence > 100) {
            throw new IllegalArgumentException("Not an entry or not a percentage: " + index + ", " + confidence);
        }
    }

    /** The facts of an {@link Announcement}, named for its components. */
    public enum Fact {
        ISSUER,
        ISSUER_REGION,
        DOCUMENT_NUMBER,
        EVENT_DATE,
        EFFECTIVE_DATE,
        OFFICIAL,
        DIRECTIVE,
        DEADLINE,
        REFERENCE,
        TOPIC
    }

    /** What tells a fact. */
    public enum Origin {
        /** The announcement's text. */
        TEXT,
        /** Its title. */
        TITLE,
        /** What the page states beside them: a disclosure table, credits, the site's code. */
        PAGE,
        /** What an admin told about the source. */
        SOURCE
    }
}
