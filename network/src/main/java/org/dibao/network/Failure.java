package org.dibao.network;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.dibao.network.GuardedResolver.AddressRefusedException;
import org.dibao.network.Obstacle.Kind;
import org.dibao.network.Outcome.NoAnswer;
import org.dibao.network.Outcome.Refused;
import org.dibao.network.Outcome.TimedOut;
import org.dibao.network.Outcome.Unreachable;

/** Turns what the network threw into a sentence for an admin. */
final class Failure {

    private Failure() {}

    static NoAnswer of(URI address, Exception cause) {
        return switch (cause) {
            case AddressRefusedException refused -> new Refused(refused.obstacle());
            case HeldBackException held ->
                new TimedOut(Obstacle.of(
                        Kind.NO_ANSWER_IN_TIME,
                        address + " was not asked in time (" + words(held) + ").",
                        address,
                        words(held)));
            case UnknownHostException unknown ->
                unreachable(
                        Kind.UNKNOWN_HOST,
                        "No name server knows " + address.getHost()
                                + ". Check the spelling, or whether this machine can resolve names at all.",
                        address.getHost());
            case SocketTimeoutException timeout ->
                new TimedOut(Obstacle.of(
                        Kind.NO_ANSWER_IN_TIME,
                        address + " did not answer in time (" + words(timeout) + ").",
                        address,
                        words(timeout)));
            case NoRouteToHostException noRoute ->
                unreachable(
                        Kind.NO_ROUTE,
                        "There is no route to " + address.getHost() + " (" + words(noRoute) + ").",
                        address.getHost(),
                        words(noRoute));
            case ConnectException connect ->
                unreachable(
                        Kind.NO_CONNECTION,
                        address.getHost() + " does not accept connections (" + words(connect)
                                + "). It may be down, or the port may be wrong.",
                        address.getHost(),
                        words(connect));
            case SSLException tls ->
                unreachable(
                        Kind.NOT_SECURE,
                        "No secure connection to " + address.getHost() + " (" + words(tls)
                                + "). Its certificate may have expired, be for another name, or lack an intermediate.",
                        address.getHost(),
                        words(tls));
            case NoHttpResponseException silent ->
                unreachable(
                        Kind.CLOSED_WITHOUT_ANSWER,
                        address + " closed the connection without an answer (" + words(silent) + ").",
                        address,
                        words(silent));
            default ->
                unreachable(
                        Kind.GARBLED,
                        "The answer of " + address + " could not be read: " + words(cause) + ".",
                        address,
                        words(cause));
        };
    }

    /**
     * The same where a proxy lay between; what kept us from it, or it from the site, is told as such.
     *
     * @param sent whether the request itself was sent, so that what came back is taken for the site's
     */
    static NoAnswer through(Sites.Proxy proxy, URI address, Exception cause, boolean sent) {
        boolean proxys = cause instanceof ConnectException
                || cause instanceof NoRouteToHostException
                || cause instanceof UnknownHostException
                || !sent && cause.getCause() instanceof HttpException;
        return proxys ? unreachable(proxy, address, words(cause)) : of(address, cause);
    }

    /**
     * The proxy gave an answer of its own, which is none of the site's.
     *
     * @param method what it answered to
     */
    static NoAnswer answeredByProxy(Sites.Proxy proxy, URI address, int status, String method) {
        return unreachable(proxy, address, "it answers " + status + " to " + method);
    }

    private static Unreachable unreachable(Sites.Proxy proxy, URI address, String why) {
        return unreachable(
                Kind.PROXY_FAILED,
                "The proxy " + proxy + " does not lead to " + address + " (" + why
                        + "). See that it runs, and that it lets us go there.",
                proxy,
                address,
                why);
    }

    private static Unreachable unreachable(Kind kind, String sentence, Object... about) {
        return new Unreachable(Obstacle.of(kind, sentence, about));
    }

    private static String words(Exception cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
    }
}
