package org.dibao.parser.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.dibao.parser.clean.CharacterForms;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * Finds the title that the text has, not the one that the window shows: what the page declares, or the heading that the
 * window's title begins with, or the window's title without the names of site and column.
 */
final class TitleFinder {

    private static final int SHORTEST = 4;
    private static final int LONGEST = 200;

    /** Between title, column and site, longest first; a hyphen without spaces is tried last, for titles have them too. */
    private static final String[] SEPARATORS = {
        " - ", " | ", " – ", " — ", "_", "|", "--", "——", " :: ", " » ", "-", "－", "–"
    };

    private final Document document;
    private final String window;
    private final PageMetadata metadata;
    private final LinkedData linkedData;
    private final @Nullable String listed;

    TitleFinder(Document document, PageMetadata metadata, LinkedData linkedData, @Nullable String listed) {
        this.document = document;
        this.window = CharacterForms.normalise(document.title());
        this.metadata = metadata;
        this.linkedData = linkedData;
        this.listed = listed == null ? null : CharacterForms.normalise(listed);
    }

    /** The title; empty where the page has none. */
    String title() {
        String declared = metadata.first("ArticleTitle");
        if (declared != null && isTitle(declared)) {
            return declared;
        }
        String heading = headingInWindow();
        if (isTitle(heading)) {
            return heading;
        }
        for (String candidate : Arrays.asList(linkedData.headline(), metadata.first("og:title", "twitter:title"))) {
            if (candidate != null && isTitle(candidate)) {
                return withoutSite(candidate);
            }
        }
        if (!window.isEmpty()) {
            return withoutSite(window);
        }
        return firstHeading();
    }

    /** The name of the site, where page or window title give it; null otherwise. */
    @Nullable
    String siteName() {
        String declared = metadata.first("SiteName", "og:site_name", "application-name");
        if (declared != null) {
            return declared;
        }
        if (linkedData.publisher() != null) {
            return linkedData.publisher();
        }
        List<String> parts = parts(withoutMaker(window));
        return parts.size() > 1 ? parts.getLast() : null;
    }

    /** The longest heading, or element called a title, that is a part of the window's title, but not the site's name. */
    private String headingInWindow() {
        String best = "";
        for (Element element :
                document.select("h1, h2, h3, [class*=title], [id*=title], [class*=Title], [id*=Title]")) {
            String text = shortText(element);
            boolean part = isTitle(text)
                    && text.length() > best.length()
                    && squeezed(window).contains(squeezed(text));
            if (part && !text.equals(window) && !isSiteName(text)) {
                best = text;
            } else if (part && element.normalName().equals("h1")) {
                best = text;
            }
        }
        return best;
    }

    private boolean isSiteName(String text) {
        List<String> parts = parts(withoutMaker(window));
        return text.equals(metadata.first("SiteName", "og:site_name"))
                || (parts.size() > 1 && parts.subList(1, parts.size()).contains(text));
    }

    private String firstHeading() {
        for (String name : new String[] {"h1", "h2"}) {
            Element heading = document.selectFirst(name);
            String text = heading == null ? "" : shortText(heading);
            if (isTitle(text)) {
                return text;
            }
        }
        return listed == null ? "" : listed;
    }

    /** The title before the separators, as long as something is left that reads like one. */
    private String withoutSite(String full) {
        if (listed != null && isTitle(listed) && squeezed(full).startsWith(squeezed(listed))) {
            return listed;
        }
        List<String> parts = parts(withoutMaker(full));
        return parts.isEmpty() ? full : parts.getFirst();
    }

    /** Discuz! adds its own name behind that of the site. */
    private static String withoutMaker(String full) {
        int powered = full.indexOf("Powered by");
        return powered < 0 ? full : strip(full.substring(0, powered));
    }

    private static String strip(String text) {
        int end = text.length();
        while (end > 0 && " -_|".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    private static List<String> parts(String full) {
        for (String separator : SEPARATORS) {
            int at = full.indexOf(separator, SHORTEST);
            if (at > 0) {
                List<String> parts = new ArrayList<>();
                int from = 0;
                for (int next = at; next >= 0; next = full.indexOf(separator, from)) {
                    parts.add(full.substring(from, next).strip());
                    from = next + separator.length();
                }
                parts.add(full.substring(from).strip());
                parts.removeIf(String::isEmpty);
                if (plausible(parts, separator)) {
                    return parts;
                }
            }
        }
        return full.isEmpty() ? List.of() : List.of(full);
    }

    /** A hyphen alone parts a title from a short name only: 2020-2025年规划 stays whole. */
    private static boolean plausible(List<String> parts, String separator) {
        if (separator.length() > 1 || "_|".contains(separator)) {
            return parts.size() > 1;
        }
        boolean named =
                parts.size() > 1 && parts.stream().skip(1).allMatch(part -> part.length() <= 14 && !part.contains("年"));
        boolean between = parts.size() > 1 && Character.isDigit(parts.get(1).charAt(0));
        return named && !between && parts.getFirst().length() >= 8;
    }

    private static boolean isTitle(String text) {
        return text.length() >= SHORTEST && text.length() <= LONGEST;
    }

    /** The element's text, unless it holds half the page. */
    private static String shortText(Element element) {
        return element.childrenSize() > 8 ? "" : CharacterForms.normalise(element.text());
    }

    private static String squeezed(String text) {
        return text.replace(" ", "");
    }
}
