package org.dibao.contracts;

/** The ways an announcement can reach a subscriber. */
public enum Channel {
    EMAIL,
    /** Standard Webhooks. */
    WEBHOOK
}
