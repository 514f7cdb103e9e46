package org.dibao.parser.page;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
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
            "gdpr",
            "bio",
            "subscription",
            "mianze",
            "banquan");
    private static final Set<String> ASIDE_TAGS = Set.of("nav", "footer", "aside", "menu", "dialog");

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

    static NameSign of(Element element) {
        String tag = element.normalName();
        if (ASIDE_TAGS.contains(tag)) {
            return ASIDE;
        }
        if (tag.equals("body") || tag.equals("html")) {
            return NEUTRAL;
        }
        String names = element.className() + " " + element.id();
        if (element.attr("itemprop").equals("articleBody")) {
            return TEXT;
        }
        return ofNames(names, ofTag(tag) == LIKELY);
    }

    private static NameSign ofNames(String names, boolean articleTag) {
        boolean likely = articleTag;
        boolean aside = false;
        for (String name : names.split(" ")) {
            String lower = name.toLowerCase(Locale.ROOT);
            if (TEXT_NAMES.contains(lower)) {
                return TEXT;
            }
            for (String word : words(name)) {
                likely |= LIKELY_WORDS.contains(word);
                aside |= ASIDE_WORDS.contains(word);
            }
        }
        return aside ? ASIDE : likely ? LIKELY : NEUTRAL;
    }

    /** {@code relatedNews-box_2} is related, news, box, and the whole. */
    private static Iterable<String> words(String name) {
        Set<String> words = new HashSet<>();
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean capital = Character.isUpperCase(c) && i > 0 && Character.isLowerCase(name.charAt(i - 1));
            if (capital || !Character.isLetter(c)) {
                words.add(word.toString());
                word.setLength(0);
            }
            if (Character.isLetter(c)) {
                word.append(Character.toLowerCase(c));
            }
        }
        words.add(word.toString());
        words.add(name.toLowerCase(Locale.ROOT));
        return words;
    }
}
