package org.dibao.notifier.bounce;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads enhanced status codes (RFC 3463). */
public final class MailStatus {

    private static final Pattern ENHANCED = Pattern.compile("(?<![\\d.])([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.])");

    /**
     * No such mailbox (5.1.1), no such host (5.1.2), no address at all (5.1.3), moved away (5.1.6), a domain that takes no
     * mail (5.1.10, RFC 7505), a mailbox that is disabled (5.2.1). What else is permanent may pass.
     */
    private static final Pattern NO_SUCH_MAILBOX = Pattern.compile("5\\.1\\.([1236]|10)|5\\.2\\.1");

    /** Beside those: 5.1.0 and 5.1.4 (ambiguous), 5.2 (full, or takes no message of this size); or nothing is said. */
    private static final Pattern ABOUT_MAILBOX = Pattern.compile("5\\.1\\.([012346]|10)|5\\.2\\.\\d{1,3}|5\\.0\\.0");

    /**
     * The sender's address or host is bad (5.1.7, 5.1.8), its credentials, account or trust (5.7.8, 5.7.9, 5.7.13, 5.7.14),
     * its signature, SPF record, host name or null MX, or it sends a flood (5.7.20 to 5.7.28; RFC 7372, RFC 7505). The rest
     * is Microsoft's, for a sender or a tenant that has sent too much or is blocked (learn.microsoft.com, "Email
     * non-delivery report and SMTP errors in Exchange Online"); its 5.7.703 is about recipients and not here.
     */
    private static final Pattern ABOUT_SENDER =
            Pattern.compile("5\\.1\\.([78]|90)|5\\.7\\.([89]|13|14|2[0-8]|23[23]|50[123]|70[58]|750)");

    private static final Pattern POLICY = Pattern.compile("5\\.7\\.\\d{1,3}");

    /** For a refusal of which nothing is known but that it is permanent (section 3.1). */
    public static final String UNSAID = "5.0.0";

    private MailStatus() {}

    /** The code in a line that a server said. */
    public static Optional<String> in(String answer) {
        Matcher found = ENHANCED.matcher(answer);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    /** Whether it is the recipient's mailbox that refuses, and not somebody on the way or because of the sender. */
    public static boolean aboutMailbox(String status) {
        return ABOUT_MAILBOX.matcher(status).matches();
    }

    /** Whether the sender is refused, whoever the recipient is. */
    public static boolean aboutSender(String status) {
        return ABOUT_SENDER.matcher(status).matches();
    }

    /** Whether it is a matter of security or policy (5.7), in which a mailbox is refused nothing by its own state. */
    public static boolean policy(String status) {
        return POLICY.matcher(status).matches();
    }

    /** Whether it means that there is nobody to write to, now or later. */
    public static boolean noSuchMailbox(String status) {
        return NO_SUCH_MAILBOX.matcher(status).matches();
    }
}
