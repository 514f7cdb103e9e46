package org.dibao.events;

/**
 * Kafka did not answer in time, or not as it must: nothing is wrong with the record, and trying again later is right.
 * Whoever consumes must let this one through, so that the container waits and delivers the same records again.
 */
public final class BrokerUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BrokerUnavailableException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
