package org.dibao.fetcher.feed;

import org.dibao.contracts.SourceNote;

/** This text cannot be read as a feed as it stands; mended it perhaps can. */
final class UnreadableFeedException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String sentence;
    private final transient SourceNote fault;

    UnreadableFeedException(String sentence, SourceNote fault, Throwable cause) {
        super(sentence, cause);
        this.sentence = sentence;
        this.fault = fault;
    }

    String sentence() {
        return sentence;
    }

    SourceNote fault() {
        return fault;
    }
}
