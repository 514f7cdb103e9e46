package org.dibao.bench.extraction;

import java.util.function.IntFunction;

/** Pages that nobody writes but who wants a reader to stand still, each in any size. */
enum Hostile {
    NESTED("nested tags", 100_000, n -> "<div>".repeat(n) + Said.WORDS + "</div>".repeat(n)),
    UNCLOSED("unclosed tags", 100_000, n -> (Said.WORDS + "<b><p><i>").repeat(n / 3)),
    UNCLOSED_LINKS("unclosed links", 100_000, n -> ("<a href=1><div>" + Said.WORDS).repeat(n / 2)),
    FORMATTING("unclosed fonts, each its own", 100_000, n -> each(n / 2, "<font color=", "><p>一")),
    LINKS("links", 500_000, n -> "<a href=1>一</a>".repeat(n)),
    LINKS_IN_TABLE("links in a table without cells", 250_000, n -> "<table>" + "<a href=1>一</a>".repeat(n)),
    LISTED_FILES(
            "list of files with a long hidden text",
            1_000_000,
            n -> "<div><p hidden>" + "一".repeat(n) + "</p>" + "<p>见<a href=1.htm>文</a></p>".repeat(n / 4_000) + "</div>"
                    + Said.WORDS.repeat(9)),
    LIST("list of links", 200_000, n -> "<ul>" + "<li><a href=/1.doc>附件</a>".repeat(n) + "</ul>"),
    NESTED_LISTS("lists within lists", 100_000, n -> "<ul><li>附件一".repeat(n / 2)),
    NESTED_TABLES("tables within tables", 100_000, n -> "<table><tr><td>一".repeat(n / 3)),
    HEADINGS("headings that are the site's name", 100_000, n -> Said.UNSHOWN + "<h2>云岭新闻网</h2>".repeat(n)),
    LONG_TITLE("a long window's title", 1_000_000, n -> titled(n) + ("<p>" + "二".repeat(18) + "三").repeat(n / 25)),
    DIGITS("one text of digits", 5_000_000, n -> "<p>" + "7".repeat(n)),
    COMMAS("one text of commas", 5_000_000, n -> "<p>" + ",".repeat(n)),
    YEARS("one text of 年", 5_000_000, n -> "<p>" + "年".repeat(n)),
    BRACKETS("one text of brackets", 5_000_000, n -> "<p>" + "（".repeat(n)),
    ANGLES("one text of escaped tags", 5_000_000, n -> "<p>" + "&lt;p ".repeat(n / 6)),
    SPACES("one text of spaces", 5_000_000, n -> "<p>2026-05-01" + "&nbsp; ".repeat(n / 7)),
    DATES("one text of days", 5_000_000, n -> "<p>" + "2026年5月1日前".repeat(n / 10)),
    LABELS("one text of labels", 5_000_000, n -> "<p>" + "来源：作者】".repeat(n / 6)),
    QUOTES("one text of names in 《", 5_000_000, n -> "<p>" + "《关于".repeat(n / 3)),
    BODIES("one text of offices", 5_000_000, n -> "<p>" + "市人民政府办公室".repeat(n / 8)),
    MUSTS("one text of orders", 5_000_000, n -> "<p>" + "各地要在月底前完成排查。".repeat(n / 12)),
    ENGLISH("one text of English orders", 5_000_000, n -> "<p>" + "The mayor must act by May 1. ".repeat(n / 29)),
    BREAKS("line breaks", 500_000, n -> "<div>" + "一<br>".repeat(n)),
    POSTS("posts", 50_000, n -> titled(20) + "<div class=p>云友 2026-05-01 10:20<p>一，二，三，四。</div>".repeat(n)),
    ATTRIBUTES("attributes of one element", 500_000, n -> "<p" + each(n, " a", "=1") + ">" + Said.WORDS),
    ATTRIBUTED(
            "elements with many attributes", 10_000, n -> ("<p" + each(60, " a", "=1") + ">" + Said.WORDS).repeat(n)),
    STYLES(
            "style soup",
            50_000,
            n -> each(n, "<span style='mso-font-kerning:1pt;color:#fff;left:", ";font-size:0'>一</span>")),
    LONG_STYLE(
            "white letters under a long style",
            1_000_000,
            n -> "<div style='" + "x".repeat(n) + "'>" + "<font color=white>一</font>".repeat(n / 25)),
    HIDDEN(
            "hidden elements within each other",
            5_000_000,
            n -> "<div hidden>".repeat(200) + "一".repeat(n) + "，".repeat(20) + Said.WORDS),
    CLASSES("class soup", 100_000, n -> each(n, "<div class='col-md-4 jsCard item", " w-full'>一</div>")),
    LONG_CLASS("one long class", 5_000_000, n -> "<div class='" + "a-B ".repeat(n / 4) + "'>" + Said.WORDS),
    COMMENTS("comments", 200_000, n -> ("<!-- 一 -->" + Said.WORDS).repeat(n)),
    ENTITIES("entities", 1_000_000, n -> "<p>" + "&amp;".repeat(n)),
    SCRIPTS("unclosed scripts", 200_000, n -> "<script>var a=\"<p>".repeat(n));

    /** Constants of an enum cannot be used by its values. */
    private static final class Said {
        /** Something to read, so that a page is not left alone. */
        private static final String WORDS = "经研究，现将有关事项通知如下，请认真执行。";

        /** A window's title of which nothing but the site's name is shown. */
        private static final String UNSHOWN = "<title>关于开展检查的通知_云岭新闻网</title>";
    }

    private final String shown;
    private final int most;
    private final IntFunction<String> body;

    Hostile(String shown, int most, IntFunction<String> body) {
        this.shown = shown;
        this.most = most;
        this.body = body;
    }

    /** In words, with the number at its full size. */
    String shown() {
        return "%s (%,d)".formatted(shown, most);
    }

    /** The page with so many quarters of the full number. */
    String page(int quarters) {
        return "<!DOCTYPE html><html><body>" + body.apply(most / 4 * quarters);
    }

    private static String titled(int length) {
        return "<title>关于开展检查的通知_通知公告_云岭新闻网" + "二".repeat(length) + "</title><h1>关于开展检查的通知</h1>";
    }

    private static String each(int count, String before, String after) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < count; i++) {
            out.append(before).append(i).append(after);
        }
        return out.toString();
    }
}
