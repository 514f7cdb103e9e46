package org.dibao.parser.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dibao.contracts.Attachment;
import org.dibao.parser.clean.CharacterForms;
import org.jspecify.annotations.Nullable;

/** Finds the files that a page offers with its text: links in the text or right after it that lead to documents. */
final class Attachments {

    private static final List<String> ENDS = List.of(
            ".pdf", ".doc", ".docx", ".xls", ".xlsx", ".wps", ".et", ".ofd", ".ppt", ".pptx", ".zip", ".rar", ".csv",
            ".rtf", ".odt", ".ods");

    /** A download script that hides the file's name, as 政府网站 systems have ({@code /module/download/downfile.jsp?…}). */
    private static final List<String> SCRIPTS = List.of("down", "attach", "file", "upload");

    /** Lists of files stand right below the text. */
    private static final int BELOW = 15;

    private static final int MOST = 50;
    private static final int LONGEST_NAME = 200;

    /** Names that say nothing, where the address or a title says more. */
    private static final Phrases SAYING_NOTHING =
            Phrases.of("点击下载", "下载", "附件下载", "点击查看", "查看", "Download", "PDF", "here");

    private Attachments() {}

    /** The files, each address once, in order. */
    static List<Attachment> of(PageContent content, Body body) {
        Map<URI, Attachment> found = new LinkedHashMap<>();
        for (PlacedLink link : content.links()) {
            boolean near = link.passage() >= body.first() && link.passage() < body.end() + BELOW;
            boolean ofText = link.passage() < body.end() || !link.region().aside;
            if (near && ofText && found.size() < MOST) {
                Attachment file = file(link);
                if (file != null) {
                    found.putIfAbsent(file.url(), file);
                }
            }
        }
        return List.copyOf(found.values());
    }

    /** Whether a link leads to a file. */
    static boolean isFile(PlacedLink link) {
        return file(link) != null;
    }

    private static @Nullable Attachment file(PlacedLink link) {
        String href = link.element().attr("href");
        String path = pathOf(href).toLowerCase(Locale.ROOT);
        boolean byPath = endsLikeFile(path);
        boolean byScript = !byPath && SCRIPTS.stream().anyMatch(path::contains);
        if (!byPath && !byScript) {
            return null;
        }
        String shown = CharacterForms.normalise(link.element().text());
        if (byScript && !endsLikeFile(shown.toLowerCase(Locale.ROOT))) {
            return null;
        }
        URI url = address(link.element().absUrl("href"));
        return url == null ? null : new Attachment(name(link, shown, url), url);
    }

    private static String name(PlacedLink link, String shown, URI url) {
        String title = CharacterForms.normalise(link.element().attr("title"));
        boolean silent = shown.isEmpty() || (shown.length() <= 8 && SAYING_NOTHING.begin(shown));
        String name = !silent ? shown : !title.isEmpty() ? title : fileName(url);
        return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
    }

    private static String fileName(URI url) {
        String path = url.getRawPath() == null ? "" : url.getRawPath();
        String last = path.substring(path.lastIndexOf('/') + 1);
        try {
            return URLDecoder.decode(last.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return last;
        }
    }

    private static boolean endsLikeFile(String name) {
        String end = name.endsWith("）") || name.endsWith(")") ? name.substring(0, name.length() - 1) : name;
        return ENDS.stream().anyMatch(end::endsWith);
    }

    private static String pathOf(String href) {
        int end = href.length();
        for (char mark : new char[] {'?', '#'}) {
            int at = href.indexOf(mark);
            end = at >= 0 && at < end ? at : end;
        }
        return href.substring(0, end);
    }

    /** Only what a browser fetches over the web; null for anything else. */
    private static @Nullable URI address(String absolute) {
        try {
            URI url = new URI(absolute.replace(" ", "%20"));
            boolean web = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
            return web && url.getHost() != null ? url : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }
}
