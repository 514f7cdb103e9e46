package org.dibao.network;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.dibao.network.Outcome.Answered;
import org.dibao.network.Outcome.NoAnswer;
import org.dibao.network.Outcome.Refused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One exchange under way, hop by hop; another thread may cancel it at any moment. */
final class Call implements Callable<Outcome> {

    private static final Logger log = LoggerFactory.getLogger(Call.class);

    /** Of all the answers to a plain request that went through a proxy, only this one is surely the proxy's own. */
    private static final int LOGIN_WANTED_BY_PROXY = 407;

    private static final BodyReader.Kept NOTHING = new BodyReader.Kept(new byte[0], false);

    private final CloseableHttpClient client;
    private final Exchange exchange;
    private final Sites sites;
    private volatile @Nullable HttpUriRequestBase underWay;
    private volatile boolean cancelled;

    Call(CloseableHttpClient client, Exchange exchange, Sites sites) {
        this.client = client;
        this.exchange = exchange;
        this.sites = sites;
    }

    @Override
    public Outcome call() {
        Redirects redirects = new Redirects(exchange.address(), exchange.maxRedirects());
        while (true) {
            URI address = redirects.current();
            Optional<Refused> objection = AddressRules.objectionTo(address);
            if (objection.isPresent()) {
                return objection.get();
            }
            Outcome outcome = hop(address);
            if (!(outcome instanceof Answered answered) || !redirects.redirects(answered)) {
                return outcome;
            }
            Optional<NoAnswer> end = redirects.follow(answered);
            if (end.isPresent()) {
                return end.get();
            }
        }
    }

    /** Closes the connection, whatever it is doing. */
    void cancel() {
        cancelled = true;
        HttpUriRequestBase request = underWay;
        if (request != null) {
            request.cancel();
        }
    }

    private Outcome hop(URI address) {
        Sites.Proxy proxy = sites.proxyFor(address);
        HttpClientContext context = Gatekeeper.context(exchange.gate(), address);
        if (proxy != null) {
            context.setCredentialsProvider(SiteRoutes.login(proxy));
        }
        try {
            HttpUriRequestBase request = request(address);
            underWay = request;
            if (cancelled) {
                request.cancel();
            }
            ClassicHttpResponse response = client.executeOpen(null, request, context);
            boolean sent = Gatekeeper.sent(context);
            if (proxy != null && (!sent || isPlain(address) && response.getCode() == LOGIN_WANTED_BY_PROXY)) {
                request.cancel();
                closeQuietly(response);
                return Failure.answeredByProxy(
                        proxy, address, response.getCode(), sent ? exchange.method() : "CONNECT");
            }
            return read(address, request, response);
        } catch (IOException | RuntimeException e) {
            // Decoders throw unchecked exceptions on hostile input; to the caller all of it is a failed exchange.
            return proxy == null
                    ? Failure.of(address, e)
                    : Failure.through(proxy, address, e, Gatekeeper.sent(context));
        }
    }

    private static boolean isPlain(URI address) {
        return "http".equalsIgnoreCase(address.getScheme());
    }

    private HttpUriRequestBase request(URI address) {
        HttpUriRequestBase request = new HttpUriRequestBase(exchange.method(), URI.create(address.toASCIIString()));
        request.setHeader("Accept-Encoding", ContentCoding.ACCEPTED);
        boolean sameServer = Redirects.sameServer(exchange.address(), address);
        exchange.headers().forEach((name, value) -> {
            if (sameServer || !name.equalsIgnoreCase("Authorization")) {
                request.setHeader(name, value);
            }
        });
        sites.headersFor(address).forEach(request::setHeader);
        Sites.Proxy proxy = sites.proxyFor(address);
        if (proxy != null && isPlain(address)) {
            logIn(request, proxy);
        }
        if (exchange.body() != null) {
            String type = exchange.headers().getOrDefault("Content-Type", "application/octet-stream");
            request.setEntity(new ByteArrayEntity(exchange.body(), ContentType.parseLenient(type)));
        }
        return request;
    }

    /**
     * With a plain request the login goes along at once: asked for it, the client would send the request a second time,
     * and need a second turn at the host for it. A tunnel is opened before the host is called, and costs it nothing.
     */
    private static void logIn(HttpUriRequestBase request, Sites.Proxy proxy) {
        String login = proxy.login();
        if (login != null) {
            request.setHeader("Proxy-Authorization", login);
        }
        request.setConfig(HttpFetcher.WITH_LOGINS_SENT);
    }

    private Answered read(URI address, HttpUriRequestBase request, ClassicHttpResponse response) throws IOException {
        try {
            BodyReader.Kept body = body(response);
            if (body.truncated()) {
                // Closing the response would first read an endless body to its end; cancelling closes the connection.
                request.cancel();
            }
            return new Answered(response.getCode(), headers(response), body.bytes(), address, body.truncated());
        } catch (IOException | RuntimeException e) {
            request.cancel();
            throw e;
        } finally {
            closeQuietly(response);
        }
    }

    private BodyReader.Kept body(ClassicHttpResponse response) throws IOException {
        HttpEntity entity = response.getEntity();
        return entity == null
                ? NOTHING
                : kept(entity.getContent(), headers(response).all("Content-Encoding"));
    }

    /** What is wanted has been read by now, so a connection that breaks while it is put back is no failure. */
    private static void closeQuietly(ClassicHttpResponse response) {
        try {
            response.close();
        } catch (IOException e) {
            log.debug("Connection broke while it was put back: {}", e.toString());
        }
    }

    private BodyReader.Kept kept(@Nullable InputStream raw, List<String> codings) throws IOException {
        if (raw == null) {
            return NOTHING;
        }
        try {
            return exchange.reader().read(ContentCoding.decode(raw, codings), exchange.maxBytes());
        } catch (EOFException e) {
            // An empty body under "Content-Encoding: gzip", as many servers send it with an error status.
            if (raw.read() < 0 && e.getMessage() == null) {
                return NOTHING;
            }
            throw e;
        }
    }

    private static Headers headers(ClassicHttpResponse response) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        for (Header header : response.getHeaders()) {
            if (header.getValue() != null) {
                fields.computeIfAbsent(header.getName(), name -> new ArrayList<>())
                        .add(header.getValue());
            }
        }
        return Headers.of(fields);
    }
}
