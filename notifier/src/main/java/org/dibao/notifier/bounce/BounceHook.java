package org.dibao.notifier.bounce;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Properties;
import org.dibao.events.BrokerUnavailableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes mail that came back from whoever runs the mail server, one report at a time and as it came. It is believed no more
 * than what lies in a mailbox: the secret says who hands over, the token in the report that it is about a mail of ours.
 * What is answered with 202 has had its consequences, and they are safe; handing the same over twice is the same as once.
 */
public final class BounceHook {

    private static final Logger LOG = LoggerFactory.getLogger(BounceHook.class);

    private static final String SCHEME = "bearer ";
    private static final String TYPE = "message/rfc822";

    private final byte[] secret;
    private final Suppression suppression;

    /** A hook for those who know the secret. */
    public BounceHook(String secret, Suppression suppression) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
        this.suppression = suppression;
    }

    /**
     * What is said to whoever hands something over.
     *
     * @param status HTTP status: 202 taken; 401, 413, 415, 422 for what will never be; 503 for what may be later
     * @param words what came of it, or what to do, in a line
     */
    public record Answer(int status, String words) {}

    /**
     * Takes a report.
     *
     * @param authorization the field of that name; null where there is none
     * @param contentType the field of that name; null where there is none
     * @param body the report, read only if the two are right, and no further than it may be long
     * @throws IOException if whoever hands over breaks off
     */
    public Answer take(@Nullable String authorization, @Nullable String contentType, InputStream body)
            throws IOException {
        if (!knowsTheSecret(authorization)) {
            return new Answer(401, "Show the secret of dibao.notifier.bounce-hook: Authorization: Bearer …");
        }
        if (contentType == null || !mediaType(contentType).equals(TYPE)) {
            return new Answer(415, "Send the report as it came, with Content-Type: " + TYPE + ".");
        }
        byte[] bytes = body.readNBytes(MailReport.LARGEST + 1);
        return bytes.length > MailReport.LARGEST
                ? new Answer(413, "Reports of more than " + MailReport.LARGEST + " bytes are not read.")
                : take(bytes);
    }

    private Answer take(byte[] bytes) {
        MailReport report;
        try {
            MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
            if (!mail.isMimeType("multipart/report")) {
                return new Answer(422, "This is no report: its content is " + mail.getContentType() + ".");
            }
            report = ReportReader.read(mail);
        } catch (IOException | MessagingException | RuntimeException e) {
            return new Answer(422, "The report cannot be understood: " + e.getMessage());
        }
        return apply(report);
    }

    private Answer apply(MailReport report) {
        try {
            suppression.apply(report);
        } catch (BrokerUnavailableException e) {
            LOG.warn("a report cannot be taken for now reason=\"{}\"", e.getMessage());
            return new Answer(503, "Kafka does not answer; hand the report over again later.");
        }
        return new Answer(
                202,
                report instanceof MailReport.Unrelated unrelated
                        ? "Nothing follows from this: " + unrelated.why() + "."
                        : "Taken.");
    }

    private boolean knowsTheSecret(@Nullable String authorization) {
        if (authorization == null || !authorization.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
            return false;
        }
        String shown = authorization.substring(SCHEME.length()).strip();
        return MessageDigest.isEqual(secret, shown.getBytes(StandardCharsets.UTF_8));
    }

    private static String mediaType(String contentType) {
        return contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
