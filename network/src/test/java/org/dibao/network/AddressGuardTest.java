package org.dibao.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                // this host, loopback, in each spelling that a resolver takes
                "0.0.0.0",
                "0.0.0.1",
                "0.255.255.255",
                "127.0.0.1",
                "127.0.0.0",
                "127.1",
                "127.0.1",
                "127.255.255.255",
                "2130706433",
                "017700000001",
                "0x7f000001",
                "0x7f.1",
                "010.0.0.1",
                "localhost",
                "::1",
                "[::1]",
                "0:0:0:0:0:0:0:1",
                "::",
                "::ffff:127.0.0.1",
                "::ffff:7f00:1",
                "0:0:0:0:0:ffff:7f00:0001",
                "::7f00:1",
                "::127.0.0.1",
                "::a9fe:a9fe",
                "::0a00:1",
                // private networks and their edges
                "10.0.0.0",
                "10.0.0.1",
                "10.255.255.255",
                "167772161",
                "172.16.0.0",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.0.0",
                "192.168.1.1",
                "192.168.255.255",
                "3232235777",
                "::ffff:10.0.0.1",
                "::ffff:192.168.1.1",
                // a carrier's network, among it one cloud's metadata
                "100.64.0.0",
                "100.100.100.200",
                "100.127.255.255",
                // where clouds keep their metadata
                "169.254.0.0",
                "169.254.169.254",
                "169.254.255.255",
                "2852039166",
                "::ffff:169.254.169.254",
                "fd00:ec2::254",
                "168.63.129.16",
                "192.0.0.192",
                "192.0.0.0",
                "192.0.0.255",
                // documentation, benchmarks, retired
                "192.0.2.1",
                "198.51.100.1",
                "203.0.113.255",
                "192.88.99.1",
                "198.18.0.0",
                "198.19.255.255",
                "2001:db8::1",
                "3fff::1",
                "3fff:fff:ffff:ffff:ffff:ffff:ffff:ffff",
                "5f00::1",
                "100::1",
                "2001:2::1",
                "2001:10::1",
                "2001:20::1",
                // multicast, reserved, broadcast
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "ff02::1",
                "ff0e::1",
                // inside IPv6
                "fc00::1",
                "fdff:ffff::1",
                "fe80::1",
                "febf::1",
                "fec0::1",
                "4000::1",
                "1fff::1",
                // IPv4 wrapped in IPv6
                "64:ff9b::7f00:1",
                "64:ff9b::10.0.0.1",
                "64:ff9b::a9fe:a9fe",
                "64:ff9b:1::1",
                "64:ff9b:1:fffe::1",
                "2002:7f00:1::",
                "2002:a9fe:a9fe::1",
                "2002:808:808::1",
                "2001:0:4136:e378:8000:63bf:3fff:fdd2",
                "::ffff:0:127.0.0.1"
            })
    void aPlaceThatIsNotPublicIsNotDialledHoweverItIsSpelt(String spelling) {
        assertThat(resolvedAndJudged(AddressGuard.publicOnly(), spelling))
                .as(spelling)
                .isNotEmpty()
                .allMatch(verdict -> verdict.contains("dibao.network.allow") || verdict.equals("no such name"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "8.8.8.8",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "168.63.129.15",
                "168.63.129.17",
                "169.253.255.255",
                "169.255.0.0",
                "172.15.255.255",
                "172.32.0.0",
                "191.255.255.255",
                "192.0.1.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "::ffff:8.8.8.8",
                "64:ff9b::8.8.8.8",
                "2001:200::1",
                "2400:3200::1",
                "2606:4700:4700::1111",
                "2003::1",
                "3ffe:ffff::1",
                "3fff:1000::1"
            })
    void aPublicAddressIsDialled(String literal) {
        assertThat(resolvedAndJudged(AddressGuard.publicOnly(), literal)).containsExactly("fine");
    }

    @Test
    void aSpellingThatIsReadInTwoWaysIsJudgedByWhatIsReallyDialled() throws Exception {
        InetAddress dialled = InetAddress.getByName("0177.0.0.1"); // octal for 127.0.0.1; Java takes it for decimal

        assertThat(AddressGuard.publicOnly()
                        .objectionTo("0177.0.0.1", 80, dialled)
                        .isPresent())
                .isEqualTo(dialled.isLoopbackAddress());
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 10.1.2.3, 80, fine",
        "10.0.0.0/8, 11.1.2.3, 80, fine",
        "10.0.0.0/8, 172.16.0.1, 80, refused",
        "127.0.0.1:8090, 127.0.0.1, 8090, fine",
        "127.0.0.1:8090, 127.0.0.1, 8091, refused",
        "127.0.0.1:8090, 127.0.0.2, 8090, refused",
        "[::1]:8090, ::1, 8090, fine",
        "[::1]:8090, ::1, 80, refused",
        "fd00::/8, fd12::1, 443, fine",
        "fd00::/8, fe80::1, 443, refused",
        "::1, ::1, 1, fine",
        "127.0.0.1, ::ffff:127.0.0.1, 1, fine",
        "localhost:8090, localhost, 8090, fine",
        "LOCALHOST, localhost, 1, fine",
        "localhost, 127.0.0.1, 1, refused",
    })
    void anExceptionOpensItsRangeAndPortAndNoMore(String exception, String host, int port, String expected) {
        AddressGuard guard = AddressGuard.allowing(List.of(exception));

        assertThat(resolvedAndJudged(guard, host, port))
                .first()
                .satisfies(verdict ->
                        assertThat(verdict.equals("fine") ? "fine" : "refused").isEqualTo(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/33",
                "10.0.0.0/",
                "10.0.0.0/x",
                "fd00::/129",
                "127.0.0.1:http",
                "two words",
                "",
                "[::1",
                "host:1:2"
            })
    void anEntryThatMeansNothingStopsTheStartWithASentence(String entry) {
        assertThatThrownBy(() -> AddressGuard.allowing(List.of(entry)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("The allow-list entry \"" + entry + "\" is not understood.");
    }

    @Test
    void theObjectionSaysWhichRangeAndWhatToDo() throws Exception {
        assertThat(AddressGuard.publicOnly()
                        .objectionTo("wiki.intranet", 8080, InetAddress.ofLiteral("10.1.2.3"))
                        .orElseThrow()
                        .sentence())
                .isEqualTo("wiki.intranet leads to 10.1.2.3, which lies in 10.0.0.0/8, a private network (RFC 1918)."
                        + " Only public addresses are called. If this is your own network, add 10.1.2.3:8080 to"
                        + " dibao.network.allow.");
    }

    private static List<String> resolvedAndJudged(AddressGuard guard, String host) {
        return resolvedAndJudged(guard, host, 80);
    }

    private static List<String> resolvedAndJudged(AddressGuard guard, String host, int port) {
        try {
            return List.of(InetAddress.getAllByName(host)).stream()
                    .map(address -> guard.objectionTo(host, port, address)
                            .map(Obstacle::sentence)
                            .orElse("fine"))
                    .toList();
        } catch (UnknownHostException e) {
            // A spelling that this machine's resolver does not take cannot be dialled either.
            return List.of("no such name");
        }
    }
}
