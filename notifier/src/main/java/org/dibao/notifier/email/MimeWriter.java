package org.dibao.notifier.email;

import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts a mail into MIME, once: the bytes that are signed are the bytes that are sent. Nothing that comes from outside can
 * add a header: every value that goes into one is on a single line before it gets there, and an address is exactly one
 * mailbox or refused.
 */
final class MimeWriter {

    /** RFC 5322 allows more, but no client shows it. */
    private static final int LONGEST_SUBJECT = 200;

    /** RFC 5322, section 3.3; the library's own format cannot be shared by threads. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private static final Pattern NOT_ON_A_LINE = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]+");

    private final Session session;
    private final InternetAddress from;
    private final String host;
    private final @Nullable MailSigner signer;

    MimeWriter(Session session, String from, @Nullable MailSigner signer) {
        this.session = session;
        this.from = sender(from);
        this.host = this.from.getAddress().substring(this.from.getAddress().lastIndexOf('@') + 1);
        this.signer = signer;
    }

    /**
     * The message to send.
     *
     * @throws AddressException if the recipient is not one mailbox
     */
    MimeMessage write(Mail mail, Instant now) throws AddressException {
        InternetAddress recipient = recipient(mail.to());
        MailHeader header = new MailHeader();
        header.add("Date", DATE.format(now.atZone(ZoneId.systemDefault())));
        header.add("From", from.toString());
        header.add("To", recipient.toString());
        header.add("Message-ID", "<" + mail.id() + "@" + host + ">");
        header.addText("Subject", subject(mail.subject()));
        header.add("MIME-Version", "1.0");
        header.add("Content-Type", Alternatives.CONTENT_TYPE);
        header.add("Content-Language", mail.language());
        header.add("List-Id", "Dibao <announcements." + host + ">");
        mail.headers().forEach((name, value) -> header.addText(name, oneLine(value)));
        byte[] body = Alternatives.write(mail.text(), mail.html());
        if (signer != null) {
            header.addFirst("DKIM-Signature", signer.sign(header, body, now));
        }
        return new WrittenMail(session, from, recipient, header.toString().getBytes(StandardCharsets.US_ASCII), body);
    }

    /** Exactly one mailbox, its domain in ASCII. */
    static InternetAddress recipient(String address) throws AddressException {
        if (address.chars().anyMatch(Character::isISOControl)) {
            throw new AddressException("control characters in an address");
        }
        int at = address.lastIndexOf('@');
        if (at < 1) {
            throw new AddressException("not a mailbox");
        }
        try {
            String ascii =
                    address.substring(0, at + 1) + IDN.toASCII(address.substring(at + 1), IDN.USE_STD3_ASCII_RULES);
            InternetAddress mailbox = new InternetAddress(ascii, true);
            mailbox.validate();
            if (!mailbox.getAddress().equals(ascii) || !ascii.chars().allMatch(c -> c < 128)) {
                throw new AddressException("a name, a list, or letters that few mail servers take");
            }
            return mailbox;
        } catch (IllegalArgumentException e) {
            throw new AddressException("its domain is not one");
        }
    }

    private static String subject(String subject) {
        String line = oneLine(subject);
        return line.length() <= LONGEST_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_SUBJECT - 1))) + "…";
    }

    private static String oneLine(String text) {
        return NOT_ON_A_LINE.matcher(text).replaceAll(" ").strip();
    }

    private static InternetAddress sender(String from) {
        try {
            InternetAddress[] parsed = InternetAddress.parse(from, false);
            if (parsed.length != 1) {
                throw new AddressException("it must be one address");
            }
            InternetAddress address = parsed[0];
            address.setPersonal(address.getPersonal(), "UTF-8");
            address.validate();
            return address;
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new IllegalArgumentException(
                    "dibao.notifier.smtp.from \"" + from + "\" cannot be a sender: " + e.getMessage()
                            + ". Write it as Dibao <dibao@example.org>.",
                    e);
        }
    }
}
