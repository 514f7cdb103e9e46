package org.dibao.notifier.email;

import java.net.URI;
import java.util.UUID;
import java.util.function.Function;
import org.dibao.notifier.delivery.OutgoingMessage;

/**
 * A letter that is the same for all who asked in the same words, but for the two addresses at its end, which are each
 * reader's own.
 *
 * @param language BCP 47 tag
 * @param subject its subject
 * @param text the letter as plain text, the addresses open
 * @param html the same in HTML
 */
record Circular(String language, String subject, String text, String html) {

    /** Where no announcement can have put it, so that none gets hold of a reader's addresses. */
    private static final String OPEN = "https://" + UUID.randomUUID() + ".invalid/";

    private static final Footer BLANK = new Footer(URI.create(OPEN + "preferences"), URI.create(OPEN + "unsubscribe"));

    /** Sets a letter. */
    static Circular of(Wording words, String subject, Letter letter) {
        return new Circular(
                words.language(), subject, LetterText.of(words, letter, BLANK), LetterHtml.of(words, letter, BLANK));
    }

    /** The mail to one reader. */
    Mail to(OutgoingMessage message, Footer footer) {
        return new Mail(
                message.subscription().address(),
                message.delivery().deliveryId(),
                language,
                subject,
                filled(text, footer, URI::toString),
                filled(html, footer, Html::link),
                footer.headers(message.delivery()));
    }

    private static String filled(String letter, Footer footer, Function<URI, String> written) {
        return letter.replace(written.apply(BLANK.preferences()), written.apply(footer.preferences()))
                .replace(written.apply(BLANK.unsubscribe()), written.apply(footer.unsubscribe()));
    }
}
