package org.dibao.network;

import java.net.URI;
import java.util.Optional;
import org.dibao.network.Outcome.Refused;

/** What an address must look like before it is called at all. */
final class AddressRules {

    private AddressRules() {}

    static Optional<Refused> objectionTo(URI address) {
        String scheme = address.getScheme();
        if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme)) {
            return Optional.of(new Refused(address + " is neither http nor https, and nothing else is called."));
        }
        if (address.getHost() == null) {
            return Optional.of(new Refused(address + " names no host. Write it as https://example.org/path."));
        }
        if (address.getRawUserInfo() != null) {
            return Optional.of(new Refused("The address on " + address.getHost()
                    + " carries a user name; give credentials in a header instead, where they are not logged."));
        }
        return Optional.empty();
    }
}
