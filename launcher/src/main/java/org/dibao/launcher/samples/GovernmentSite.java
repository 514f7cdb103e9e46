package org.dibao.launcher.samples;

import java.util.Map;
import org.dibao.launcher.pages.Answer;
import org.dibao.launcher.pages.PageServer;
import org.dibao.launcher.pages.Request;
import org.dibao.launcher.pages.Templates;

/** A list by date at the root, and documents with the meta tags and the table that disclosure rules demand. */
final class GovernmentSite implements PageServer.Site {

    private final Postings postings;
    private final Templates templates;

    GovernmentSite(Postings postings, Templates templates) {
        this.postings = postings;
        this.templates = templates;
    }

    @Override
    public Answer answer(Request request) {
        String path = request.path();
        if (path.equals("/")) {
            return Answer.html(templates.fill("government-list", Map.of("postings", postings.newestFirst())));
        }
        String number = path.replaceAll("^/zwgk/(\\d+)\\.html$", "$1");
        return postings.numbered(number)
                .map(posting -> Answer.html(templates.fill("government-document", Map.of("posting", posting))))
                .orElseGet(Answer::notFound);
    }
}
