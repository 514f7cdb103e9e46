package org.dibao.notifier.bounce;

/** What a mail to the sender's mailbox reports. */
public sealed interface MailReport {

    /** Bytes of the largest mail that is read: a report carries the mail that came back, and ours stay far below. */
    int LARGEST = 2 * 1024 * 1024;

    /**
     * A mail could not be delivered (RFC 3464).
     *
     * @param origin which mail
     * @param status enhanced status code (RFC 3463)
     * @param diagnostic what the other server said
     */
    record Returned(Origin origin, String status, String diagnostic) implements MailReport {}

    /** Its reader called a mail spam (RFC 5965). */
    record Complained(Origin origin) implements MailReport {}

    /** Nothing that anything follows from: a delay, an absence note, a report about a mail that is not ours. */
    record Unrelated(String why) implements MailReport {}

    /**
     * Which mail a report is about, as told by the header fields of the mail that stands in it. The token is in that
     * mail and nowhere else, so whoever shows it has received the mail: a report that somebody made up suppresses nobody.
     *
     * @param subscriptionId whose mail it was
     * @param token the token in its unsubscribe link
     * @param deliveryId its delivery
     */
    record Origin(String subscriptionId, String token, String deliveryId) {}
}
