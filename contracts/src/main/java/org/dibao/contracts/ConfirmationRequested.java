package org.dibao.contracts;

import java.net.URI;
import java.time.Instant;

/**
 * Somebody asked for messages at a mailbox: its owner is to be asked. Written by the console, read by the notifier,
 * which sends the mail. The one place where a confirmation link stands in the clear; its topic is kept for an hour.
 *
 * @param subscriptionId the pending subscription
 * @param address the mailbox
 * @param language BCP 47 tag to write in
 * @param query what was asked for
 * @param link the page that confirms by a button, token included
 * @param expiresAt when the link ceases to work
 */
public record ConfirmationRequested(
        String subscriptionId, String address, String language, String query, URI link, Instant expiresAt)
        implements Event {

    @Override
    public String key() {
        return subscriptionId;
    }
}
