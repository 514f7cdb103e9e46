package org.dibao.contracts;

/** What a document is with regard to the announcement that it carries. */
public enum Standing {
    /** Published by the issuer itself. */
    OFFICIAL,
    /** Published by somebody else who passes it on. */
    REPOST,
    /** A sample text for people who write such things; it announces nothing and alerts nobody. */
    TEMPLATE,
    /** Nothing tells which of these it is. */
    UNVERIFIED
}
