package org.dibao.notifier.revision;

import java.util.Optional;
import org.dibao.contracts.AnnouncementPublished;

/** Where earlier revisions, and texts that are no longer at hand, are found. */
@FunctionalInterface
public interface EarlierRevisions {

    /**
     * What an announcement said as of an earlier revision, and what it says now.
     *
     * @param revision the earlier one
     * @param published a later one, with or without its text
     * @return empty where the earlier one is no longer kept, or cannot be looked up now
     */
    Optional<Revised> since(int revision, AnnouncementPublished published);

    /**
     * An announcement with its text.
     *
     * @param published as it is to be told, with or without its text
     * @return the same where the text is at hand, or can no longer be found
     */
    default AnnouncementPublished withText(AnnouncementPublished published) {
        return published;
    }
}
