package org.dibao.network;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.hc.client5.http.DnsResolver;

/**
 * The connection manager's resolver, which hands it only addresses that the guard lets through; it dials those very
 * objects and resolves nothing again.
 */
final class GuardedResolver implements DnsResolver {

    private final AddressGuard guard;
    private final DnsResolver names;

    GuardedResolver(AddressGuard guard, DnsResolver names) {
        this.guard = guard;
        this.names = names;
    }

    @Override
    public List<InetSocketAddress> resolve(String host, int port) throws UnknownHostException {
        String name = withoutBrackets(host);
        List<InetSocketAddress> allowed = new ArrayList<>();
        Optional<Obstacle> objection = Optional.empty();
        for (InetAddress address : names.resolve(name)) {
            Optional<Obstacle> found = guard.objectionTo(name, port, address);
            if (found.isEmpty()) {
                allowed.add(new InetSocketAddress(address, port));
            } else {
                objection = found;
            }
        }
        if (allowed.isEmpty() && objection.isPresent()) {
            throw new AddressRefusedException(objection.get());
        }
        return allowed;
    }

    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        throw new UnknownHostException("A host is only resolved together with its port, so that both can be judged.");
    }

    @Override
    public String resolveCanonicalHostname(String host) throws UnknownHostException {
        return names.resolveCanonicalHostname(host);
    }

    private static String withoutBrackets(String host) {
        return host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
    }

    /** The guard said no. */
    static final class AddressRefusedException extends UnknownHostException {
        private static final long serialVersionUID = 1L;

        private final transient Obstacle obstacle;

        AddressRefusedException(Obstacle obstacle) {
            super(obstacle.sentence());
            this.obstacle = obstacle;
        }

        Obstacle obstacle() {
            return obstacle;
        }
    }
}
