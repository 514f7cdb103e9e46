package org.dibao.network;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import org.apache.hc.client5.http.auth.AuthScope;
import org.apache.hc.client5.http.auth.CredentialsProvider;
import org.apache.hc.client5.http.auth.UsernamePasswordCredentials;
import org.apache.hc.client5.http.impl.auth.BasicCredentialsProvider;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.core5.http.HttpException;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpContext;
import org.jspecify.annotations.Nullable;

/**
 * Sends what goes to a site with a proxy there. A proxy is resolved here and not by the guarded resolver, which could not
 * tell a proxy that is dialled as one from an address that a stranger chose to be the same.
 */
final class SiteRoutes extends DefaultRoutePlanner {

    private static final String HTTP = "http";

    private final Sites sites;

    SiteRoutes(Sites sites) {
        super(null);
        this.sites = sites;
    }

    @Override
    protected @Nullable HttpHost determineProxy(HttpHost target, HttpContext context) throws HttpException {
        Sites.Proxy proxy = sites.proxyFor(URI.create(target.toURI()));
        if (proxy == null) {
            return null;
        }
        try {
            return new HttpHost(HTTP, InetAddress.getByName(proxy.host()), proxy.host(), proxy.port());
        } catch (UnknownHostException e) {
            throw new HttpException("no name server knows " + proxy.host(), e);
        }
    }

    /** What a proxy is told when it asks for a login, on the way to one site; other sites may have another there. */
    static CredentialsProvider login(Sites.Proxy proxy) {
        BasicCredentialsProvider login = new BasicCredentialsProvider();
        String password = proxy.password();
        if (proxy.user() != null && password != null) {
            login.setCredentials(
                    new AuthScope(proxy.host(), proxy.port()),
                    new UsernamePasswordCredentials(proxy.user(), password.toCharArray()));
        }
        return login;
    }
}
