package org.dibao.contracts;

import org.jspecify.annotations.Nullable;

/**
 * How an endpoint wants to be called. Written by the console as a part of {@link SubscriptionDefined}.
 *
 * @param ordered whether its messages must come one after the other, in the order in which they were announced
 * @param atOnce how many messages it takes at once; 0 for as many as the installation gives anybody
 * @param perMinute how many messages it takes in a minute; 0 for any number
 * @param withText whether the announcement's text is to be in the message
 * @param contact mailbox of whoever runs it, to be told when it keeps failing; it is written to only while it has an
 *     active subscription of its own, so that nobody can name a stranger's; null for none
 */
public record EndpointOptions(
        boolean ordered,
        int atOnce,
        int perMinute,
        boolean withText,
        @Nullable String contact) {

    /** What an endpoint gets that asks for nothing. */
    public static final EndpointOptions USUAL = new EndpointOptions(false, 0, 0, false, null);
}
