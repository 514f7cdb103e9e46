package org.dibao.launcher.samples;

import java.util.List;
import java.util.Map;
import org.dibao.launcher.pages.Answer;
import org.dibao.launcher.pages.PageServer;
import org.dibao.launcher.pages.Request;
import org.dibao.launcher.pages.Templates;

/** Copies of other sites' pages, rewritten by {@link MirrorScript}. */
final class MirrorSite implements PageServer.Site {

    private final Postings postings;
    private final Templates templates;

    MirrorSite(Postings postings, Templates templates) {
        this.postings = postings;
        this.templates = templates;
    }

    @Override
    public Answer answer(Request request) {
        String path = request.path();
        if (path.equals("/")) {
            List<Posting> mirrored =
                    postings.newestFirst().stream().map(MirrorSite::mirror).toList();
            return Answer.html(templates.fill("mirror-list", Map.of("postings", mirrored)));
        }
        String number = path.replaceAll("^/news/(\\d+)\\.html$", "$1");
        return postings.numbered(number)
                .map(MirrorSite::mirror)
                .map(posting -> Answer.html(templates.fill("mirror-article", Map.of("posting", posting))))
                .orElseGet(Answer::notFound);
    }

    private static Posting mirror(Posting posting) {
        return new Posting(
                posting.number(),
                MirrorScript.write(posting.title()),
                MirrorScript.write(posting.issuer()),
                posting.documentNumber(),
                posting.paragraphs().stream().map(MirrorScript::write).toList(),
                posting.at());
    }
}
