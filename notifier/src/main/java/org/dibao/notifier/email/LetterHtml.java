package org.dibao.notifier.email;

import java.util.stream.Collectors;

/** Sets a letter as HTML. */
final class LetterHtml {

    private static final String CONTENT = """
            <p class="faded" style="margin:18px 0 4px;font-size:14px;%1$s">%2$s</p>
            <h1 class="ink" style="margin:0 0 6px;font-size:24px;line-height:1.4;%3$s">%4$s</h1>
            %5$s%6$s
            <table role="presentation" width="100%%" cellpadding="0" cellspacing="0" border="0" class="rule" style="margin-top:22px;%7$s">
            %8$s</table>
            <div style="margin:26px 0 0;">%9$s<a class="accent" style="color:#b3321f;font-size:16px;line-height:2.9;white-space:nowrap;vertical-align:top;" href="%10$s">%11$s</a></div>
            %12$s
            """;

    private static final String FACT = """
            <tr><td class="faded" valign="top" style="padding:6px 16px 0 0;white-space:nowrap;font-size:14px;%1$s">%2$s</td><td class="ink" valign="top" width="100%%" style="padding:6px 0 0;font-size:14px;%3$s">%4$s</td></tr>
            """;

    private LetterHtml() {}

    static String of(Wording words, Letter letter, Footer footer) {
        String content = CONTENT.formatted(
                Layout.FADED,
                Html.text(letter.kicker()),
                Layout.INK,
                HtmlPieces.marked(letter.title()),
                letter.note().isEmpty()
                        ? ""
                        : HtmlPieces.box(letter.note().stream().map(Line::plain).toList()),
                letter.sections().stream().map(LetterHtml::section).collect(Collectors.joining()),
                Layout.RULE,
                letter.facts().stream().map(LetterHtml::fact).collect(Collectors.joining())
                        + letter.files().stream().map(file -> file(words, file)).collect(Collectors.joining()),
                Layout.button(Html.link(letter.original()), words.get("original")),
                Html.link(letter.page()),
                Html.text(words.get("page")),
                HtmlPieces.end(words, letter.why(), footer));
        return Layout.mail(words, letter.title().text(), letter.preview(), content);
    }

    private static String section(Letter.Section section) {
        boolean dated = section.lines().stream().anyMatch(line -> !line.label().isEmpty());
        return HtmlPieces.heading(section.heading())
                + (dated ? HtmlPieces.box(section.lines()) : HtmlPieces.list(section.lines()));
    }

    private static String fact(Letter.Fact fact) {
        return row(fact.label(), Html.text(fact.value()));
    }

    private static String file(Wording words, Letter.File file) {
        String note = file.note().isEmpty()
                ? ""
                : "<br><span class=\"faded\" style=\"" + Layout.FADED + "\">" + Html.text(file.note()) + "</span>";
        return row(
                words.get("attachment"),
                "<a class=\"accent\" style=\"color:#b3321f;\" href=\"" + Html.link(file.address()) + "\">"
                        + Html.text(file.name()) + "</a>" + note);
    }

    private static String row(String label, String value) {
        return FACT.formatted(Layout.FADED, Html.text(label), Layout.INK, value);
    }
}
