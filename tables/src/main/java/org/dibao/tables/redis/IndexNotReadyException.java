package org.dibao.tables.redis;

/**
 * The index cannot be asked now: it is being made anew, or Redis is away. Nothing was decided or, where it was, the
 * decision must not be used. Asking again once the index is ready is right.
 */
public final class IndexNotReadyException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IndexNotReadyException(String sentence) {
        super(sentence);
    }
}
