package org.dibao.search.query;

import org.jspecify.annotations.Nullable;

/** What came of reading a query. */
public sealed interface ParsedQuery {

    /** It was understood. */
    record Ok(Query query) implements ParsedQuery {}

    /**
     * It was not.
     *
     * @param position index of the first UTF-16 unit that is wrong
     * @param length number of units that are wrong; 0 where something is missing
     * @param message what is wrong, a sentence for whoever wrote the query
     * @param suggestion what to write instead at this place; null where nothing suggests itself
     */
    record Invalid(
            int position,
            int length,
            String message,
            @Nullable String suggestion) implements ParsedQuery {}
}
