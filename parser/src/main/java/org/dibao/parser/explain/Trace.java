package org.dibao.parser.explain;

/**
 * Where the steps of reading say what they found and why. The service has nobody who listens and uses {@link #NONE};
 * {@code dibao parse --explain} listens with {@link Notes}. A step says its outcome in words that need no knowledge of
 * the code.
 */
public interface Trace {

    /** Nobody listens. */
    Trace NONE = (step, outcome, reason) -> {};

    /**
     * A step has come to an end.
     *
     * @param step its name, the same for every page
     * @param outcome what it found, or that it found nothing
     * @param reason why; empty where the outcome says it all
     */
    void note(String step, String outcome, String reason);

    /** Whether somebody listens: an outcome that takes work to put into words is only then worth it. */
    default boolean listens() {
        return this != NONE;
    }
}
