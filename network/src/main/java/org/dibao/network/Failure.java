package org.dibao.network;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import org.apache.hc.core5.http.NoHttpResponseException;
import org.dibao.network.GuardedResolver.AddressRefusedException;
import org.dibao.network.Outcome.NoAnswer;
import org.dibao.network.Outcome.Refused;
import org.dibao.network.Outcome.TimedOut;
import org.dibao.network.Outcome.Unreachable;

/** Turns what the network threw into a sentence for an admin. */
final class Failure {

    private Failure() {}

    static NoAnswer of(URI address, Exception cause) {
        return switch (cause) {
            case AddressRefusedException refused -> new Refused(String.valueOf(refused.getMessage()));
            case UnknownHostException unknown ->
                new Unreachable("No name server knows " + address.getHost()
                        + ". Check the spelling, or whether this machine can resolve names at all.");
            case SocketTimeoutException timeout ->
                new TimedOut(address + " did not answer in time (" + words(timeout) + ").");
            case NoRouteToHostException noRoute ->
                new Unreachable("There is no route to " + address.getHost() + " (" + words(noRoute) + ").");
            case ConnectException connect ->
                new Unreachable(address.getHost() + " does not accept connections (" + words(connect)
                        + "). It may be down, or the port may be wrong.");
            case SSLException tls ->
                new Unreachable("No secure connection to " + address.getHost() + " (" + words(tls)
                        + "). Its certificate may have expired, be for another name, or lack an intermediate.");
            case NoHttpResponseException silent ->
                new Unreachable(address + " closed the connection without an answer (" + words(silent) + ").");
            default -> new Unreachable("The answer of " + address + " could not be read: " + words(cause) + ".");
        };
    }

    private static String words(Exception cause) {
        String message = cause.getMessage();
        return message == null || message.isBlank() ? cause.getClass().getSimpleName() : message;
    }
}
