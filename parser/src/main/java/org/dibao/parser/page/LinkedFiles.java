package org.dibao.parser.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The body of a page that says nothing itself: a title, and under it the links to the files that say it. Without prose
 * there is nothing else by which it could be told from the page's furniture.
 */
final class LinkedFiles {

    /** Offices put up one file, or it and its forms; a page with more is a list of downloads. */
    private static final int MOST = 5;

    /** Passages between title and files: time, source, buttons. */
    private static final int UNDER = 12;

    private LinkedFiles() {}

    /**
     * The passages from the first file under the title to the last, and what little is said between the title and them;
     * null where there are no files, or too many.
     *
     * @param little the body that was found; null where none was
     */
    static @Nullable Body body(PageContent content, @Nullable Body little) {
        int title = content.titlePassage();
        if (title < 0) {
            return null;
        }
        List<PlacedLink> files = content.links().stream()
                .filter(link -> link.passage() > title && link.passage() <= title + UNDER && !link.region().aside)
                .filter(Attachments::isFile)
                .toList();
        if (files.isEmpty() || files.size() > MOST) {
            return null;
        }
        int linked = files.getFirst().passage();
        int first = little != null && little.first() > title ? Math.min(little.first(), linked) : linked;
        int end = Math.min(files.getLast().passage() + 1, content.passages().size());
        return first >= end
                ? null
                : new Body(files.getFirst().region(), content.passages().subList(first, end), first, end);
    }
}
