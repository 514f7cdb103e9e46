package org.dibao.parser.page;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dibao.parser.clean.CharacterForms;
import org.dibao.parser.clean.Han;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The article that an empty shell carries as data in a script ({@code __NEXT_DATA__}, {@code __NUXT__}, {@code
 * __INITIAL_STATE__}, {@code articleBody} in JSON-LD), for a script to show it in a browser. It is written out as a plain page,
 * which then is read like any other.
 */
final class EmbeddedArticle {

    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private static final Set<String> TITLES =
            Set.of("title", "headline", "articletitle", "newstitle", "noticetitle", "subject", "name", "caption");

    /** Names of times, the most telling first. */
    private static final List<String> TIMES = List.of(
            "publish", "pubdate", "pubtime", "release", "issue", "showtime", "create", "posted", "date", "time");

    private static final Set<String> SOURCES = Set.of("source", "sourcename", "origin", "publisher");

    private EmbeddedArticle() {}

    /** A page with the article alone; null where no script of this page holds running prose longer than this. */
    static @Nullable String asPage(PageContent content, int longerThan) {
        ScriptData.Prose found = ScriptData.longestProse(content.landmarks().scripts());
        if (found == null || found.text().length() <= longerThan) {
            return null;
        }
        return page(found, content.document());
    }

    private static String page(ScriptData.Prose found, Document shell) {
        String shown = CharacterForms.normalise(shell.title());
        String title = valueOf(found.around(), TITLES);
        String site = shell.select("meta[property=og:site_name]").attr("content");
        Element declared = shell.selectFirst("meta[property=og:title]");
        StringBuilder page = new StringBuilder("<html><head>");
        if (title.isEmpty()) {
            title = declared == null ? shown : declared.attr("content");
        }
        if (site.isEmpty() && !shown.contains(title)) {
            site = shown;
        }
        meta(page, "ArticleTitle", title);
        meta(page, "SiteName", site);
        meta(page, "PubDate", time(found));
        meta(page, "ContentSource", valueOf(found.around(), SOURCES));
        page.append("<title>").append(Entities.escape(title)).append("</title></head><body><h1>");
        page.append(Entities.escape(title)).append("</h1><div id=\"zoom\">");
        return page.append(markup(found.text())).append("</div></body></html>").toString();
    }

    private static void meta(StringBuilder page, String name, String value) {
        if (!value.isEmpty()) {
            page.append("<meta name=\"").append(name).append("\" content=\"");
            page.append(Entities.escape(value)).append("\">");
        }
    }

    /** Text without markup is parted by its line feeds. */
    private static String markup(String text) {
        if (!Jsoup.parseBodyFragment(text).body().children().isEmpty()) {
            return text;
        }
        StringBuilder paragraphs = new StringBuilder();
        text.lines()
                .forEach(line ->
                        paragraphs.append("<p>").append(Entities.escape(line)).append("</p>"));
        return paragraphs.toString();
    }

    /** Of the objects around the text, from the innermost on, the first value under one of these names. */
    private static String valueOf(List<JsonNode> around, Set<String> names) {
        for (JsonNode object : around) {
            for (var property : object.properties()) {
                String name = plain(property.getKey());
                JsonNode value = property.getValue();
                boolean meant = names.contains(name) || (names == TITLES && name.endsWith("articletitle"));
                if (meant && value.isString() && !value.stringValue().isBlank()) {
                    return CharacterForms.normalise(value.stringValue());
                }
            }
        }
        return "";
    }

    /** As the page would show it: in China's time where the text is Chinese. */
    private static String time(ScriptData.Prose found) {
        ZoneOffset offset = Han.count(found.text()) > 0 ? CHINA : ZoneOffset.UTC;
        for (JsonNode object : found.around()) {
            for (String part : TIMES) {
                for (var property : object.properties()) {
                    String time =
                            plain(property.getKey()).contains(part) ? Moment.written(property.getValue(), offset) : "";
                    if (!time.isEmpty()) {
                        return time;
                    }
                }
            }
        }
        return "";
    }

    private static String plain(String name) {
        return name.replace("_", "").replace("-", "").toLowerCase(Locale.ROOT);
    }

    /** Times as data: text that a page could show as well, or seconds or milliseconds since 1970. */
    private static final class Moment {
        private static final long FIRST_SECOND = 946_684_800L; // of 2000
        private static final long LAST_SECOND = 4_102_444_800L; // of 2100

        private Moment() {}

        static String written(JsonNode value, ZoneOffset offset) {
            String text = value.isString() ? value.stringValue().strip() : "";
            if (!text.isEmpty() && TimeScanner.startsAt(text, 0)) {
                return text;
            }
            long number = value.isIntegralNumber() ? value.longValue() : digits(text);
            long seconds = number > LAST_SECOND ? number / 1000 : number;
            boolean plausible = seconds >= FIRST_SECOND && seconds < LAST_SECOND;
            return plausible ? Instant.ofEpochSecond(seconds).atOffset(offset).toString() : "";
        }

        private static long digits(String text) {
            boolean number =
                    text.length() >= 10 && text.length() <= 13 && text.chars().allMatch(Character::isDigit);
            return number ? Long.parseLong(text) : 0;
        }
    }
}
