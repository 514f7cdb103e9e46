package org.dibao.events;

/**
 * A record on a topic that no retry will ever make readable: it belongs to the dead letters. The message is a sentence
 * about what is wrong with it.
 */
public final class UnreadableRecordException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableRecordException(String sentence) {
        super(sentence);
    }

    public UnreadableRecordException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
