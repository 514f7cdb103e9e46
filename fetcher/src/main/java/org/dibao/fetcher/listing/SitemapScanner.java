package org.dibao.fetcher.listing;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.parser.Parser;

/**
 * Reads the tags of a sitemap one after the other. Not as XML: what generators write is often not well-formed, and of what
 * makes XML dangerous (document types, entities of one's own) a sitemap needs nothing, so it is passed over unread.
 */
final class SitemapScanner {

    /** What {@link SitemapFile#text} says of how many entries there were. */
    static final String NAMED = "named";

    /** An address has 2,047 characters at most (sitemaps.org); what is longer is passed over. */
    private static final int LONGEST_TEXT = 4_096;

    private static final Pattern NAME = Pattern.compile("/?[\\w.:-]+");
    private static final Pattern NAMED_BEFORE = Pattern.compile("\\s" + NAMED + "=\"(\\d{1,9})\"");
    private static final Pattern NEWS_PREFIX =
            Pattern.compile("xmlns:([\\w.-]+)\\s*=\\s*[\"']https?://www\\.google\\.com/schemas/sitemap-news/");

    private final Reader in;
    private final StringBuilder text = new StringBuilder();
    private boolean root;
    private boolean index;
    private String prefix = "";
    private String news = "news:";
    private int namedBefore;
    private String loc = "";
    private String changed = "";
    private String published = "";
    private String title = "";

    SitemapScanner(Reader in) {
        this.in = new BufferedReader(in);
    }

    /** All of it; empty if it is no sitemap and no index of any. */
    Optional<SitemapFile> scan() throws IOException {
        NewestEntries newest = null;
        int c;
        while ((c = in.read()) >= 0) {
            if (c != '<') {
                keep(c);
                continue;
            }
            String tag = tag();
            String name = name(tag);
            if (tag.isEmpty() || tag.charAt(0) == '!' || tag.charAt(0) == '?') {
                continue;
            }
            if (!root) {
                begin(tag, name);
                newest = root ? new NewestEntries(index) : null;
            } else if (newest != null) {
                end(name, newest);
            }
        }
        return newest == null
                ? Optional.empty()
                : Optional.of(new SitemapFile(index, newest.entries(), Math.max(newest.named(), namedBefore), false));
    }

    private void begin(String tag, String name) {
        int colon = name.indexOf(':');
        String local = name.substring(colon + 1);
        index = local.equals("sitemapindex");
        root = index || local.equals("urlset");
        prefix = root ? name.substring(0, colon + 1) : "";
        Matcher declared = NEWS_PREFIX.matcher(tag);
        news = declared.find() ? declared.group(1).toLowerCase(Locale.ROOT) + ":" : "news:";
        Matcher named = NAMED_BEFORE.matcher(tag);
        namedBefore = root && named.find() ? Integer.parseInt(named.group(1)) : 0;
    }

    private void end(String name, NewestEntries newest) {
        if (!name.startsWith("/")) {
            text.setLength(0);
            return;
        }
        String element = name.substring(1);
        if (element.equals(prefix + "loc")) {
            loc = said();
        } else if (element.equals(prefix + "lastmod")) {
            changed = said();
        } else if (element.equals(news + "title")) {
            title = said();
        } else if (element.equals(news + "publication_date")) {
            published = said();
        } else if (element.equals(prefix + (index ? "sitemap" : "url"))) {
            if (!loc.isEmpty()) {
                newest.add(new SitemapFile.Entry(loc, published.isEmpty() ? changed : published, title));
            }
            loc = "";
            changed = "";
            published = "";
            title = "";
        }
        text.setLength(0);
    }

    private String said() {
        return text.length() > LONGEST_TEXT
                ? ""
                : Parser.unescapeEntities(text.toString(), false).strip();
    }

    private void keep(int c) {
        if (text.length() <= LONGEST_TEXT) {
            text.append((char) c);
        }
    }

    /** What stands between angle brackets, without what is longer than any tag; the text of a CDATA section is kept as text. */
    private String tag() throws IOException {
        StringBuilder tag = new StringBuilder();
        int c;
        while ((c = in.read()) >= 0) {
            if (c == '>' && !(isComment(tag) && !tag.toString().endsWith("--"))) {
                return tag.toString();
            }
            if (tag.length() >= LONGEST_TEXT) {
                tag.delete(LONGEST_TEXT / 2, tag.length() - 2);
            }
            tag.append((char) c);
            if (c == '[' && tag.toString().equals("![CDATA[")) {
                section();
                return "";
            }
        }
        return "";
    }

    private static boolean isComment(StringBuilder tag) {
        return tag.length() >= 3 && tag.charAt(0) == '!' && tag.charAt(1) == '-' && tag.charAt(2) == '-';
    }

    private void section() throws IOException {
        int brackets = 0;
        int c;
        while ((c = in.read()) >= 0) {
            if (c == '>' && brackets >= 2) {
                text.setLength(Math.max(0, text.length() - 2));
                return;
            }
            brackets = c == ']' ? brackets + 1 : 0;
            keep(c);
            if (c == '&') {
                "amp;".chars().forEach(this::keep);
            }
        }
    }

    private static String name(String tag) {
        Matcher name = NAME.matcher(tag);
        return name.lookingAt() ? name.group().toLowerCase(Locale.ROOT) : "";
    }
}
