package org.dibao.console.hub;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a hub says when it is told of a feed. */
sealed interface HubAnswer {

    /** It has taken note. */
    record Noted() implements HubAnswer {}

    /**
     * It wants to hear nothing of that feed.
     *
     * @param status what it answered
     */
    record Unwanted(int status) implements HubAnswer {}

    /**
     * It cannot be told now, of this feed or of any other.
     *
     * @param reason in a sentence, for an operator
     * @param patience how long it asks for patience; null where it does not say
     */
    record Away(String reason, @Nullable Duration patience) implements HubAnswer {}
}
