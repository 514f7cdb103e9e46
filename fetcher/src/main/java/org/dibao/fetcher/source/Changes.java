package org.dibao.fetcher.source;

import java.util.List;
import org.dibao.contracts.SourceKind;
import org.dibao.fetcher.item.ListedItem;

/** What a source showed that it had not shown before, in words. */
final class Changes {

    private static final int LONGEST_TITLE = 80;

    private Changes() {}

    /**
     * The words.
     *
     * @param news the items that are new or changed
     */
    static String of(SourceKind kind, List<ListedItem> news) {
        if (news.isEmpty()) {
            return "the answer's bytes, but no item in it";
        }
        if (kind == SourceKind.PAGE) {
            return "the text of the page";
        }
        String count = news.size() == 1 ? "1 item is new or changed" : news.size() + " items are new or changed";
        String title = news.getFirst().title();
        return title == null ? count : count + ", first \"" + shortened(title) + "\"";
    }

    private static String shortened(String title) {
        return title.codePointCount(0, title.length()) <= LONGEST_TITLE
                ? title
                : title.substring(0, title.offsetByCodePoints(0, LONGEST_TITLE)) + "…";
    }
}
