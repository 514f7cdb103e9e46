package org.dibao.notifier.bounce;

import jakarta.mail.BodyPart;
import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dibao.notifier.bounce.MailReport.Complained;
import org.dibao.notifier.bounce.MailReport.Origin;
import org.dibao.notifier.bounce.MailReport.Returned;
import org.dibao.notifier.bounce.MailReport.Unrelated;

/** Reads the reports that mail servers send: delivery status (RFC 3464) and complaints (RFC 5965). */
public final class ReportReader {

    private static final Pattern UNSUBSCRIBE =
            Pattern.compile("/unsubscribe/([A-Za-z0-9-]+)\\?token=([A-Za-z0-9_-]+)>");

    /**
     * Types by which a reader, or his provider in his place, says that he does not want our mail (RFC 5965, section 7.3;
     * opt-out has been taken out of the registry, and is sent). The others tell of a failed signature (RFC 6591, sent for
     * DMARC), a virus, a mail that was wrongly taken for spam, or something else.
     */
    private static final Set<String> UNWANTED = Set.of("abuse", "fraud", "opt-out");

    private ReportReader() {}

    /** What a mail reports. One that is no report, or not one about our mail, is unrelated. */
    public static MailReport read(MimeMessage mail) throws MessagingException, IOException {
        if (!mail.isMimeType("multipart/report") || !(mail.getContent() instanceof MimeMultipart parts)) {
            return new Unrelated("no report");
        }
        Optional<Origin> origin = origin(parts);
        if (origin.isEmpty()) {
            return new Unrelated("a report that does not show a mail of ours");
        }
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/delivery-status")) {
                return status(origin.get(), groups(part));
            }
            if (part.isMimeType("message/feedback-report")) {
                return feedback(origin.get(), groups(part).getFirst());
            }
        }
        return new Unrelated("a report of another kind");
    }

    /** What is not said to be unwanted by its reader is not: RFC 5965 wants the type, and reports of RFC 6591 are about us. */
    private static MailReport feedback(Origin origin, Map<String, String> report) {
        String type = report.getOrDefault("feedback-type", "").toLowerCase(Locale.ROOT);
        return UNWANTED.contains(type)
                ? new Complained(origin)
                : new Unrelated("feedback that is no complaint: " + (type.isEmpty() ? "of no type" : type));
    }

    private static MailReport status(Origin origin, List<Map<String, String>> groups) {
        for (Map<String, String> recipient : groups) {
            String action = recipient.getOrDefault("action", "").toLowerCase(Locale.ROOT);
            if (action.equals("failed")) {
                String diagnostic = recipient.getOrDefault("diagnostic-code", "");
                return new Returned(
                        origin,
                        MailStatus.in(recipient.getOrDefault("status", ""))
                                .or(() -> MailStatus.in(diagnostic))
                                .orElse("5.0.0"),
                        diagnostic);
            }
        }
        return new Unrelated("nothing failed for good");
    }

    private static Optional<Origin> origin(MimeMultipart parts) throws MessagingException, IOException {
        for (int i = 0; i < parts.getCount(); i++) {
            BodyPart part = parts.getBodyPart(i);
            if (part.isMimeType("message/rfc822")
                    || part.isMimeType("text/rfc822-headers")
                    || part.isMimeType("message/rfc822-headers")) {
                return origin(fields(part.getInputStream().readAllBytes()));
            }
        }
        return Optional.empty();
    }

    private static Optional<Origin> origin(Map<String, String> fields) {
        Matcher link = UNSUBSCRIBE.matcher(fields.getOrDefault("list-unsubscribe", ""));
        String delivery = fields.get("x-dibao-delivery");
        return link.find() && delivery != null
                ? Optional.of(new Origin(link.group(1), link.group(2), delivery))
                : Optional.empty();
    }

    /** Fields for the message, then fields for each recipient, with an empty line between them. */
    private static List<Map<String, String>> groups(BodyPart part) throws MessagingException, IOException {
        String text = new String(part.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        List<Map<String, String>> groups = new ArrayList<>();
        for (String group : text.split("\\r?\\n\\r?\\n")) {
            groups.add(fields(group.getBytes(StandardCharsets.ISO_8859_1)));
        }
        return groups;
    }

    /** Header fields up to the first empty line, unfolded, by their names in lower case. */
    private static Map<String, String> fields(byte[] text) throws MessagingException {
        Map<String, String> fields = new HashMap<>();
        for (Header header : Collections.list(new InternetHeaders(new ByteArrayInputStream(text)).getAllHeaders())) {
            fields.putIfAbsent(
                    header.getName().toLowerCase(Locale.ROOT),
                    header.getValue().replaceAll("\\r?\\n\\s*", "").strip());
        }
        return fields;
    }
}
