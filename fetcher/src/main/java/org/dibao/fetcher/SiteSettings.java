package org.dibao.fetcher;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.validation.constraints.AssertTrue;
import java.net.URI;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.dibao.network.Sites;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What one site is sent, and through which proxy it is called, for all sources on it: their own addresses, the pages that these lead to, and robots.txt.
 *
 * @param address any address of the site; scheme, host and port count, as in {@code https://wiki.intranet:8443}
 * @param userAgent sent to it instead of {@code dibao.network.user-agent}; null for that
 * @param headers further fields, each a line as in {@code X-Api-Key: 123}
 * @param user for basic authentication; null for none
 * @param password goes with the user
 * @param proxy what requests to it go through, as in {@code http://proxy.intranet:3128}; null to call it directly
 * @param proxyUser for basic authentication at the proxy; null for none
 * @param proxyPassword goes with the proxy's user
 */
public record SiteSettings(
        @Nullable URI address,
        @Nullable String userAgent,
        @DefaultValue List<String> headers,
        @Nullable String user,
        @Nullable String password,
        @Nullable URI proxy,
        @Nullable String proxyUser,
        @Nullable String proxyPassword) {

    /** A field's name and value as RFC 9110 has them (5.1, 5.5): nothing in them can begin a further field. */
    private static final Pattern LINE = Pattern.compile("([!#$%&'*+.^_`|~0-9A-Za-z-]+):\\s*(\\P{Cntrl}*\\S)\\s*");

    /** These are the client's own, and would make the answer another one than it takes it for. */
    private static final Pattern OURS = Pattern.compile(
            "(?i)(host|connection|content-.*|transfer-encoding|accept-encoding|if-.*|range|te|upgrade|expect)\\s*:.*");

    private static final int LAST_PORT = 65_535;

    @AssertTrue(message = "is missing or no whole http or https address, as in https://wiki.intranet:8443")
    boolean isAddressWhole() {
        return address != null
                && address.getHost() != null
                && address.getRawUserInfo() == null
                && ("http".equalsIgnoreCase(address.getScheme()) || "https".equalsIgnoreCase(address.getScheme()));
    }

    @AssertTrue(message = "must each be a line such as X-Api-Key: 123, and none that the client sends itself")
    boolean isHeadersWhole() {
        return headers.stream()
                .allMatch(line ->
                        LINE.matcher(line).matches() && !OURS.matcher(line).matches());
    }

    @AssertTrue(message = "must be one line")
    boolean isUserAgentOneLine() {
        return userAgent == null || LINE.matcher("User-Agent: " + userAgent).matches();
    }

    @AssertTrue(message = "user and password go together, and a user has no colon")
    boolean isLoginWhole() {
        return (user == null) == (password == null) && (user == null || user.indexOf(':') < 0);
    }

    @AssertTrue(
            message =
                    "must be the proxy's address with its port and nothing behind it, as in http://proxy.intranet:3128")
    boolean isProxyWhole() {
        return proxy == null
                || "http".equalsIgnoreCase(proxy.getScheme())
                        && proxy.getHost() != null
                        && proxy.getPort() > 0
                        && proxy.getPort() <= LAST_PORT
                        && proxy.getRawUserInfo() == null
                        && proxy.getRawQuery() == null
                        && (proxy.getRawPath().isEmpty() || proxy.getRawPath().equals("/"));
    }

    @AssertTrue(message = "proxy-user and proxy-password go together and with a proxy, and a user has no colon")
    boolean isProxyLoginWhole() {
        return (proxyUser == null) == (proxyPassword == null)
                && (proxyUser == null || proxy != null && proxyUser.indexOf(':') < 0);
    }

    /** All of it, once all of the above is so. */
    Sites.Site site() {
        Map<String, String> fields = new LinkedHashMap<>();
        if (userAgent != null) {
            fields.put("User-Agent", userAgent);
        }
        headers.forEach(line -> {
            int colon = line.indexOf(':');
            fields.put(line.substring(0, colon), line.substring(colon + 1).strip());
        });
        if (user != null) {
            // In UTF-8, as RFC 7617 has servers ask for it (2.1).
            String login = user + ":" + password;
            fields.put("Authorization", "Basic " + Base64.getEncoder().encodeToString(login.getBytes(UTF_8)));
        }
        return new Sites.Site(
                Objects.requireNonNull(address),
                fields,
                proxy == null ? null : new Sites.Proxy(proxy.getHost(), proxy.getPort(), proxyUser, proxyPassword));
    }

    /** Without secrets, since this may come to stand in a log. */
    @Override
    public String toString() {
        return "site " + address;
    }
}
