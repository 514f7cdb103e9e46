package org.dibao.contracts;

import java.time.Instant;

/**
 * What came of a test message. Written by the notifier, read by the console.
 *
 * @param requestId the {@link DeliveryRequested} that asked for it
 * @param subscriptionId which subscription's address was tried
 * @param arrived whether the other side took it
 * @param answer what it said, or why it could not be asked
 * @param testedAt when that was
 */
public record EndpointTested(String requestId, String subscriptionId, boolean arrived, String answer, Instant testedAt)
        implements Event {

    @Override
    public String key() {
        return requestId;
    }
}
