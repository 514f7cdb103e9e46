package org.dibao.console.subscription;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dibao.contracts.Channel;

/**
 * Where messages go, checked and in one spelling.
 *
 * @param channel how they travel
 * @param address mailbox or endpoint
 */
record Destination(Channel channel, String address) {

    /** RFC 5321, 4.5.3.1: a path has at most 256 octets, two of which are its brackets. */
    private static final int LONGEST_MAILBOX = 254;

    private static final int LONGEST_ENDPOINT = 2_000;

    /** A dot-atom (RFC 5322, 3.2.3) before the at sign; nothing that could begin another header or address. */
    private static final Pattern MAILBOX =
            Pattern.compile("([A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*)@([^@\\s]+)");

    private static final Pattern DOMAIN =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)*[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?");

    /** A mailbox; empty if it is none that mail can be sent to. */
    static Optional<Destination> mailbox(String typed) {
        Matcher parts = MAILBOX.matcher(typed.strip());
        if (!parts.matches() || parts.group(1).length() > 64) {
            return Optional.empty();
        }
        return domain(parts.group(2))
                .map(domain -> parts.group(1) + "@" + domain)
                .filter(address -> address.length() <= LONGEST_MAILBOX)
                .map(address -> new Destination(Channel.EMAIL, address));
    }

    /**
     * An endpoint, or a group's bot if it stands on a chat platform's host; empty unless it is an http or https address with a host and without a name or password in it.
     * Whether it may be connected to is looked at where the connection is made.
     */
    static Optional<Destination> endpoint(String typed) {
        try {
            URI address = new URI(typed.strip()).parseServerAuthority();
            String scheme =
                    address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
            boolean usable = (scheme.equals("http") || scheme.equals("https"))
                    && address.getHost() != null
                    && address.getUserInfo() == null
                    && address.getFragment() == null
                    && typed.length() <= LONGEST_ENDPOINT;
            return usable
                    ? Optional.of(new Destination(Platforms.of(address.getHost()), address.toASCIIString()))
                    : Optional.empty();
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> domain(String typed) {
        try {
            String domain = IDN.toASCII(typed, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            return DOMAIN.matcher(domain).matches() ? Optional.of(domain) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
