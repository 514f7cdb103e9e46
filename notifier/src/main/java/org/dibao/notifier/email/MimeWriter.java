package org.dibao.notifier.email;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.net.IDN;
import java.time.Instant;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * Puts a mail into MIME. Nothing that comes from outside can add a header: every value that goes into one is on a single
 * line before it gets there, and an address is exactly one mailbox or refused.
 */
final class MimeWriter {

    private static final String UTF_8 = "UTF-8";

    /** RFC 5322 allows more, but no client shows it. */
    private static final int LONGEST_SUBJECT = 200;

    private final Session session;
    private final InternetAddress from;
    private final @Nullable MailSigner signer;

    MimeWriter(Session session, String from, @Nullable MailSigner signer) {
        this.session = session;
        this.from = sender(from);
        this.signer = signer;
    }

    /**
     * The message to send.
     *
     * @throws AddressException if the recipient is not one mailbox
     */
    MimeMessage write(Mail mail, Instant now) throws MessagingException {
        MimeMessage message = new StableIdMessage(session, "<" + mail.id() + "@" + host() + ">");
        message.setFrom(from);
        message.setRecipient(Message.RecipientType.TO, recipient(mail.to()));
        message.setSubject(subject(mail.subject()), UTF_8);
        message.setSentDate(Date.from(now));
        message.setHeader("Content-Language", mail.language());
        message.setHeader("List-Id", "Dibao <announcements." + host() + ">");
        mail.headers().forEach((name, value) -> setHeader(message, name, value));
        MimeMultipart alternatives = new MimeMultipart("alternative");
        alternatives.addBodyPart(part(mail.text(), "plain"));
        alternatives.addBodyPart(part(mail.html(), "html"));
        message.setContent(alternatives);
        message.saveChanges();
        return signer == null ? message : signer.sign(message);
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

    private String host() {
        String address = from.getAddress();
        return address.substring(address.lastIndexOf('@') + 1);
    }

    private static MimeBodyPart part(String content, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, UTF_8, subtype);
        return part;
    }

    private static String subject(String subject) {
        String line = oneLine(subject);
        return line.length() <= LONGEST_SUBJECT
                ? line
                : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, LONGEST_SUBJECT - 1))) + "…";
    }

    private static void setHeader(MimeMessage message, String name, String value) {
        try {
            message.setHeader(name, oneLine(value));
        } catch (MessagingException e) {
            throw new IllegalStateException("A message that is being written cannot be read-only", e);
        }
    }

    private static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ").strip();
    }

    private static InternetAddress sender(String from) {
        try {
            InternetAddress[] parsed = InternetAddress.parse(from, false);
            if (parsed.length != 1) {
                throw new AddressException("it must be one address");
            }
            InternetAddress address = parsed[0];
            address.setPersonal(address.getPersonal(), UTF_8);
            address.validate();
            return address;
        } catch (AddressException | UnsupportedEncodingException e) {
            throw new IllegalArgumentException(
                    "dibao.notifier.smtp.from \"" + from + "\" cannot be a sender: " + e.getMessage()
                            + ". Write it as Dibao <dibao@example.org>.",
                    e);
        }
    }

    /** A message that keeps the Message-ID that it was given. */
    private static final class StableIdMessage extends MimeMessage {

        private final String id;

        private StableIdMessage(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
