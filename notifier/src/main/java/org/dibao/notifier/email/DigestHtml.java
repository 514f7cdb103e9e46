package org.dibao.notifier.email;

import java.util.List;
import java.util.stream.Collectors;

/** Sets a digest as HTML. */
final class DigestHtml {

    private static final String CONTENT = """
            <h1 class="ink" style="margin:18px 0 0;font-size:20px;line-height:1.4;%1$s">%2$s</h1>
            %3$s%4$s%5$s
            """;

    private static final String OTHERS = """
            <div class="ink rule" style="margin:20px 0 0;padding-top:14px;font-size:15px;line-height:1.6;%1$s%2$s">
            %3$s%4$s</div>
            """;

    private static final String ENTRY = """
            <div class="rule" style="margin:20px 0 0;padding-top:14px;%1$s">
            <p class="faded" style="margin:0 0 2px;font-size:13px;%2$s">%3$s</p>
            <h2 style="margin:0 0 8px;font-size:18px;line-height:1.45;"><a class="ink" style="text-decoration:none;%4$s" href="%5$s">%6$s</a></h2>
            %7$s%8$s%9$s<p style="margin:8px 0 0;font-size:14px;"><a class="accent" style="color:#b3321f;" href="%10$s">%11$s</a></p>
            </div>
            """;

    private DigestHtml() {}

    static String of(Wording words, DigestLetter letter) {
        String content = CONTENT.formatted(
                Layout.INK,
                Html.text(letter.title()),
                letter.entries().stream().map(entry -> entry(words, entry)).collect(Collectors.joining()),
                others(letter),
                HtmlPieces.end(words, letter.why(), letter.footer()));
        return Layout.mail(words, letter.title(), letter.preview(), content);
    }

    private static String others(DigestLetter letter) {
        return letter.others().isEmpty()
                ? ""
                : OTHERS.formatted(
                        Layout.RULE,
                        Layout.INK,
                        HtmlPieces.heading(letter.heading()),
                        letter.others().stream().map(DigestHtml::title).collect(Collectors.joining()));
    }

    /** One announcement in a line, with as little around it as can be: there may be hundreds. */
    static String title(DigestLetter.Title other) {
        return "<p>– <a class=\"ink\" style=\"" + Layout.INK + "\" href=\"" + Html.link(other.page()) + "\">"
                + HtmlPieces.marked(other.title()) + "</a></p>\n";
    }

    /** One announcement. */
    static String entry(Wording words, DigestLetter.Entry entry) {
        return ENTRY.formatted(
                Layout.RULE,
                Layout.FADED,
                Html.text(entry.kicker()),
                Layout.INK,
                Html.link(entry.page()),
                HtmlPieces.marked(entry.title()),
                some(entry.changes(), HtmlPieces.box(entry.changes())),
                some(entry.orders(), HtmlPieces.list(entry.orders())),
                some(entry.deadlines(), HtmlPieces.box(entry.deadlines())),
                Html.link(entry.original()),
                Html.text(words.get("original")));
    }

    private static String some(List<Line> lines, String html) {
        return lines.isEmpty() ? "" : html;
    }
}
