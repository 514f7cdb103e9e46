package org.dibao.parser.page;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.dibao.contracts.Block;
import org.dibao.parser.clean.CharacterForms;
import org.dibao.parser.clean.Restoration;
import org.jspecify.annotations.Nullable;

/**
 * Finds the title that the text has, not the one that the window shows: what the page declares, or the heading that the
 * window's title contains, or the window's title without the names of site and column. All of it restored.
 */
final class TitleFinder {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 200;

    /** A heading belongs to the text if at most so many passages, such as a line of credits, stand between. */
    private static final int NEAR = 8;

    private final List<Passage> passages;
    private final WindowTitle window;
    private final PageMetadata metadata;
    private final LinkedData linkedData;
    private final Restoration restoration;
    private final String listed;

    TitleFinder(
            PageContent content,
            PageMetadata metadata,
            LinkedData linkedData,
            Restoration restoration,
            @Nullable String listed) {
        this.passages = content.passages();
        this.window = WindowTitle.of(
                restoration.restore(CharacterForms.normalise(content.document().title())));
        this.metadata = metadata;
        this.linkedData = linkedData;
        this.restoration = restoration;
        this.listed = listed == null ? "" : restoration.restore(CharacterForms.normalise(listed));
    }

    /** The title of the text that begins at this passage; empty where the page has none. */
    String title(int bodyStart) {
        String declared = restored(metadata.first("ArticleTitle"));
        if (isTitle(declared)) {
            return declared;
        }
        String heading = headingInWindow();
        if (!heading.isEmpty()) {
            return heading;
        }
        String above = headingAbove(bodyStart);
        boolean onlySite = window.text().isEmpty()
                || window.text().equals(siteName())
                || window.parts().size() == 1;
        if (onlySite && !above.isEmpty()) {
            return above;
        }
        return Arrays.asList(linkedData.headline(), metadata.first("og:title", "twitter:title"), window.text(), listed)
                .stream()
                .map(this::restored)
                .filter(TitleFinder::isTitle)
                .findFirst()
                .map(this::withoutSite)
                .orElse("");
    }

    /** The name of the site, where the page declares it or the window's title gives it; null otherwise. */
    @Nullable
    String siteName() {
        String declared = metadata.first("SiteName", "og:site_name", "application-name");
        declared = declared == null ? linkedData.publisher() : declared;
        if (declared != null) {
            return restored(declared);
        }
        return window.parts().size() > 1 ? window.parts().getLast() : null;
    }

    /** The longest heading, or line called a title, that is a part of the window's title, but not the site's name. */
    private String headingInWindow() {
        String best = "";
        String whole = squeezed(window.text());
        for (Passage passage : passages) {
            String text = passage.text();
            boolean candidate = text.length() > best.length() && isTitle(text) && !passage.isLink();
            if (candidate && isHeading(passage) && whole.contains(squeezed(text)) && !isSiteName(text)) {
                best = text;
            }
        }
        return best;
    }

    private static boolean isHeading(Passage passage) {
        if (passage.form() == Block.Form.HEADING) {
            return true;
        }
        String names = passage.region().element.className() + " "
                + passage.region().element.id();
        return names.length() > 1 && names.toLowerCase(Locale.ROOT).contains("tit");
    }

    private boolean isSiteName(String text) {
        return window.isBehindTitle(text) || text.equals(restored(metadata.first("SiteName", "og:site_name")));
    }

    private String headingAbove(int bodyStart) {
        for (int i = Math.min(bodyStart, passages.size() - 1); i >= Math.max(0, bodyStart - NEAR); i--) {
            Passage passage = passages.get(i);
            boolean heading = passage.form() == Block.Form.HEADING && !passage.isLink() && isTitle(passage.text());
            if (heading && !isSiteName(passage.text())) {
                return passage.text();
            }
        }
        return "";
    }

    /** The whole as far as the list gave it, or its first part. */
    private String withoutSite(String full) {
        boolean asListed = isTitle(listed) && squeezed(full).startsWith(squeezed(listed));
        return asListed ? listed : WindowTitle.of(full).title();
    }

    private String restored(@Nullable String text) {
        return text == null ? "" : restoration.restore(text);
    }

    private static boolean isTitle(String text) {
        return text.length() >= SHORTEST && text.length() <= LONGEST;
    }

    private static String squeezed(String text) {
        return text.replace(" ", "");
    }
}
