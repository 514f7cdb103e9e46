package org.dibao.network;

import java.net.URI;
import java.util.Optional;
import org.dibao.network.Obstacle.Kind;
import org.dibao.network.Outcome.Refused;

/** What an address must look like before it is called at all. */
final class AddressRules {

    private AddressRules() {}

    static Optional<Refused> objectionTo(URI address) {
        String scheme = address.getScheme();
        if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme)) {
            return Optional.of(refused(
                    Kind.NOT_HTTP, address + " is neither http nor https, and nothing else is called.", address));
        }
        if (address.getHost() == null) {
            return Optional.of(
                    refused(Kind.NO_HOST, address + " names no host. Write it as https://example.org/path.", address));
        }
        if (address.getRawUserInfo() != null) {
            return Optional.of(refused(
                    Kind.CARRIES_USER_NAME,
                    "The address on " + address.getHost()
                            + " carries a user name; give credentials in a header instead, where they are not logged.",
                    address.getHost()));
        }
        return Optional.empty();
    }

    private static Refused refused(Kind kind, String sentence, Object about) {
        return new Refused(Obstacle.of(kind, sentence, about));
    }
}
