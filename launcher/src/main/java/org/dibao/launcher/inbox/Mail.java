package org.dibao.launcher.inbox;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;

/**
 * A mail as it arrived.
 *
 * @param number counts up from 1
 * @param receivedAt when
 * @param recipient the mailbox that the SMTP dialogue named
 * @param subject the decoded subject
 * @param headers all header fields, decoded, each as {@code Name: value}
 * @param text the plain text part, empty for none
 * @param html the HTML part, empty for none
 */
record Mail(
        int number,
        Instant receivedAt,
        String recipient,
        String subject,
        List<String> headers,
        String text,
        String html) {

    static Mail read(int number, Instant receivedAt, String recipient, byte[] message)
            throws MessagingException, IOException {
        MimeMessage mime = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(message));
        String subject = mime.getSubject();
        return new Mail(
                number,
                receivedAt,
                recipient,
                subject == null ? "(no subject)" : subject,
                headers(mime),
                find(mime, "text/plain"),
                find(mime, "text/html"));
    }

    private static List<String> headers(MimeMessage mime) throws MessagingException, IOException {
        List<String> headers = new ArrayList<>();
        for (Header header : Collections.list(mime.getAllHeaders())) {
            headers.add(header.getName() + ": " + jakarta.mail.internet.MimeUtility.decodeText(header.getValue()));
        }
        return headers;
    }

    private static String find(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type) && part.getContent() instanceof String content) {
            return content;
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart child = parts.getBodyPart(i);
                String found = find(child, type);
                if (!found.isEmpty()) {
                    return found;
                }
            }
        }
        return "";
    }
}
