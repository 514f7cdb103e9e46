package org.dibao.parser;

import org.dibao.contracts.Announcement;
import org.dibao.parser.part.Wanted;
import org.jspecify.annotations.Nullable;

/** What came of reading a page as an announcement. */
public sealed interface Understanding {

    /**
     * The page carries an announcement.
     *
     * @param announcement as far as the page and the parts that were given tell
     * @param wanted the next part without which it is not whole; null where it is
     */
    record Understood(Announcement announcement, @Nullable Wanted wanted) implements Understanding {}

    /**
     * The page carries none.
     *
     * @param reason why, in a sentence for the admin
     */
    record NoAnnouncement(String reason) implements Understanding {}
}
