package org.dibao.notifier.email;

import java.util.stream.Collectors;

/** Sets a letter as HTML. */
final class LetterHtml {

    private static final String CONTENT = """
            <p class="faded" style="margin:18px 0 4px;font-size:13px;%1$s">%2$s</p>
            <h1 class="ink" style="margin:0 0 6px;font-size:24px;line-height:1.4;%3$s">%4$s</h1>
            %5$s
            <table role="presentation" cellpadding="0" cellspacing="0" class="rule" style="width:100%%;margin-top:22px;border-top:1px solid #d9cfbb;">
            %6$s
            </table>
            <p style="margin:26px 0 0;"><a href="%7$s" style="%8$s">%9$s</a> &nbsp; <a class="accent" style="color:#b3321f;font-size:15px;" href="%10$s">%11$s</a></p>
            <p class="faded rule" style="margin:28px 0 0;padding-top:12px;border-top:1px solid #d9cfbb;font-size:12px;line-height:1.6;%1$s">%12$s<br><a class="faded" style="%1$s" href="%13$s">%14$s</a></p>
            """;

    private static final String FACT = """
            <tr><td class="faded" valign="top" style="padding:6px 16px 0 0;white-space:nowrap;font-size:14px;%1$s">%2$s</td><td class="ink" style="padding:6px 0 0;width:100%%;font-size:14px;%3$s">%4$s</td></tr>
            """;

    private LetterHtml() {}

    static String of(Wording words, Letter letter) {
        String content = CONTENT.formatted(
                Layout.FADED,
                Html.text(letter.kicker()),
                Layout.INK,
                Html.text(letter.title()),
                letter.sections().stream().map(LetterHtml::section).collect(Collectors.joining()),
                letter.facts().stream().map(LetterHtml::fact).collect(Collectors.joining()),
                Html.link(letter.page()),
                Layout.BUTTON,
                Html.text(words.get("page")),
                Html.link(letter.original()),
                Html.text(words.get("original")),
                Html.text(letter.because()),
                Html.link(letter.unsubscribe()),
                Html.text(words.get("unsubscribe")));
        return Layout.mail(words, letter.title(), content);
    }

    private static String section(Letter.Section section) {
        String lines = section.lines().stream()
                .map(line -> "<p class=\"ink\" style=\"" + Layout.PARAGRAPH + "\">" + Html.text(line) + "</p>\n")
                .collect(Collectors.joining());
        return "<h2 class=\"accent\" style=\"" + Layout.HEADING + "\">" + Html.text(section.heading()) + "</h2>\n"
                + lines;
    }

    private static String fact(Letter.Fact fact) {
        return FACT.formatted(Layout.FADED, Html.text(fact.label()), Layout.INK, Html.text(fact.value()));
    }
}
