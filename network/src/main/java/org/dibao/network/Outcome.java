package org.dibao.network;

import java.net.URI;

/** How an exchange ended. Nothing that a stranger's server does is an exception; all of it is one of these. */
public sealed interface Outcome {

    /**
     * An answer came, whatever its status.
     *
     * @param status HTTP status
     * @param headers its header fields
     * @param body the body, decompressed; empty if there was none
     * @param address where it came from, after redirects
     * @param truncated whether the body was cut at the cap
     */
    @SuppressWarnings("ArrayRecordComponent") // a carrier of bytes; never compared by value
    record Answered(int status, Headers headers, byte[] body, URI address, boolean truncated) implements Outcome {

        /** Whether the status is one of 200 to 299. */
        public boolean successful() {
            return status >= 200 && status < 300;
        }
    }

    /** No answer came. */
    sealed interface NoAnswer extends Outcome {

        /** What stood in the way. */
        Obstacle obstacle();

        /** What was tried, what happened and what can be done, in a sentence for an admin. */
        default String reason() {
            return obstacle().sentence();
        }
    }

    /** Our own rules forbid it: a private address, a scheme other than http and https, a redirect too many. */
    record Refused(Obstacle obstacle) implements NoAnswer {}

    /** The deadline passed before the last byte. */
    record TimedOut(Obstacle obstacle) implements NoAnswer {}

    /** Name, connection, TLS or protocol failed. */
    record Unreachable(Obstacle obstacle) implements NoAnswer {}
}
