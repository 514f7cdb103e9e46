package org.dibao.parser.page;

import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * An element that gives a time for machines: {@code time}, what is marked as {@code datePublished}, and {@code abbr} as
 * microformats use it.
 *
 * @param element as it stands on the page
 * @param region what it stands in; null for nothing
 * @param passage how many passages stand before it
 */
record PlacedTime(Element element, @Nullable Region region, int passage) {

    /** The time as written for machines, or the words where the mark alone says that they are one; empty for none. */
    String given() {
        String name = element.normalName();
        if (name.equals("time") || name.indexOf('-') > 0) {
            String written = element.attr("datetime");
            return written.isEmpty() && isMarked() ? element.text() : written;
        }
        if (name.equals("abbr")) {
            return element.attr("title");
        }
        String content = element.attr("content");
        return content.isEmpty() ? element.text() : content;
    }

    /** Whether it is marked as the time of publication. */
    boolean isMarked() {
        return element.attr("itemprop").equals("datePublished") || element.hasAttr("pubdate");
    }

    /** Whether its names say that it is the time of a change. */
    boolean isUpdate() {
        String names = (element.className() + ' ' + element.attr("itemprop")).toLowerCase(Locale.ROOT);
        return names.contains("updat") || names.contains("modif");
    }

    /** Whether it stands beside the matter: in a list of other news, under a remark. */
    boolean isBeside() {
        return region != null && region.isBesideTheMatter();
    }
}
