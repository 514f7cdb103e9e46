package org.dibao.contracts;

/** What a delivery is for. */
public enum Purpose {
    /** To tell of an announcement that was matched. */
    ALERT,
    /** To tell of everything that was gathered since the last digest. */
    DIGEST,
    /** To remind of a deadline. */
    REMINDER,
    /** To tell somebody who has received an announcement of what changes it. */
    AMENDMENT
}
