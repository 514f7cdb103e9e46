package org.dibao.notifier.digest;

import org.dibao.contracts.DigestQueued;

/** Where announcements are handed over to whoever sends a subscription's digest. */
public interface DigestQueue {

    /**
     * Hands one over; it is safe when this returns.
     *
     * @throws RuntimeException if nobody can say whether it is; handing it over again is right
     */
    void put(DigestQueued queued);

    /** Removes one that has been told. Should that fail, it is removed when the queue is read again. */
    void remove(DigestQueued told);
}
