package org.dibao.notifier.email;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.HexFormat;
import java.util.Map;
import org.dibao.contracts.ConfirmationRequested;

/** Writes the mail that asks the owner of a mailbox whether it was they who subscribed. */
final class ConfirmationMail {

    private ConfirmationMail() {}

    /** The mail for one request; the same request always has the same Message-ID. */
    static Mail write(ConfirmationRequested request) {
        Wording words = Wording.in(request.language());
        boolean everything = request.query().isBlank();
        String subject =
                everything ? words.get("confirm.subject.everything") : words.get("confirm.subject", request.query());
        String query = everything ? words.get("confirm.everything") : request.query();
        String until = words.get("confirm.until", until(words, request));
        return new Mail(
                request.address(),
                id(request),
                words.language(),
                subject,
                text(words, query, until, request),
                Layout.mail(words, subject, words.get("confirm.intro"), html(words, query, until, request)),
                Map.of("Auto-Submitted", "auto-generated"));
    }

    private static String text(Wording words, String query, String until, ConfirmationRequested request) {
        return words.get("confirm.intro") + "\n\n    " + query + "\n\n" + words.get("confirm.action") + words.colon()
                + request.link() + "\n" + until + "\n\n" + words.get("confirm.ignore") + "\n";
    }

    private static String html(Wording words, String query, String until, ConfirmationRequested request) {
        return """
                <p class="ink" style="margin-top:20px;%1$s">%2$s</p>
                <p class="ink rule" style="%1$s;padding:10px 16px;border-left:3px solid #b3321f;">%3$s</p>
                <div style="margin:22px 0;">%4$s</div>
                <p class="faded" style="font-size:14px;line-height:1.7;%5$s">%6$s<br>%7$s</p>
                """.formatted(
                        Layout.PARAGRAPH,
                        Html.text(words.get("confirm.intro")),
                        Html.text(query),
                        Layout.button(Html.link(request.link()), words.get("confirm.action")),
                        Layout.FADED,
                        Html.text(until),
                        Html.text(words.get("confirm.ignore")));
    }

    /** The reader's zone is not known; the server's, named, is better than none. */
    private static String until(Wording words, ConfirmationRequested request) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.LONG, FormatStyle.SHORT)
                        .withLocale(words.locale())
                        .withZone(ZoneId.systemDefault())
                        .format(request.expiresAt())
                + " (" + ZoneId.systemDefault() + ")";
    }

    private static String id(ConfirmationRequested request) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest((request.subscriptionId() + "\n" + request.link()).getBytes(StandardCharsets.UTF_8));
            return "confirm-" + HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
