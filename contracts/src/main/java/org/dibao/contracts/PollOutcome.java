package org.dibao.contracts;

/** How a poll ended. */
public enum PollOutcome {
    /** There was something new. */
    FETCHED,
    /** The source answered 304, or with the very same body. */
    NOT_MODIFIED,
    /** The body changed but held no item that was not known. */
    NOTHING_NEW,
    /** The source asked for fewer requests (429, or 503 with Retry-After). */
    RATE_LIMITED,
    /** robots.txt does not allow it, or none of what it lists. */
    DISALLOWED,
    /** It answers, but yields nothing where it used to, or nothing new for far longer than is its way. */
    SILENT,
    /** Some or all of it could not be fetched or read; the error says why. */
    FAILED
}
