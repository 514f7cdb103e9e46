package org.dibao.parser;

import org.dibao.contracts.Announcement;

/** What came of reading a page as an announcement. */
public sealed interface Understanding {

    /** The page carries an announcement. */
    record Understood(Announcement announcement) implements Understanding {}

    /**
     * The page carries none.
     *
     * @param reason why, in a sentence for the admin
     */
    record NoAnnouncement(String reason) implements Understanding {}
}
