package org.dibao.network;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.dibao.network.Outcome.Answered;
import org.dibao.network.Outcome.NoAnswer;
import org.dibao.network.Outcome.Refused;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sites that are called through a proxy. The guard lets nothing private through in any of these. */
class ProxyIT {

    private static final URI GAZETTE = URI.create("http://gazette.example/list");

    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/list", http -> {
            byte[] body = "公告".getBytes(UTF_8);
            http.sendResponseHeaders(200, body.length);
            http.getResponseBody().write(body);
            http.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aSiteIsCalledThroughItsProxyWhichFindsOutWhatTheNameLeadsTo() throws IOException {
        try (LoopbackProxy proxy = proxy(null);
                HttpFetcher fetcher = through(proxy.port(), null, null)) {
            assertThat(fetcher.exchange(Exchange.get(GAZETTE)))
                    .isInstanceOfSatisfying(
                            Answered.class, answer -> assertThat(answer.body()).isEqualTo("公告".getBytes(UTF_8)));
            assertThat(proxy.requests).containsExactly("GET http://gazette.example/list HTTP/1.1");
        }
    }

    @Test
    void aSecureSiteIsCalledThroughATunnelAndItsCertificateIsVerifiedAllTheSame(@TempDir Path directory)
            throws Exception {
        HttpsServer secure = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(SelfSigned.context(directory.resolve("keys.p12"))));
        secure.start();
        try (LoopbackProxy proxy = new LoopbackProxy(
                        Map.of("gazette.example", secure.getAddress().getPort()), null);
                HttpFetcher fetcher = fetcher("https://gazette.example", proxy.port(), null, null)) {
            Outcome outcome = fetcher.exchange(Exchange.get(URI.create("https://gazette.example/list")));

            assertThat(proxy.requests).containsExactly("CONNECT gazette.example:443 HTTP/1.1");
            assertThat(reason(outcome)).startsWith("No secure connection to gazette.example (");
        } finally {
            secure.stop(0);
        }
    }

    @Test
    void onlyTheSiteItselfGoesThroughItAndTheGuardJudgesAllElse() throws IOException {
        try (LoopbackProxy proxy = proxy(null);
                HttpFetcher fetcher = through(proxy.port(), null, null)) {
            server.createContext("/list/moved", http -> {
                http.getResponseHeaders()
                        .set(
                                "Location",
                                "http://127.0.0.1:" + server.getAddress().getPort() + "/list");
                http.sendResponseHeaders(302, -1);
                http.close();
            });

            assertThat(fetcher.exchange(Exchange.get(URI.create("http://gazette.example/list/moved"))))
                    .as("a redirect to somewhere private")
                    .isInstanceOf(Refused.class);
            assertThat(fetcher.exchange(Exchange.get(URI.create("http://127.0.0.1:" + proxy.port() + "/"))))
                    .as("the proxy itself, called as a site")
                    .isInstanceOf(Refused.class);
            assertThat(proxy.requests).hasSize(1);
        }
    }

    @Test
    void aProxyThatAsksForALoginIsToldItAndTheSiteIsNot() throws IOException {
        server.createContext("/list/told", http -> {
            http.sendResponseHeaders(http.getRequestHeaders().containsKey("Authorization") ? 500 : 200, -1);
            http.close();
        });
        try (LoopbackProxy proxy = proxy("Basic d2U6aGVpbWxpY2g=");
                HttpFetcher fetcher = through(proxy.port(), "we", "heimlich")) {
            assertThat(fetcher.exchange(Exchange.get(URI.create("http://gazette.example/list/told"))))
                    .isInstanceOfSatisfying(
                            Answered.class,
                            answer -> assertThat(answer.status()).isEqualTo(200));
        }
    }

    @Test
    void aPlainSiteBehindAProxyWithALoginIsAskedOnceSoThatOneTurnIsEnough() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        try (LoopbackProxy proxy = proxy("Basic d2U6aGVpbWxpY2g=");
                HttpFetcher fetcher = through(proxy.port(), "we", "heimlich")) {
            assertThat(fetcher.exchange(Exchange.get(GAZETTE).through(address -> asked.incrementAndGet() == 1)))
                    .isInstanceOfSatisfying(
                            Answered.class,
                            answer -> assertThat(answer.status()).isEqualTo(200));
            assertThat(proxy.requests).hasSize(1);
        }
    }

    @Test
    void aTunnelWithALoginIsOpened(@TempDir Path directory) throws Exception {
        HttpsServer secure = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(SelfSigned.context(directory.resolve("keys.p12"))));
        secure.start();
        try (LoopbackProxy proxy = new LoopbackProxy(
                        Map.of("gazette.example", secure.getAddress().getPort()), "Basic d2U6aGVpbWxpY2g=");
                HttpFetcher fetcher = fetcher("https://gazette.example", proxy.port(), "we", "heimlich")) {
            assertThat(reason(fetcher.exchange(Exchange.get(URI.create("https://gazette.example/list")))))
                    .as("it is open, for what is behind it was seen")
                    .startsWith("No secure connection to gazette.example (");
        } finally {
            secure.stop(0);
        }
    }

    @Test
    void twoSitesBehindOneProxyEachHaveTheirOwnLogin() throws IOException {
        URI secure = URI.create("https://elsewhere.example/");
        try (LoopbackProxy proxy = proxy("Basic d2U6aGVpbWxpY2g=");
                HttpFetcher fetcher = new HttpFetcher(
                        AddressGuard.publicOnly(),
                        "Dibao-Test/1",
                        new Sites(List.of(
                                new Sites.Site(
                                        secure, Map.of(), new Sites.Proxy("127.0.0.1", proxy.port(), "we", "heimlich")),
                                new Sites.Site(
                                        GAZETTE,
                                        Map.of(),
                                        new Sites.Proxy("127.0.0.1", proxy.port(), "other", "falsch")))))) {
            assertThat(reason(fetcher.exchange(Exchange.get(secure))))
                    .as("logged in, and told that nothing is led to there")
                    .contains("502");
            assertThat(reason(fetcher.exchange(Exchange.get(GAZETTE)))).contains("407");
        }
    }

    @Test
    void aProxyThatDoesNotLeadThereIsToldAsSuch() throws IOException {
        try (LoopbackProxy proxy = proxy(null);
                HttpFetcher fetcher = fetcher("https://elsewhere.example", proxy.port(), null, null)) {
            assertThat(reason(fetcher.exchange(Exchange.get(URI.create("https://elsewhere.example/")))))
                    .startsWith(
                            "The proxy 127.0.0.1:" + proxy.port() + " does not lead to https://elsewhere.example/ (")
                    .contains("502");
        }
    }

    @Test
    void aProxyThatWantsAnotherLoginIsToldAsSuchAndNotTakenForThePlainSite() throws IOException {
        try (LoopbackProxy proxy = proxy("Basic d2U6aGVpbWxpY2g=");
                HttpFetcher fetcher = through(proxy.port(), "we", "falsch")) {
            assertThat(reason(fetcher.exchange(Exchange.get(GAZETTE))))
                    .startsWith("The proxy 127.0.0.1:" + proxy.port() + " does not lead to " + GAZETTE
                            + " (it answers 407 to GET).");
            assertThat(proxy.requests).hasSize(1);
        }
    }

    @Test
    void aSiteThatAnswersInNoLanguageWeKnowIsBlamedItselfAndNotItsProxy() throws IOException {
        try (ServerSocket babbler = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                LoopbackProxy proxy = new LoopbackProxy(Map.of("gazette.example", babbler.getLocalPort()), null);
                HttpFetcher fetcher = through(proxy.port(), null, null)) {
            Thread.ofVirtual().start(() -> {
                try (Socket asked = babbler.accept()) {
                    asked.getOutputStream().write("HTTP/2.0 200 OK\r\n\r\n".getBytes(UTF_8));
                    asked.shutdownOutput();
                    asked.getInputStream().transferTo(OutputStream.nullOutputStream());
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });

            assertThat(reason(fetcher.exchange(Exchange.get(GAZETTE))))
                    .startsWith("The answer of " + GAZETTE + " could not be read");
        }
    }

    @Test
    void aProxyThatIsNotThereIsToldAsSuch() throws IOException {
        int nobody;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobody = closed.getLocalPort();
        }
        try (HttpFetcher fetcher = through(nobody, null, null)) {
            assertThat(reason(fetcher.exchange(Exchange.get(GAZETTE))))
                    .startsWith("The proxy 127.0.0.1:" + nobody + " does not lead to " + GAZETTE + " (");
        }
    }

    @Test
    void theUsualPortMayBeSpelledOut() throws IOException {
        try (LoopbackProxy proxy = proxy(null);
                HttpFetcher fetcher = fetcher("http://gazette.example:80/", proxy.port(), null, null)) {
            assertThat(fetcher.exchange(Exchange.get(GAZETTE))).isInstanceOf(Answered.class);
        }
    }

    private LoopbackProxy proxy(@Nullable String login) throws IOException {
        return new LoopbackProxy(Map.of("gazette.example", server.getAddress().getPort()), login);
    }

    private static HttpFetcher through(int port, @Nullable String user, @Nullable String password) {
        return fetcher("http://gazette.example", port, user, password);
    }

    private static HttpFetcher fetcher(String site, int port, @Nullable String user, @Nullable String password) {
        Sites.Proxy proxy = new Sites.Proxy("127.0.0.1", port, user, password);
        return new HttpFetcher(
                AddressGuard.publicOnly(),
                "Dibao-Test/1",
                new Sites(List.of(new Sites.Site(URI.create(site), Map.of(), proxy))));
    }

    private static String reason(Outcome outcome) {
        assertThat(outcome).isInstanceOf(NoAnswer.class);
        return ((NoAnswer) outcome).reason();
    }
}
