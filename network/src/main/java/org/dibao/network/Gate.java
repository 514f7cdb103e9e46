package org.dibao.network;

import java.net.URI;

/**
 * Asked for each request of an exchange, redirects and repetitions included, when its connection is open and nothing but
 * the sending is left: whoever spaces requests must do it here, since looking up a name and connecting take as long as
 * they take.
 */
@FunctionalInterface
public interface Gate {

    /** Lets everything through at once. */
    Gate OPEN = address -> true;

    /**
     * Waits as long as it sees fit, on the exchange's time.
     *
     * @param address where the request goes
     * @return whether it may be sent; if not, the exchange ends without an answer
     */
    boolean opens(URI address);
}
