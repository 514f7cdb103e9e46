package org.dibao.notifier.sighting;

/** How many documents carry an announcement. */
@FunctionalInterface
public interface Copies {

    /** The number of documents, the first included, as far as they are known here; 0 where nothing is. */
    int of(String announcementId);
}
