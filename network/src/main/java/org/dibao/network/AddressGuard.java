package org.dibao.network;

import java.net.InetAddress;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.dibao.network.Obstacle.Kind;

/**
 * Decides which addresses may be dialled: public ones, and those that the configuration names.
 *
 * <p>It judges the address that is really dialled, at the moment of dialling, so neither an odd spelling of a host nor
 * a name server that answers differently the second time gets past it.
 */
public final class AddressGuard {

    private static final String SETTING = "dibao.network.allow";

    private final List<AllowedException> exceptions;
    private final String setting;

    private AddressGuard(List<AllowedException> exceptions, String setting) {
        this.exceptions = exceptions;
        this.setting = setting;
    }

    /** Lets through public addresses and nothing else. */
    public static AddressGuard publicOnly() {
        return new AddressGuard(List.of(), SETTING);
    }

    /**
     * Lets through public addresses and the given exceptions.
     *
     * @param exceptions ranges, addresses or host names, each with or without a port: {@code 10.0.0.0/8},
     *     {@code 127.0.0.1:8090}, {@code [::1]:8090}, {@code wiki.intranet}
     * @throws IllegalArgumentException with a sentence if one is not understood
     */
    public static AddressGuard allowing(Collection<String> exceptions) {
        return allowing(exceptions, SETTING);
    }

    /** The same where the exceptions stand in a setting of their own, which an objection names. */
    public static AddressGuard allowing(Collection<String> exceptions, String setting) {
        return new AddressGuard(exceptions.stream().map(AllowedException::of).toList(), setting);
    }

    /**
     * Why an address must not be dialled, with what to do about it; empty if it may be.
     *
     * @param host the host as it stands in the URL, without brackets
     * @param port the port that will be dialled
     * @param dialled the address that the host resolved to
     */
    public Optional<Obstacle> objectionTo(String host, int port, InetAddress dialled) {
        if (exceptions.stream().anyMatch(exception -> exception.allows(host, port, dialled))) {
            return Optional.empty();
        }
        return PublicAddresses.objectionTo(dialled).map(objection -> obstacle(host, port, dialled, objection));
    }

    private Obstacle obstacle(String host, int port, InetAddress dialled, String objection) {
        String entry = literalWithPort(dialled, port);
        String sentence =
                "%s leads to %s, which lies in %s. Only public addresses are called. If this is your own network, add %s to %s."
                        .formatted(host, dialled.getHostAddress(), objection, entry, setting);
        return Obstacle.of(Kind.NOT_PUBLIC, sentence, host, dialled.getHostAddress(), entry);
    }

    private static String literalWithPort(InetAddress address, int port) {
        String literal = address.getHostAddress();
        return (literal.contains(":") ? "[" + literal + "]" : literal) + ":" + port;
    }
}
