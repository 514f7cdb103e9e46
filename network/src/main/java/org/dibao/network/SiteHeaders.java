package org.dibao.network;

import java.net.URI;
import java.util.List;
import java.util.Map;

/**
 * What single sites are sent beside, or instead of, what every site is sent. They are added to each request as it goes
 * out, by where it goes: a redirect to another site takes nothing along.
 */
public final class SiteHeaders {

    /** No site is treated otherwise than the others. */
    public static final SiteHeaders NONE = new SiteHeaders(List.of());

    private final List<Site> sites;

    public SiteHeaders(List<Site> sites) {
        this.sites = List.copyOf(sites);
    }

    /**
     * A site and its fields.
     *
     * @param address any address of it; scheme, host and port count
     * @param headers fields by name, some of them secret
     */
    public record Site(URI address, Map<String, String> headers) {

        public Site {
            headers = Map.copyOf(headers);
        }

        /** Without the values, since this may come to stand in a log. */
        @Override
        public String toString() {
            return address + " " + headers.keySet();
        }
    }

    /** The fields for a request to an address; none for a site that is not named. */
    Map<String, String> of(URI address) {
        return sites.stream()
                .filter(site -> Redirects.sameServer(site.address(), address))
                .findFirst()
                .map(Site::headers)
                .orElse(Map.of());
    }
}
