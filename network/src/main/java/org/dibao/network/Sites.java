package org.dibao.network;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How single sites are called otherwise than all others: what they are sent beside or instead, and through which proxy.
 * Both go by where a request goes: a redirect to another site takes nothing along, and is dialled as any other.
 */
public final class Sites {

    /** No site is treated otherwise than the others. */
    public static final Sites NONE = new Sites(List.of());

    private final List<Site> sites;

    public Sites(List<Site> sites) {
        this.sites = List.copyOf(sites);
    }

    /**
     * A site, and what is its own.
     *
     * @param address any address of it; scheme, host and port count
     * @param headers fields by name, some of them secret
     * @param proxy what its requests go through; null for nothing
     */
    public record Site(
            URI address,
            Map<String, String> headers,
            @Nullable Proxy proxy) {

        public Site {
            headers = Map.copyOf(headers);
        }

        /** Without the values, since this may come to stand in a log. */
        @Override
        public String toString() {
            return address + " " + headers.keySet() + (proxy == null ? "" : " through " + proxy);
        }
    }

    /**
     * A proxy that speaks plain HTTP: http goes through it as it is, https in a tunnel (CONNECT). Its address is the
     * operator's, so no guard judges it; and it is the proxy that finds out what the site's name leads to.
     *
     * @param user for basic authentication at the proxy; null for none
     * @param password goes with the user
     */
    public record Proxy(
            String host,
            int port,
            @Nullable String user,
            @Nullable String password) {

        /** The login as a field's value, in UTF-8 as RFC 7617 has servers ask for it (2.1); null for none. */
        @Nullable
        String login() {
            if (user == null || password == null) {
                return null;
            }
            String login = user + ":" + password;
            return "Basic " + Base64.getEncoder().encodeToString(login.getBytes(StandardCharsets.UTF_8));
        }

        /** Without what is secret. */
        @Override
        public String toString() {
            return host + ":" + port;
        }
    }

    /** The fields for a request to an address; none for a site that is not named. */
    Map<String, String> headersFor(URI address) {
        return site(address).map(Site::headers).orElse(Map.of());
    }

    /** What a request to an address goes through; null for nothing. */
    @Nullable
    Proxy proxyFor(URI address) {
        return site(address).map(Site::proxy).orElse(null);
    }

    private Optional<Site> site(URI address) {
        return sites.stream()
                .filter(site -> Redirects.sameServer(site.address(), address))
                .findFirst();
    }
}
