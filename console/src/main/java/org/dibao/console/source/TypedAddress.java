package org.dibao.console.source;

import java.net.URI;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dibao.network.WebAddress;

/**
 * An address as a person types or pastes it. It may be as untidy as links on pages are, with Chinese characters in its
 * host or a blank in its path; but nothing is taken that could lead one reader to one host and another reader elsewhere.
 */
final class TypedAddress {

    /** The first slash, question mark or number sign ends the host for every reader. */
    private static final Pattern WHOLE = Pattern.compile("(?i)https?://([^/?#]+).*");

    /** Some readers drop control characters, some stop at them; a backslash is a slash to browsers alone. */
    private static final Pattern READ_IN_TWO_WAYS = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029\\\\]");

    /** What ends a host, or separates it from a user, a port or a zone. */
    private static final Pattern DELIMITER = Pattern.compile("[/?#@\\\\:%\\[\\]\\s]");

    private static final Pattern PATH_END = Pattern.compile("/+$");

    private TypedAddress() {}

    /** The address in the form in which it is called; empty unless it is a whole http or https one without a user name. */
    static Optional<URI> read(String typed) {
        Matcher whole = WHOLE.matcher(typed);
        if (READ_IN_TWO_WAYS.matcher(typed).find() || !whole.matches() || !namesOneHost(whole.group(1))) {
            return Optional.empty();
        }
        return WebAddress.of(typed).filter(address -> address.getRawUserInfo() == null);
    }

    /**
     * The same for addresses that servers answer alike: case of the host, the usual port, a slash at the end and a
     * fragment make no difference.
     */
    static String sameness(URI address) {
        String path = address.getRawPath() == null ? "" : address.getRawPath();
        String query = address.getRawQuery();
        return (address.getScheme() + "://" + address.getHost()).toLowerCase(Locale.ROOT) + ":"
                + WebAddress.port(address) + PATH_END.matcher(path).replaceFirst("")
                + (query == null ? "" : "?" + query);
    }

    /**
     * A user name is how one host is made to look like another, and passwords would stand on pages and logs. A full-width
     * slash looks like a part of the name and is made a slash when the name is made Punycode.
     */
    private static boolean namesOneHost(String authority) {
        return authority.indexOf('@') < 0
                && authority
                        .codePoints()
                        .filter(c -> c >= 0x80)
                        .mapToObj(c -> Normalizer.normalize(Character.toString(c), Normalizer.Form.NFKC))
                        .noneMatch(c -> DELIMITER.matcher(c).find());
    }
}
