package org.dibao.notifier.email;

import java.net.URI;

/** Sets a letter as plain text. */
final class LetterText {

    private LetterText() {}

    static String of(Wording words, Letter letter) {
        StringBuilder text = new StringBuilder();
        line(text, letter.kicker());
        line(text, letter.title());
        for (Letter.Section section : letter.sections()) {
            line(text, "");
            line(text, section.heading());
            section.lines().forEach(each -> line(text, "  - " + each));
        }
        line(text, "");
        letter.facts().forEach(fact -> line(text, fact.label() + words.colon() + fact.value()));
        line(text, "");
        link(text, words, "original", letter.original());
        link(text, words, "page", letter.page());
        line(text, "");
        // The space makes it the signature's separator (RFC 3676, 4.3): clients fold away what follows.
        line(text, "-- ");
        line(text, letter.because());
        link(text, words, "unsubscribe", letter.unsubscribe());
        return text.toString();
    }

    private static void link(StringBuilder text, Wording words, String label, URI address) {
        line(text, words.get(label) + words.colon() + address);
    }

    private static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
