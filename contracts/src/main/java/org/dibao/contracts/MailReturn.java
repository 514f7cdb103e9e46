package org.dibao.contracts;

import java.time.Instant;

/**
 * A message that came back from its mailbox. Written by the notifier as a part of {@link AddressJudged}.
 *
 * @param deliveryId which message; one that comes back twice counts once
 * @param status enhanced status code (RFC 3463) that it came back with, {@code 4.2.2}
 * @param at when the report was read
 */
public record MailReturn(String deliveryId, String status, Instant at) {}
