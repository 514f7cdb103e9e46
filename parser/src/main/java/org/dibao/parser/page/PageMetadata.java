package org.dibao.parser.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.dibao.parser.clean.CharacterForms;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * What a page says about itself in {@code meta} elements, under lower-case names, first mention first. Government pages
 * carry {@code ArticleTitle}, {@code PubDate}, {@code ContentSource}, {@code ColumnName} and {@code SiteIDCode}
 * (政府网站发展指引, 国办发〔2017〕47号, annex 2).
 */
final class PageMetadata {

    /** Names of the government page standard, as {@link Page#metadata()} spells them. */
    private static final List<String> GOVERNMENT = List.of(
            "SiteName",
            "SiteDomain",
            "SiteIDCode",
            "ColumnName",
            "ColumnType",
            "ArticleTitle",
            "PubDate",
            "ContentSource");

    private static final int LONGEST_VALUE = 500;

    private final Map<String, String> values = new LinkedHashMap<>();

    private PageMetadata() {}

    /** Of a text that has none. */
    static PageMetadata none() {
        return new PageMetadata();
    }

    static PageMetadata of(Document document) {
        PageMetadata metadata = new PageMetadata();
        for (Element meta : document.head().getElementsByTag("meta")) {
            String name = firstOf(meta, "name", "property", "itemprop", "http-equiv");
            String content = CharacterForms.normalise(cut(meta.attr("content")));
            if (!name.isEmpty() && !content.isEmpty()) {
                metadata.values.putIfAbsent(name.toLowerCase(Locale.ROOT), content);
            }
        }
        return metadata;
    }

    /** The first of these names that has a value; null where none has. */
    @Nullable
    String first(String... names) {
        for (String name : names) {
            String value = values.get(name.toLowerCase(Locale.ROOT));
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    /** The values that the government page standard defines, under the names that it gives them. */
    Map<String, String> government() {
        Map<String, String> kept = new LinkedHashMap<>();
        for (String name : GOVERNMENT) {
            String value = values.get(name.toLowerCase(Locale.ROOT));
            if (value != null) {
                kept.put(name, value);
            }
        }
        return kept;
    }

    private static String firstOf(Element meta, String... attributes) {
        for (String attribute : attributes) {
            String value = meta.attr(attribute);
            if (!value.isEmpty()) {
                return value;
            }
        }
        return "";
    }

    private static String cut(String value) {
        return value.length() > LONGEST_VALUE ? value.substring(0, LONGEST_VALUE) : value;
    }
}
