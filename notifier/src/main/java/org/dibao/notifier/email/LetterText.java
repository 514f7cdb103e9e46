package org.dibao.notifier.email;

import java.util.List;
import org.dibao.contracts.Span;

/** Sets a letter as plain text. */
final class LetterText {

    private LetterText() {}

    static String of(Wording words, Letter letter, Footer footer) {
        StringBuilder text = new StringBuilder();
        line(text, letter.kicker());
        line(text, letter.title().text());
        letter.note().forEach(note -> line(text, "\n" + note));
        for (Letter.Section section : letter.sections()) {
            line(text, "");
            line(text, section.heading());
            section.lines().forEach(each -> item(text, words, each));
        }
        line(text, "");
        letter.facts().forEach(fact -> line(text, fact.label() + words.colon() + fact.value()));
        letter.files().forEach(file -> file(text, words, file));
        line(text, "");
        link(text, words.get("original") + words.colon(), letter.original());
        link(text, words.get("page") + words.colon(), letter.page());
        line(text, "");
        end(text, words, letter.why(), footer);
        return text.toString();
    }

    /** A line of a list, indented by its depth. */
    static void item(StringBuilder text, Wording words, Line item) {
        String label = item.label().isEmpty() ? "" : item.label() + words.colon();
        line(text, "  " + "  ".repeat(item.depth()) + "- " + label + item.text());
    }

    private static void file(StringBuilder text, Wording words, Letter.File file) {
        String note = file.note().isEmpty() ? "" : " (" + file.note() + ")";
        line(text, words.get("attachment") + words.colon() + file.name() + note);
        line(text, "  " + file.address());
    }

    /** Why, and what can be done about it. */
    static void end(StringBuilder text, Wording words, Why why, Footer footer) {
        // The space makes it the signature's separator (RFC 3676, 4.3): clients fold away what follows.
        line(text, "-- ");
        line(text, why.sentence());
        for (Why.Reason reason : why.reasons()) {
            line(text, "  " + reason.label() + words.colon() + reason.value());
            reason.passages().forEach(passage -> line(text, "    " + marked(passage)));
        }
        link(text, words.get("preferences") + words.colon(), footer.preferences());
        link(text, words.get("unsubscribe") + words.colon(), footer.unsubscribe());
    }

    /** The usual way to stress a word where there is no bold. */
    private static String marked(Line line) {
        StringBuilder marked = new StringBuilder();
        int done = 0;
        List<Span> marks = line.marks();
        for (Span mark : marks) {
            marked.append(line.text(), done, mark.start())
                    .append('*')
                    .append(line.text(), mark.start(), mark.end())
                    .append('*');
            done = mark.end();
        }
        return marked.append(line.text(), done, line.text().length()).toString();
    }

    private static void link(StringBuilder text, String label, Object address) {
        line(text, label + address);
    }

    static void line(StringBuilder text, String line) {
        text.append(line).append('\n');
    }
}
