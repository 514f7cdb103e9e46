package org.dibao.parser.duplicate;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.dibao.contracts.AnnouncementPublished.Change;
import org.jspecify.annotations.Nullable;

/** The answer to a {@link Claim}. */
public sealed interface Verdict {

    /**
     * The document carries this announcement. A document that asks again gets the same answer.
     *
     * @param announcementId the announcement
     * @param revision its revision as of this document
     * @param change what the document changes about it; null for a further copy
     * @param leads whether the announcement is to be published with this document's text: it changed something, and
     *     nothing has changed it further since
     * @param firstSeenAt when the first document that carries it was fetched, to the second
     * @param referredTo the announcement behind each of the document's references, in their order, as far as it was known
     *     when the document was fetched; empty unless it leads
     */
    record Carries(
            String announcementId,
            int revision,
            @Nullable Change change,
            boolean leads,
            Instant firstSeenAt,
            List<Optional<String>> referredTo)
            implements Verdict {}

    /**
     * The document would change an announcement of which the last change is still on its way to the topic; ask again
     * shortly.
     */
    record Later() implements Verdict {}
}
