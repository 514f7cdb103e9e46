package org.dibao.contracts;

import org.jspecify.annotations.Nullable;

/**
 * A person with a role in an announcement.
 *
 * @param name the name, in simplified characters where the page was mechanically converted
 * @param role the whole chain of roles as stated (省委书记、省疫情防控指挥部指挥长); null where none is stated
 * @param part what the person does here
 * @param span where it was read; null where it was put together from several places
 */
public record Official(
        String name,
        @Nullable String role,
        Part part,
        @Nullable Span span) {

    /** What a person does in an announcement. */
    public enum Part {
        /** Speaks, orders, presides. */
        SPEAKER,
        /** Takes part. */
        ATTENDEE,
        /** Is only quoted or referred to. */
        MENTIONED
    }
}
