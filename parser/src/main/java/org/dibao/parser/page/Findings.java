package org.dibao.parser.page;

import java.util.List;
import org.dibao.parser.clean.Restoration;
import org.dibao.parser.explain.Trace;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a page once its main text is found.
 *
 * @param content the page taken apart, restored
 * @param body the main text
 * @param restoration how the texts of this page are restored
 * @param title the title, restored
 * @param siteName the site's name, restored; null where unknown
 * @param metadata what the page declares
 * @param linkedData what it declares in JSON-LD
 * @param thread the forum thread that it is; null where it is none
 * @param trace where the steps that follow say what they found
 */
record Findings(
        PageContent content,
        Body body,
        Restoration restoration,
        String title,
        @Nullable String siteName,
        PageMetadata metadata,
        LinkedData linkedData,
        @Nullable DiscuzThread thread,
        Trace trace) {
    /** Passages above the text, and at its beginning, among which its title is looked for. */
    private static final int ABOVE = 40;

    private static final int INSIDE = 10;

    /** The last passage at the head of the text that is the title, or begins it; -1 for none. */
    int titlePassage() {
        List<Passage> passages = content.passages();
        String bare = squeezed(title);
        int last = Math.min(Math.min(body.first() + INSIDE, body.end()), passages.size()) - 1;
        for (int i = last; i >= Math.max(0, body.first() - ABOVE) && !bare.isEmpty(); i--) {
            String line = passages.get(i).text();
            if (line.length() * 2 >= bare.length() && bare.startsWith(squeezed(line))) {
                return i;
            }
        }
        return -1;
    }

    private static String squeezed(String text) {
        return text.replace(" ", "");
    }
}
