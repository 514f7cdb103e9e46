package org.dibao.parser.page;

import java.net.URI;
import java.util.Objects;
import java.util.Set;
import org.dibao.parser.clean.CharacterForms;
import org.jspecify.annotations.Nullable;

/**
 * Tells where a text goes on that a site has cut into several pages: a link called "next page" beside the text, to a page
 * whose address differs from this one's in its number only ({@code content_8812.htm} and {@code content_8812_2.htm}).
 */
final class NextPage {

    private static final Set<String> NAMES = Set.of(
            "下一页",
            "下一頁",
            "下页",
            "后一页",
            "下一页>",
            "下一页>>",
            "下一页»",
            "下一页›",
            "[下一页]",
            "Next page",
            "Next Page",
            "Next page »");

    private static final int BELOW = 20;

    private NextPage() {}

    /** The next page's address; null where the text ends on this one. */
    static @Nullable URI of(PageContent content, Body body, @Nullable URI url) {
        if (url == null) {
            return null;
        }
        for (PlacedLink link : content.links()) {
            boolean near = link.passage() >= body.first() && link.passage() < body.end() + BELOW;
            if (near && NAMES.contains(CharacterForms.normalise(link.element().text()))) {
                URI next = address(link.element().absUrl("href"));
                if (next != null && isPageOfTheSame(url, next)) {
                    return next;
                }
            }
        }
        return null;
    }

    /** Whether this address is that of a second or later page, by the same rule. */
    static boolean isLaterPage(@Nullable URI url) {
        String path = url == null || url.getPath() == null ? "" : withoutEnding(url.getPath());
        String stem = withoutFigures(path);
        int figures = path.length() - stem.length();
        return figures >= 1
                && figures <= 2
                && stem.length() > 1
                && "_-".indexOf(stem.charAt(stem.length() - 1)) >= 0
                && Character.isDigit(stem.charAt(stem.length() - 2));
    }

    private static boolean isPageOfTheSame(URI url, URI next) {
        boolean differs =
                !Objects.equals(url.getPath(), next.getPath()) || !Objects.equals(url.getQuery(), next.getQuery());
        return differs
                && Objects.equals(url.getHost(), next.getHost())
                && stem(url.getPath()).equals(stem(next.getPath()));
    }

    /** The path without its ending and the numbers before it. */
    private static String stem(@Nullable String path) {
        String stem = withoutEnding(Objects.requireNonNullElse(path, ""));
        String shorter = withoutFigures(stem);
        while (shorter.length() < stem.length()) {
            stem = shorter.endsWith("_") || shorter.endsWith("-")
                    ? shorter.substring(0, shorter.length() - 1)
                    : shorter;
            shorter = withoutFigures(stem);
        }
        return stem;
    }

    private static String withoutEnding(String path) {
        int dot = path.lastIndexOf('.');
        return dot > path.lastIndexOf('/') ? path.substring(0, dot) : path;
    }

    private static String withoutFigures(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) >= '0' && text.charAt(end - 1) <= '9') {
            end--;
        }
        return text.substring(0, end);
    }

    private static @Nullable URI address(String absolute) {
        try {
            return absolute.startsWith("http") ? URI.create(absolute) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
