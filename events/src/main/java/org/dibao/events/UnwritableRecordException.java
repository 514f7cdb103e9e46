package org.dibao.events;

/**
 * A record that Kafka will never take, for being larger than a topic allows: trying again is of no use. Whatever led
 * to it belongs to the dead letters.
 */
public final class UnwritableRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnwritableRecordException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
