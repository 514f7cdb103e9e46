package org.dibao.parser.structure;

import org.dibao.contracts.Announcement;
import org.dibao.parser.page.Page;

/** English texts. */
final class EnglishReader {

    Announcement understand(Page page, SourceKnowledge knowledge) {
        return new Draft(page).announcement();
    }
}
