package org.dibao.embedded;

/** An embedded server cannot start; the message is a sentence for whoever starts it and says what to do. */
public final class EmbeddedStartException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    EmbeddedStartException(String sentence) {
        super(sentence);
    }

    EmbeddedStartException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
