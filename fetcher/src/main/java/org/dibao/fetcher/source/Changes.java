package org.dibao.fetcher.source;

import java.util.List;
import org.dibao.contracts.SourceChange;
import org.dibao.contracts.SourceKind;
import org.dibao.contracts.SourceNote;
import org.dibao.fetcher.item.ListedItem;

/** What a source showed that it had not shown before, as a note. */
final class Changes {

    private static final int LONGEST_TITLE = 80;

    private Changes() {}

    /**
     * The note.
     *
     * @param news the items that are new or changed
     */
    static SourceNote of(SourceKind kind, List<ListedItem> news) {
        if (news.isEmpty()) {
            return SourceNote.of(SourceChange.BYTES_ONLY);
        }
        if (kind == SourceKind.PAGE) {
            return SourceNote.of(SourceChange.TEXT_OF_THE_PAGE);
        }
        String title = news.getFirst().title();
        return title == null
                ? SourceNote.of(SourceChange.ITEMS_CHANGED, news.size())
                : SourceNote.of(SourceChange.ITEMS_CHANGED_FIRST, news.size(), shortened(title));
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
    }
}
