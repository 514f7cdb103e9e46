package org.dibao.notifier.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How an attempt ended, as the other side tells it. */
public sealed interface Outcome {

    /** What was said, in one line, for the ledger. */
    String answer();

    /** The other side took it. */
    record Delivered(String answer) implements Outcome {}

    /** Nothing went out yet: it is safe where a digest will take it from. */
    record Gathered(String answer) implements Outcome {}

    /**
     * Not this time.
     *
     * @param answer what was said
     * @param notBefore the earliest time that the other side allows (Retry-After); null if it named none
     * @param overloaded whether it asked for fewer messages altogether (429, 503), not only for this one later
     */
    record Failed(String answer, @Nullable Instant notBefore, boolean overloaded) implements Outcome {

        /** A failure that says nothing about when to come back. */
        public static Failed because(String answer) {
            return new Failed(answer, null, false);
        }
    }

    /**
     * The platform takes no more messages at present, this one or another. Says that the endpoint is there, and nothing
     * about the message.
     *
     * @param answer what was said
     * @param notBefore the earliest time that it allows; null if it named none
     */
    record TooFast(String answer, @Nullable Instant notBefore) implements Outcome {}

    /** Never this message (a mailbox that does not exist, an address we may not go to); another may pass. */
    record Refused(String answer) implements Outcome {}

    /**
     * Never this message, and it says something about the mailbox: one that refuses again and again is to be left alone.
     *
     * @param status enhanced status code (RFC 3463)
     * @param answer what was said
     */
    record Returned(String status, String answer) implements Outcome {}

    /** We could not even get out: our own relay is down or refuses us. Says nothing about the recipient. */
    record NoWayOut(String answer) implements Outcome {}

    /** The endpoint is gone for good and asks not to be called again (410). */
    record Gone(String answer) implements Outcome {}
}
