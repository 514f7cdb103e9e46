package org.dibao.launcher.samples;

import java.util.Map;
import org.dibao.launcher.pages.Answer;
import org.dibao.launcher.pages.PageServer;
import org.dibao.launcher.pages.Request;
import org.dibao.launcher.pages.Templates;

/** Shelves of sample texts, each shown in part beside a price. */
final class LibrarySite implements PageServer.Site {

    private final Postings postings;
    private final Templates templates;

    LibrarySite(Postings postings, Templates templates) {
        this.postings = postings;
        this.templates = templates;
    }

    @Override
    public Answer answer(Request request) {
        String path = request.path();
        if (path.equals("/")) {
            return Answer.html(templates.fill("library-list", Map.of("postings", postings.newestFirst())));
        }
        String number = path.replaceAll("^/doc/(\\d+)\\.html$", "$1");
        return postings.numbered(number)
                .map(posting -> Answer.html(templates.fill("library-document", Map.of("posting", posting))))
                .orElseGet(Answer::notFound);
    }
}
