package org.dibao.notifier.delivery;

import java.time.Duration;

/**
 * The way that the messages of a subscription take. Messages of one lane share a limit, so that an endpoint that is stuck
 * holds up nobody else; lanes that lead to the same host share a wider one, so that no host is flooded by the sum of its
 * endpoints.
 *
 * @param lane the endpoint
 * @param laneWidth how many messages it gets at once while it is well
 * @param perMinute how many messages it gets in a minute; 0 for any number
 * @param apart how long after one message the next may go at the earliest
 * @param ordered whether its messages go one after the other in the order in which they were matched, so that one which
 *     must be tried again holds up those behind it
 * @param host the host that it stands on
 * @param hostWidth how many messages all lanes to that host may have under way together
 */
public record Route(
        String lane, int laneWidth, int perMinute, Duration apart, boolean ordered, String host, int hostWidth) {

    /** For deliveries whose subscription is gone: they are only to be written off. */
    static final Route NOWHERE = new Route("nowhere", Integer.MAX_VALUE, "nowhere", Integer.MAX_VALUE);

    /** A way without a limit in time and without an order. */
    public Route(String lane, int laneWidth, String host, int hostWidth) {
        this(lane, laneWidth, 0, Duration.ZERO, false, host, hostWidth);
    }
}
