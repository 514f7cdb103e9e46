package org.dibao.network;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import org.dibao.network.Obstacle.Kind;
import org.dibao.network.Outcome.Answered;
import org.dibao.network.Outcome.NoAnswer;
import org.dibao.network.Outcome.Refused;
import org.dibao.network.Outcome.Unreachable;

/** The way from the address asked for to the one that answers; each stop is judged like the first. */
final class Redirects {

    private static final Set<Integer> REDIRECTING = Set.of(301, 302, 303, 307, 308);

    private final int most;
    private URI current;
    private int followed;

    Redirects(URI start, int most) {
        this.current = start;
        this.most = most;
    }

    URI current() {
        return current;
    }

    /** Whether this answer sends us elsewhere and we would go. */
    boolean redirects(Answered answer) {
        return most > 0 && REDIRECTING.contains(answer.status());
    }

    /** Moves on to where the answer points; or says why that ends here. */
    Optional<NoAnswer> follow(Answered answer) {
        Optional<String> location = answer.headers().first("Location");
        if (location.isEmpty()) {
            return Optional.of(new Unreachable(Obstacle.of(
                    Kind.MOVED_NOWHERE,
                    current + " answers " + answer.status() + " (moved) without saying where to.",
                    current,
                    answer.status())));
        }
        if (followed == most) {
            return Optional.of(new Refused(Obstacle.of(
                    Kind.TOO_MANY_REDIRECTS,
                    "More than " + most + " redirects, the last from " + current
                            + ". The address probably redirects in a circle; open it in a browser and use where it ends.",
                    most,
                    current)));
        }
        Optional<URI> next = WebAddress.resolve(current, location.get());
        if (next.isEmpty()) {
            return Optional.of(new Refused(Obstacle.of(
                    Kind.MOVED_TO_NO_ADDRESS,
                    current + " redirects to \"" + location.get() + "\", which is no web address.",
                    current,
                    location.get())));
        }
        if (current.getScheme().equalsIgnoreCase("https")
                && next.get().getScheme().equalsIgnoreCase("http")) {
            return Optional.of(new Refused(Obstacle.of(
                    Kind.MOVED_TO_PLAIN,
                    current + " redirects from https to plain " + next.get()
                            + ". If that is really wanted, enter the plain address itself.",
                    current,
                    next.get())));
        }
        followed++;
        current = next.get();
        return Optional.empty();
    }

    /** Whether two addresses have scheme, host and port in common; the usual port may be left out. */
    static boolean sameServer(URI one, URI other) {
        return one.getScheme().equalsIgnoreCase(other.getScheme())
                && one.getHost() != null
                && one.getHost().equalsIgnoreCase(other.getHost())
                && WebAddress.port(one) == WebAddress.port(other);
    }
}
