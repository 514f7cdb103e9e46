package org.dibao.network;

import java.net.InetAddress;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the allow-list: a range or a host name, on one port or on all.
 *
 * @param range the addresses; null where a name is given instead
 * @param host the name in lower case, all of whose addresses are allowed; null where a range is given
 * @param port the only port; null for every port
 */
record AllowedException(
        @Nullable Cidr range,
        @Nullable String host,
        @Nullable Integer port) {

    /**
     * Reads {@code 10.0.0.0/8}, {@code 127.0.0.1:8090}, {@code [::1]:8090}, {@code fd00::/8}, {@code wiki.intranet} or
     * {@code wiki.intranet:8080}.
     *
     * @throws IllegalArgumentException with a sentence if it is none of these
     */
    static AllowedException of(String text) {
        String entry = text.strip();
        if (entry.startsWith("[") && entry.contains("]")) {
            int end = entry.indexOf(']');
            return of(entry.substring(1, end), entry.substring(end + 1), text);
        }
        int colon = entry.lastIndexOf(':');
        boolean oneColon = colon >= 0 && entry.indexOf(':') == colon;
        return oneColon ? of(entry.substring(0, colon), entry.substring(colon), text) : of(entry, "", text);
    }

    private static AllowedException of(String place, String colonPort, String text) {
        try {
            Integer port = colonPort.isEmpty() ? null : Integer.valueOf(colonPort.substring(1));
            boolean literal = place.contains(":") || place.matches("[0-9./]+");
            return literal
                    ? new AllowedException(Cidr.of(place), null, port)
                    : new AllowedException(null, hostName(place), port);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "The allow-list entry \"" + text
                            + "\" is not understood. Write a range as 10.0.0.0/8, an address as "
                            + "127.0.0.1:8090 or [::1]:8090, or a host name as wiki.intranet:8080; the port may be left out.",
                    e);
        }
    }

    private static String hostName(String place) {
        if (!place.matches("[A-Za-z0-9._-]+")) {
            throw new IllegalArgumentException("not a host name");
        }
        return place.toLowerCase(Locale.ROOT);
    }

    boolean allows(String calledHost, int calledPort, InetAddress dialled) {
        if (port != null && port != calledPort) {
            return false;
        }
        return range != null ? range.contains(dialled) : calledHost.equalsIgnoreCase(host);
    }
}
