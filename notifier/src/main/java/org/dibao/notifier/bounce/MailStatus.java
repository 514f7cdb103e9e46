package org.dibao.notifier.bounce;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads enhanced status codes (RFC 3463). */
public final class MailStatus {

    private static final Pattern ENHANCED = Pattern.compile("(?<![\\d.])([245]\\.\\d{1,3}\\.\\d{1,3})(?![\\d.])");

    /** 5.1: the address is bad. 5.2.1: the mailbox is disabled. What else is permanent says nothing about the mailbox. */
    private static final Pattern NO_SUCH_MAILBOX = Pattern.compile("5\\.1\\.\\d{1,3}|5\\.2\\.1");

    /** 5.2: the mailbox is full, disabled, or takes no message of this size; or nothing is said. 5.7 and the like are about us. */
    private static final Pattern ABOUT_MAILBOX = Pattern.compile("5\\.[12]\\.\\d{1,3}|5\\.0\\.0");

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

    /** Whether it means that there is nobody to write to, now or later. */
    public static boolean noSuchMailbox(String status) {
        return NO_SUCH_MAILBOX.matcher(status).matches();
    }
}
