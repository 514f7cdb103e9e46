package org.dibao.notifier.email;

import java.util.List;
import java.util.stream.Collectors;
import org.dibao.contracts.Span;

/** What mails have in common inside their frame, in HTML. */
final class HtmlPieces {

    /** Pixels for each step of depth. */
    private static final int INDENT = 18;

    private static final String ITEM = """
            <p class="ink" style="margin:0 0 8px %1$dpx;text-indent:-%2$dpx;font-size:16px;line-height:1.7;%3$s">–&ensp;%4$s</p>
            """;

    private static final String BOX = """
            <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" border="0" class="box" style="margin:6px 0;background:#f8efd9;border-left:3px solid #b3321f;"><tr><td style="padding:10px 16px;">
            %s</td></tr></table>
            """;

    private static final String END = """
            <div class="rule" style="margin:28px 0 0;padding-top:12px;%1$s">
            <p class="faded" style="margin:0 0 6px;font-size:13px;line-height:1.6;%2$s">%3$s</p>
            %4$s<p class="faded" style="margin:10px 0 0;font-size:13px;line-height:1.6;%2$s"><a class="faded" style="%2$s" href="%5$s">%6$s</a> &nbsp;·&nbsp; <a class="faded" style="%2$s" href="%7$s">%8$s</a></p>
            </div>
            """;

    private HtmlPieces() {}

    /** A text with its marks. */
    static String marked(Line line) {
        StringBuilder html = new StringBuilder();
        int done = 0;
        for (Span mark : line.marks()) {
            html.append(Html.text(line.text().substring(done, mark.start())))
                    .append("<span class=\"mark\" style=\"" + Layout.MARK + "\">")
                    .append(Html.text(line.text().substring(mark.start(), mark.end())))
                    .append("</span>");
            done = mark.end();
        }
        return html.append(Html.text(line.text().substring(done))).toString();
    }

    static String heading(String text) {
        return "<h2 class=\"accent\" style=\"" + Layout.HEADING + "\">" + Html.text(text) + "</h2>\n";
    }

    /** Lines one below the other, each with a dash before it: their own words count them where they are counted. */
    static String list(List<Line> lines) {
        return lines.stream()
                .map(line -> ITEM.formatted(INDENT * (line.depth() + 1), INDENT, Layout.INK, content(line)))
                .collect(Collectors.joining());
    }

    /** Lines that must not be overlooked. */
    static String box(List<Line> lines) {
        return BOX.formatted(lines.stream()
                .map(line -> "<p class=\"ink\" style=\"margin:0;font-size:16px;line-height:1.8;" + Layout.INK + "\">"
                        + content(line) + "</p>\n")
                .collect(Collectors.joining()));
    }

    /** Why the reader receives the mail, and what he can do about it. */
    static String end(Wording words, Why why, Footer footer) {
        return END.formatted(
                Layout.RULE,
                Layout.FADED,
                Html.text(why.sentence()),
                why.reasons().stream().map(reason -> reason(words, reason)).collect(Collectors.joining()),
                Html.link(footer.preferences()),
                Html.text(words.get("preferences")),
                Html.link(footer.unsubscribe()),
                Html.text(words.get("unsubscribe")));
    }

    private static String reason(Wording words, Why.Reason reason) {
        String passages = reason.passages().stream()
                .map(passage -> "<br>" + marked(passage))
                .collect(Collectors.joining());
        return "<p class=\"faded\" style=\"margin:0 0 4px;padding-left:14px;font-size:13px;line-height:1.6;"
                + Layout.FADED + "\">" + Html.text(reason.label() + words.colon()) + "<span class=\"mark\" style=\""
                + Layout.MARK + "\">" + Html.text(reason.value()) + "</span>" + passages + "</p>\n";
    }

    private static String content(Line line) {
        String label = line.label().isEmpty() ? "" : "<b>" + Html.text(line.label()) + "</b>&ensp;";
        return label + marked(line);
    }
}
