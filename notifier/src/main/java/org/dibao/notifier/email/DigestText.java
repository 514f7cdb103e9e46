package org.dibao.notifier.email;

/** Sets a digest as plain text. */
final class DigestText {

    private DigestText() {}

    static String of(Wording words, DigestLetter letter) {
        StringBuilder text = new StringBuilder();
        LetterText.line(text, letter.title());
        for (DigestLetter.Entry entry : letter.entries()) {
            LetterText.line(text, "");
            LetterText.line(text, "== " + entry.title().text());
            LetterText.line(text, entry.kicker());
            entry.changes().forEach(change -> LetterText.item(text, words, change));
            entry.orders().forEach(order -> LetterText.item(text, words, order));
            entry.deadlines().forEach(limit -> LetterText.item(text, words, limit));
            LetterText.line(text, words.get("original") + words.colon() + entry.original());
            LetterText.line(text, words.get("page") + words.colon() + entry.page());
        }
        LetterText.line(text, "");
        if (!letter.more().isEmpty()) {
            LetterText.line(text, letter.more());
        }
        LetterText.end(text, words, letter.why(), letter.footer());
        return text.toString();
    }
}
