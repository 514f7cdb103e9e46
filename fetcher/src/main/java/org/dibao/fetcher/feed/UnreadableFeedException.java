package org.dibao.fetcher.feed;

/** This text cannot be read as a feed as it stands; mended it perhaps can. */
final class UnreadableFeedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String sentence;

    UnreadableFeedException(String sentence, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
    }

    String sentence() {
        return sentence;
    }
}
