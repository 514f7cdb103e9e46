package org.dibao.launcher.samples;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.dibao.launcher.pages.Answer;
import org.dibao.launcher.pages.PageServer;
import org.dibao.launcher.pages.Request;
import org.dibao.launcher.pages.Templates;

/** A site with its list at the root and a page for each posting below one folder. */
final class ListedSite implements PageServer.Site {

    private final Postings postings;
    private final Templates templates;
    private final String folder;
    private final String list;
    private final String page;
    private final UnaryOperator<Posting> manner;

    /**
     * A site.
     *
     * @param folder the path of its pages, {@code /zwgk} for {@code /zwgk/1.html}
     * @param list the list's template
     * @param page the pages' template
     * @param manner how it rewrites what it publishes
     */
    ListedSite(
            Postings postings,
            Templates templates,
            String folder,
            String list,
            String page,
            UnaryOperator<Posting> manner) {
        this.postings = postings;
        this.templates = templates;
        this.folder = folder;
        this.list = list;
        this.page = page;
        this.manner = manner;
    }

    private Answer file(String number) {
        return postings.numbered(number)
                .map(Posting::file)
                .map(file -> Answer.of(WordFile.TYPE, WordFile.of(file.paragraphs())))
                .orElseGet(Answer::notFound);
    }

    @Override
    public Answer answer(Request request) {
        String path = request.path();
        if (path.equals("/")) {
            List<Posting> listed = postings.newestFirst().stream().map(manner).toList();
            return Answer.html(templates.fill(list, Map.of("postings", listed)));
        }
        if (path.matches("^" + folder + "/\\d+\\.docx$")) {
            return file(path.substring(folder.length() + 1, path.length() - ".docx".length()));
        }
        String number = path.replaceAll("^" + folder + "/(\\d+)\\.html$", "$1");
        return postings.numbered(number)
                .map(manner)
                .map(posting -> Answer.html(templates.fill(page, Map.of("posting", posting))))
                .orElseGet(Answer::notFound);
    }
}
