package org.dibao.parser.structure;

import org.dibao.contracts.Announcement;
import org.dibao.parser.page.Page;

/** Reads out of a page's text who announces what. Stateless; safe to share. */
public final class StructureReader {

    private final ChineseReader chinese = new ChineseReader();
    private final EnglishReader english = new EnglishReader();

    /** What is understood of a page. Never fails: what cannot be told stays null or empty. */
    public Announcement understand(Page page, SourceKnowledge knowledge) {
        return switch (page.language()) {
            case "zh" -> chinese.understand(page, knowledge);
            case "en" -> english.understand(page, knowledge);
            default -> new Draft(page).announcement();
        };
    }
}
