package org.dibao.tables.redis;

/**
 * Redis did not answer, or not as it must: nothing is wrong with what was to be done, and trying again later is right.
 */
public final class RedisUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public RedisUnavailableException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
