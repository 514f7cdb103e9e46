package org.dibao.launcher.samples;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dibao.launcher.pages.Answer;
import org.dibao.launcher.pages.PageServer;
import org.dibao.launcher.pages.Request;
import org.dibao.launcher.pages.Templates;

/** A front page, an RSS feed of the newest twenty, and articles with their source and editors at the foot. */
final class NewsSite implements PageServer.Site {

    private static final int IN_FEED = 20;

    private final Postings postings;
    private final Templates html;
    private final Templates xml;

    NewsSite(Postings postings, Templates html, Templates xml) {
        this.postings = postings;
        this.html = html;
        this.xml = xml;
    }

    @Override
    public Answer answer(Request request) {
        String path = request.path();
        List<Posting> newest = postings.newestFirst();
        if (path.equals("/")) {
            return Answer.html(html.fill("news-list", Map.of("postings", newest)));
        }
        if (path.equals("/rss.xml")) {
            String host = Objects.requireNonNullElse(request.header("Host"), "localhost");
            String feed = xml.fill(
                    "news-feed",
                    Map.of(
                            "base",
                            "http://" + host,
                            "postings",
                            newest.stream().limit(IN_FEED).toList()));
            return Answer.of("application/rss+xml; charset=utf-8", feed.getBytes(StandardCharsets.UTF_8));
        }
        String number = path.replaceAll("^/art/(\\d+)\\.html$", "$1");
        return postings.numbered(number)
                .map(posting -> Answer.html(html.fill("news-article", Map.of("posting", posting))))
                .orElseGet(Answer::notFound);
    }
}
