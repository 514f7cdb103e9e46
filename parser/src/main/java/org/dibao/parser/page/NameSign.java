package org.dibao.parser.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** What an element's class and id say about its part on the page. */
enum NameSign {
    /** The main text itself, by the names that publishing systems give it. */
    TEXT(2),
    /** Something about an article. */
    LIKELY(1.25),
    /** Nothing. */
    NEUTRAL(1),
    /** Not the main matter: navigation, comments, related news, footers. */
    ASIDE(0.2);

    private static final Set<String> TEXT_NAMES = Set.of(
            "artibody",
            "articlebody",
            "article-body",
            "article_body",
            "article-content",
            "article_content",
            "articlecontent",
            "trs_editor",
            "ucap-content",
            "ucap_content",
            "pages_content",
            "zoom",
            "zoomcon",
            "js_content",
            "entry-content",
            "post-content",
            "post_content",
            "postcontent",
            "post-body",
            "newscontent",
            "news_content",
            "news-content",
            "newstext",
            "detail-content",
            "detail_content",
            "detailcontent",
            "text_content",
            "contenttxt",
            "rich_media_content",
            "t_f",
            "story-body",
            "articletext",
            "article-text",
            "bt_content",
            "xxgk_content",
            "conttxt",
            "view_content",
            "vsb_content",
            "founder-content",
            "ozoom",
            "mainbody",
            "main-body",
            "docintro",
            "ivs_content",
            "content_main",
            "govspeak");
    private static final Set<String> LIKELY_WORDS = Set.of(
            "article",
            "artical",
            "content",
            "contents",
            "body",
            "text",
            "main",
            "post",
            "news",
            "detail",
            "story",
            "entry",
            "con",
            "editor",
            "zw",
            "zhengwen",
            "wenzhang");
    private static final Set<String> ASIDE_WORDS = Set.of(
            "nav",
            "navbar",
            "navigation",
            "menu",
            "footer",
            "foot",
            "footbar",
            "bottom",
            "copyright",
            "sidebar",
            "side",
            "sider",
            "aside",
            "related",
            "relate",
            "relation",
            "relevant",
            "recommend",
            "recommended",
            "recommendation",
            "hot",
            "hots",
            "hotnews",
            "rank",
            "ranking",
            "comment",
            "comments",
            "cmt",
            "cmts",
            "gentie",
            "pinglun",
            "reply",
            "replies",
            "share",
            "bdshare",
            "bdsharebuttonbox",
            "social",
            "breadcrumb",
            "breadcrumbs",
            "crumb",
            "crumbs",
            "login",
            "register",
            "ad",
            "ads",
            "advert",
            "adbox",
            "adsbygoogle",
            "guanggao",
            "ggw",
            "advertisement",
            "banner",
            "toolbar",
            "pager",
            "pagination",
            "pagenav",
            "tags",
            "tag",
            "links",
            "friendlink",
            "search",
            "searchbox",
            "popup",
            "modal",
            "dialog",
            "qrcode",
            "ewm",
            "erweima",
            "disclaimer",
            "disclaim",
            "statement",
            "shengming",
            "tips",
            "tip",
            "cookie",
            "newsletter",
            "subscribe",
            "promo",
            "sponsor",
            "widget",
            "jiathis",
            "xgxw",
            "xgyd",
            "xglj",
            "xgwj",
            "keywords",
            "prevnext",
            "prenext",
            "editor-info",
            "toptb",
            "favatar",
            "discussion",
            "liuyan",
            "lyb",
            "tuijian",
            "xgtj",
            "xgnews",
            "morenews",
            "more-news",
            "onward",
            "signup",
            "consent",
            "cookies",
            "cmp",
            "onetrust",
            "ccpa",
            "gdpr",
            "bio",
            "subscription",
            "mianze",
            "banquan");
    private static final Set<String> ASIDE_TAGS = Set.of("nav", "footer", "aside", "menu", "dialog");

    /** Likely words and those of side matters, looked up at once. */
    private static final Map<String, NameSign> WORDS = words();

    private static final int LONGEST_WORD =
            WORDS.keySet().stream().mapToInt(String::length).max().orElse(0);

    private static final int LONGEST_PART = 24;

    private final double factor;

    NameSign(double factor) {
        this.factor = factor;
    }

    /** By how much it makes an element more or less likely to be the main text. */
    double factor() {
        return factor;
    }

    static NameSign ofTag(String tag) {
        if (ASIDE_TAGS.contains(tag)) {
            return ASIDE;
        }
        return tag.equals("article") || tag.equals("main") ? LIKELY : NEUTRAL;
    }

    /** What the tag, a marked article body and the id say; class names are read by {@link #ofNames}. */
    static NameSign of(Element element, NameSign classes) {
        String tag = element.normalName();
        if (ASIDE_TAGS.contains(tag)) {
            return ASIDE;
        }
        if (tag.equals("body") || tag.equals("html")) {
            return NEUTRAL;
        }
        Attributes attributes = element.attributes();
        if (attributes.get("itemprop").equals("articleBody")) {
            return TEXT;
        }
        String id = attributes.get("id");
        NameSign named = id.isEmpty() ? classes : classes.or(ofNames(id));
        if (named == ASIDE && BlockElements.isHeading(tag)) {
            return NEUTRAL; // a heading is named for its looks
        }
        named = named == NEUTRAL && attributes.size() > 0 && isPartAside(attributes) ? ASIDE : named;
        boolean posted = tag.equals("article")
                && named == ASIDE
                && attributes.get("class").contains("post");
        return posted && !attributes.get("class").contains("relat") ? LIKELY : named.or(ofTag(tag));
    }

    /** Sites whose classes are made by tools name the parts of their pages for themselves: {@code data-component="tags"}. */
    private static boolean isPartAside(Attributes attributes) {
        String part = attributes.get("data-component");
        part = part.isEmpty() ? attributes.get("data-testid") : part;
        if (part.isEmpty() || part.length() > LONGEST_PART) {
            return false;
        }
        int end = 0;
        while (end < part.length() && Character.isLetter(part.charAt(end))) {
            end++;
        }
        return ofWord(part, 0, end) == ASIDE;
    }

    /** What names, parted by spaces, say together. */
    static NameSign ofNames(String names) {
        NameSign sign = NEUTRAL;
        int from = 0;
        while (from < names.length() && sign != TEXT) {
            int space = names.indexOf(' ', from);
            int end = space < 0 ? names.length() : space;
            sign = sign.or(ofName(names.substring(from, end)));
            from = end + 1;
        }
        return sign;
    }

    /** Of two signs about one element the one that tells more: the text's own name, then a side matter. */
    private NameSign or(NameSign other) {
        if (this == TEXT || other == TEXT) {
            return TEXT;
        }
        if (this == ASIDE || other == ASIDE) {
            return ASIDE;
        }
        return this == LIKELY ? LIKELY : other;
    }

    /** {@code relatedNews-box_2} is related, news, box, and the whole. */
    private static NameSign ofName(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (TEXT_NAMES.contains(lower)) {
            return TEXT;
        }
        NameSign sign = ofWord(lower);
        int start = 0;
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean letter = Character.isLetter(c);
            boolean capital = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
            if (capital || !letter) {
                sign = sign.or(ofWord(name, start, i));
                start = letter ? i : i + 1;
            }
            if (Character.isDigit(c) && isHash(name, i)) {
                i = endOfHash(name, i);
                start = i + 1;
            }
        }
        return start == 0 ? sign : sign.or(ofWord(name, start, name.length()));
    }

    /** Whether letters follow figures: {@code f98b1ad2} is a number that a tool gave, not an ad. */
    private static boolean isHash(String name, int figure) {
        int end = figure;
        while (end < name.length() && Character.isDigit(name.charAt(end))) {
            end++;
        }
        return end < name.length() && Character.isLowerCase(name.charAt(end));
    }

    private static int endOfHash(String name, int from) {
        int end = from;
        while (end < name.length() && Character.isLetterOrDigit(name.charAt(end))) {
            end++;
        }
        return end;
    }

    private static NameSign ofWord(String name, int start, int end) {
        boolean possible = end > start && end - start <= LONGEST_WORD;
        return possible ? ofWord(name.substring(start, end).toLowerCase(Locale.ROOT)) : NEUTRAL;
    }

    private static NameSign ofWord(String word) {
        return WORDS.getOrDefault(word, NEUTRAL);
    }

    private static Map<String, NameSign> words() {
        Map<String, NameSign> words = new HashMap<>();
        LIKELY_WORDS.forEach(word -> words.put(word, LIKELY));
        ASIDE_WORDS.forEach(word -> words.put(word, ASIDE));
        return words;
    }
}
