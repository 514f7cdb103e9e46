package org.dibao.network;

import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.ChainElement;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.config.CharCodingConfig;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.pool.PoolConcurrencyPolicy;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.dibao.network.Obstacle.Kind;
import org.dibao.network.Outcome.TimedOut;
import org.dibao.network.Outcome.Unreachable;

/**
 * Performs exchanges with servers that nobody vouches for.
 *
 * <p>Thread-safe; one instance serves a whole process and keeps connections alive between exchanges. Calls block, so
 * make them on virtual threads. Cookies are neither kept nor sent, certificates are verified. Proxies are used where
 * the operator names one for a site.
 */
public final class HttpFetcher implements AutoCloseable {

    private static final int MOST_CONNECTIONS_PER_HOST = 64;
    private static final Timeout CONNECT_TIMEOUT = Timeout.ofSeconds(10);
    private static final Timeout SILENCE_TIMEOUT = Timeout.ofSeconds(60);
    private static final TimeValue CHECK_IDLE_CONNECTIONS_AFTER = TimeValue.ofSeconds(1);
    private static final TimeValue CLOSE_IDLE_CONNECTIONS_AFTER = TimeValue.ofSeconds(30);
    private static final Http1Config BOUNDED_HEADERS = Http1Config.custom()
            .setMaxHeaderCount(200)
            .setMaxLineLength(32 * 1024)
            .build();

    /** RFC 9110 has header fields in ASCII; servers put Chinese file names there all the same. */
    private static final CharCodingConfig HEADERS_IN_UTF8 = CharCodingConfig.custom()
            .setCharset(StandardCharsets.UTF_8)
            .setMalformedInputAction(CodingErrorAction.REPLACE)
            .setUnmappableInputAction(CodingErrorAction.REPLACE)
            .build();

    private static final RequestConfig USUAL = RequestConfig.custom()
            .setResponseTimeout(SILENCE_TIMEOUT)
            .setConnectionRequestTimeout(SILENCE_TIMEOUT)
            .build();

    /** For a request that takes its logins along, and is not sent again with them. */
    static final RequestConfig WITH_LOGINS_SENT =
            RequestConfig.copy(USUAL).setAuthenticationEnabled(false).build();

    private final Sites sites;
    private final CloseableHttpClient client;
    private final ExecutorService calls = Executors.newThreadPerTaskExecutor(
            Thread.ofVirtual().name("exchange-", 0).factory());

    /**
     * A fetcher that resolves names as the machine does.
     *
     * @param guard decides on every address that is dialled
     * @param userAgent how we introduce ourselves; with a way to reach the operator
     */
    public HttpFetcher(AddressGuard guard, String userAgent) {
        this(guard, userAgent, Sites.NONE);
    }

    /**
     * The same, with how single sites are called otherwise.
     *
     * @param sites what they are sent, and through which proxy
     */
    public HttpFetcher(AddressGuard guard, String userAgent, Sites sites) {
        this(guard, userAgent, sites, SystemDefaultDnsResolver.INSTANCE);
    }

    HttpFetcher(AddressGuard guard, String userAgent, DnsResolver names) {
        this(guard, userAgent, Sites.NONE, names);
    }

    private HttpFetcher(AddressGuard guard, String userAgent, Sites sites, DnsResolver names) {
        this.sites = sites;
        this.client = HttpClients.custom()
                .setConnectionManager(connections(new GuardedResolver(guard, names)))
                .setUserAgent(userAgent)
                .setDefaultRequestConfig(USUAL)
                .setRoutePlanner(new SiteRoutes(sites))
                .setRetryStrategy(new RetryOnStaleConnection())
                .addExecInterceptorBefore(ChainElement.MAIN_TRANSPORT.name(), "gate", new Gatekeeper())
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableContentCompression()
                .disableAuthCaching()
                .evictExpiredConnections()
                .evictIdleConnections(CLOSE_IDLE_CONNECTIONS_AFTER)
                .build();
    }

    private static PoolingHttpClientConnectionManager connections(DnsResolver resolver) {
        return PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(BOUNDED_HEADERS)
                        .charCodingConfig(HEADERS_IN_UTF8)
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(CONNECT_TIMEOUT)
                        .setSocketTimeout(SILENCE_TIMEOUT)
                        .setValidateAfterInactivity(CHECK_IDLE_CONNECTIONS_AFTER)
                        .build())
                // The strict policy searches a list of all connections for each request, thousands of hosts long.
                .setPoolConcurrencyPolicy(PoolConcurrencyPolicy.LAX)
                .setMaxConnPerRoute(MOST_CONNECTIONS_PER_HOST)
                .build();
    }

    /**
     * Performs one exchange and returns by its deadline, whatever the other side does.
     *
     * @return what came of it; never an exception for anything that happened on the network
     */
    public Outcome exchange(Exchange exchange) {
        Call call = new Call(client, exchange, sites);
        Future<Outcome> outcome = calls.submit(call);
        try {
            return outcome.get(exchange.deadline().toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            abandon(call, outcome);
            return new TimedOut(Obstacle.of(
                    Kind.NOT_THROUGH,
                    exchange.address() + " was not through after "
                            + exchange.deadline().toSeconds() + " s, the most that one exchange may take.",
                    exchange.address(),
                    exchange.deadline().toSeconds()));
        } catch (InterruptedException e) {
            abandon(call, outcome);
            Thread.currentThread().interrupt();
            return new Unreachable(Obstacle.of(
                    Kind.STOPPING,
                    "The call to " + exchange.address() + " was given up because the process is stopping.",
                    exchange.address()));
        } catch (ExecutionException e) {
            throw new IllegalStateException("A defect while calling " + exchange.address(), e.getCause());
        }
    }

    /** Looking up a name cannot be interrupted; the call's own thread waits it out while its caller goes on. */
    private static void abandon(Call call, Future<Outcome> outcome) {
        call.cancel();
        outcome.cancel(true);
    }

    @Override
    public void close() {
        calls.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }
}
