package org.dibao.network;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tells a public address from one that leads into somebody's own network.
 *
 * <p>IPv4 is public unless a range of the IANA special-purpose registry says otherwise. IPv6 is the other way about:
 * only global unicast (2000::/3) is assigned to the public, so everything outside of it is refused without a list.
 */
final class PublicAddresses {

    /** IANA IPv4 Special-Purpose Address Registry, multicast, and one address that a cloud keeps for itself. */
    private static final Map<Cidr, String> NOT_PUBLIC_IPV4 = ranges(
            "0.0.0.0/8", "this host (RFC 791)",
            "10.0.0.0/8", "a private network (RFC 1918)",
            "100.64.0.0/10", "a carrier's or cloud's inner network (RFC 6598)",
            "127.0.0.0/8", "loopback (RFC 1122)",
            "168.63.129.16/32", "Azure's own services on each machine",
            "169.254.0.0/16", "link-local, where clouds keep their metadata (RFC 3927)",
            "172.16.0.0/12", "a private network (RFC 1918)",
            "192.0.0.0/24", "protocol assignments (RFC 6890)",
            "192.0.2.0/24", "documentation (RFC 5737)",
            "192.88.99.0/24", "retired 6to4 relays (RFC 7526)",
            "192.168.0.0/16", "a private network (RFC 1918)",
            "198.18.0.0/15", "benchmarks of networks (RFC 2544)",
            "198.51.100.0/24", "documentation (RFC 5737)",
            "203.0.113.0/24", "documentation (RFC 5737)",
            "224.0.0.0/4", "multicast (RFC 5771)",
            "240.0.0.0/4", "reserved, or the broadcast address (RFC 1112, RFC 8190)");

    /** What inside 2000::/3 is not public after all; IANA IPv6 Special-Purpose Address Registry. */
    private static final Map<Cidr, String> NOT_PUBLIC_IPV6 = ranges(
            "2001::/23", "protocol assignments, Teredo among them (RFC 2928, RFC 4380)",
            "2001:db8::/32", "documentation (RFC 3849)",
            "2002::/16", "6to4, which hides an IPv4 address (RFC 3056)",
            "3fff::/20", "documentation (RFC 9637)");

    private static final Cidr GLOBAL_UNICAST = Cidr.of("2000::/3");

    /** The well-known prefix of RFC 6052: the last 32 bits are the IPv4 address that is reached in the end. */
    private static final Cidr NAT64 = Cidr.of("64:ff9b::/96");

    private PublicAddresses() {}

    /** What is wrong with an address, as "10.0.0.0/8, a private network (RFC 1918)"; empty for a public one. */
    static Optional<String> objectionTo(InetAddress address) {
        return switch (address) {
            case Inet4Address four -> objection(four, NOT_PUBLIC_IPV4);
            case Inet6Address six -> objectionTo(six);
            default -> Optional.of("an unknown family of addresses");
        };
    }

    private static Optional<String> objectionTo(Inet6Address address) {
        if (NAT64.contains(address)) {
            return objection(embeddedIpv4(address), NOT_PUBLIC_IPV4).map(reason -> NAT64 + " (NAT64) around " + reason);
        }
        if (!GLOBAL_UNICAST.contains(address)) {
            return Optional.of("outside of 2000::/3, the only public part of IPv6 (RFC 4291)");
        }
        return objection(address, NOT_PUBLIC_IPV6);
    }

    private static Optional<String> objection(InetAddress address, Map<Cidr, String> ranges) {
        return ranges.entrySet().stream()
                .filter(range -> range.getKey().contains(address))
                .map(range -> range.getKey() + ", " + range.getValue())
                .findFirst();
    }

    private static InetAddress embeddedIpv4(Inet6Address address) {
        byte[] bytes = address.getAddress();
        return InetAddress.ofLiteral(
                "%d.%d.%d.%d".formatted(bytes[12] & 0xff, bytes[13] & 0xff, bytes[14] & 0xff, bytes[15] & 0xff));
    }

    private static Map<Cidr, String> ranges(String... rangesAndReasons) {
        Map<Cidr, String> ranges = new LinkedHashMap<>();
        for (int i = 0; i < rangesAndReasons.length; i += 2) {
            ranges.put(Cidr.of(rangesAndReasons[i]), rangesAndReasons[i + 1]);
        }
        return ranges;
    }
}
