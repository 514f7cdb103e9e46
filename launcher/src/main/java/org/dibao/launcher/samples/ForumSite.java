package org.dibao.launcher.samples;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dibao.launcher.pages.Answer;
import org.dibao.launcher.pages.PageServer;
import org.dibao.launcher.pages.Request;
import org.dibao.launcher.pages.Templates;

/** A Discuz! forum in GBK, which its HTTP answers do not say; board 7 inserts strings against copying. */
final class ForumSite implements PageServer.Site {

    private static final Charset GBK = Charset.forName("GBK");
    private static final Pattern BOARD = Pattern.compile("/forum-(\\d+)-1\\.html");
    private static final Pattern THREAD = Pattern.compile("/thread-(\\d+)-1-1\\.html");
    private static final int JAMMED_BOARD = 7;

    private final Postings postings;
    private final Templates templates;

    ForumSite(Postings postings, Templates templates) {
        this.postings = postings;
        this.templates = templates;
    }

    /**
     * A paragraph of a post.
     *
     * @param text what the author wrote
     * @param jam what the board inserted after it, empty for nothing
     */
    record Line(String text, String jam) {}

    @Override
    public Answer answer(Request request) {
        Matcher board = BOARD.matcher(request.path());
        if (board.matches()) {
            return page("forum-board", Map.of("board", board.group(1), "postings", inBoard(board.group(1))));
        }
        Matcher thread = THREAD.matcher(request.path());
        if (thread.matches()) {
            return postings.numbered(thread.group(1))
                    .map(posting -> page("forum-thread", Map.of("posting", posting, "lines", lines(posting))))
                    .orElseGet(Answer::notFound);
        }
        return request.path().equals("/") ? page("forum-index", Map.of()) : Answer.notFound();
    }

    private List<Posting> inBoard(String board) {
        return postings.newestFirst().stream()
                .filter(posting -> Integer.toString(posting.board()).equals(board))
                .toList();
    }

    private static List<Line> lines(Posting posting) {
        List<Line> lines = new ArrayList<>();
        for (String paragraph : posting.paragraphs()) {
            String jam = posting.board() == JAMMED_BOARD ? Jammer.at(posting.number(), lines.size()) : "";
            lines.add(new Line(paragraph, jam));
        }
        return lines;
    }

    private Answer page(String template, Map<String, Object> values) {
        return Answer.html(templates.fill(template, values), GBK, "text/html");
    }
}
