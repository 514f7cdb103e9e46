package org.dibao.bench.parsing;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.IntStream;
import org.dibao.bench.papers.Paper;
import org.dibao.bench.papers.Prose;
import org.dibao.bench.papers.Site;
import org.dibao.contracts.DocumentFetched;

/**
 * Pages of 2 to 30 KB on the sites of four families: an invented text of 600 to 2,000 characters each, with the menus,
 * scripts and lists of other articles that such pages have around it. One in ten is a copy of one before it on another
 * site.
 */
final class Work {

    private static final int COPY_EVERY = 10;
    private static final int COPY_OF = 7;

    private Work() {}

    /** So many documents, those of the numbers from one on. */
    static List<DocumentFetched> documents(int from, int count) {
        return IntStream.range(from, from + count).mapToObj(Work::document).toList();
    }

    private static DocumentFetched document(int number) {
        boolean copy = number % COPY_EVERY == COPY_EVERY - 1;
        Paper paper = Prose.notice(copy ? number - COPY_OF : number);
        Site site = Site.values()[copy ? 1 : number % Site.values().length];
        String url = site.url(number);
        byte[] body = surrounded(site.page(paper), number).getBytes(UTF_8);
        String hash = sha256(body);
        return new DocumentFetched(
                sha256((url + hash).getBytes(UTF_8)),
                URI.create(url),
                "bench",
                "Bench",
                Instant.parse("2026-11-20T08:00:00Z"),
                "text/html; charset=utf-8",
                hash,
                null,
                null,
                false,
                false,
                false,
                null,
                null,
                body);
    }

    /** With a menu and a script before it, and a list of articles after it. */
    private static String surrounded(String page, int number) {
        StringBuilder menu = new StringBuilder("<script>var pages={};</script><ul class=\"nav\">");
        for (int i = 0; i < number % 60; i++) {
            menu.append("<li class=\"item\"><a href=\"/channel/")
                    .append(i)
                    .append("/index.html\">栏目")
                    .append(i)
                    .append("</a></li>\n");
        }
        StringBuilder list = new StringBuilder("<div class=\"list\"><ul>");
        for (int i = 0; i < number % 90; i++) {
            list.append("<li><a href=\"/art/2026/")
                    .append(number + i)
                    .append(".html\" title=\"往期内容\">往期内容第")
                    .append(i)
                    .append("篇的标题</a><span>11-0")
                    .append(1 + i % 9)
                    .append("</span></li>\n");
        }
        return page.replace("<body>", "<body>" + menu + "</ul>").replace("</body>", list + "</ul></div></body>");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256, this one does not.", e);
        }
    }
}
