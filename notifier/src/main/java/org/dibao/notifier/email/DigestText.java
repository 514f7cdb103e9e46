package org.dibao.notifier.email;

/** Sets a digest as plain text. */
final class DigestText {

    private DigestText() {}

    static String of(Wording words, DigestLetter letter) {
        StringBuilder text = new StringBuilder();
        LetterText.line(text, letter.title());
        letter.entries().forEach(entry -> text.append(entry(words, entry)));
        LetterText.line(text, "");
        if (!letter.others().isEmpty()) {
            LetterText.line(text, letter.heading());
            letter.others().forEach(other -> text.append(title(other)));
            LetterText.line(text, "");
        }
        LetterText.end(text, words, letter.why(), letter.footer());
        return text.toString();
    }

    /** One announcement. */
    static String entry(Wording words, DigestLetter.Entry entry) {
        StringBuilder text = new StringBuilder();
        LetterText.line(text, "");
        LetterText.line(text, "== " + entry.title().text());
        LetterText.line(text, entry.kicker());
        entry.changes().forEach(change -> LetterText.item(text, words, change));
        entry.orders().forEach(order -> LetterText.item(text, words, order));
        entry.deadlines().forEach(limit -> LetterText.item(text, words, limit));
        LetterText.line(text, words.get("original") + words.colon() + entry.original());
        LetterText.line(text, words.get("page") + words.colon() + entry.page());
        return text.toString();
    }

    /** One announcement in a line, and its address below it. */
    static String title(DigestLetter.Title other) {
        return "- " + other.title().text() + "\n  " + other.page() + "\n";
    }
}
