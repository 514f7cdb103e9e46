package org.dibao.network;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.luben.zstd.Zstd;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;
import org.apache.hc.client5.http.DnsResolver;
import org.dibao.network.Outcome.Answered;
import org.dibao.network.Outcome.NoAnswer;
import org.dibao.network.Outcome.Refused;
import org.dibao.network.Outcome.TimedOut;
import org.dibao.network.Outcome.Unreachable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpFetcherIT {

    private static final String TEXT = "官府告示 announced in every encoding\n".repeat(20);
    private static final String TEXT_IN_BROTLI = "GzMD2I2UqbleloOcg0MO3LMsCOPm70EMOagwafEajvagrEcAYEY2Xyw=";

    /**
     * 64 MiB of zeros, made by {@code node -e
     * "console.log(require('zlib').brotliCompressSync(Buffer.alloc(64 << 20)).toString('base64'))"}.
     */
    private static final String ZEROS_IN_BROTLI =
            "y///P/gnAOKxQCD3/o///3/wTwDEYRGA7v0f////4J8AiMMCAN37P/7//8E/ARCHBQC693/8//+DfwIgDgsAdO//+P//B/8EQBwWAOje//H//w/+"
                    + "CYA4LADQvf/L//8//BMAcVgAoHv/Bw==";

    private final Map<String, String> seen = new ConcurrentHashMap<>();
    private HttpServer server;
    private HttpFetcher fetcher;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
        fetcher = new HttpFetcher(AddressGuard.allowing(List.of("127.0.0.0/8")), "Dibao-Test/1");
    }

    @AfterEach
    void stop() {
        fetcher.close();
        server.stop(0);
    }

    @Test
    void aSiteIsSentWhatIsSetForItAndARedirectTakesNothingOfItElsewhere() throws IOException {
        HttpServer elsewhere = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        Map<String, String> seenElsewhere = new ConcurrentHashMap<>();
        elsewhere.createContext("/", http -> {
            http.getRequestHeaders().forEach((name, values) -> seenElsewhere.put(name, values.getFirst()));
            http.sendResponseHeaders(204, -1);
            http.close();
        });
        elsewhere.start();
        on(
                "/moved",
                302,
                new byte[0],
                "Location",
                "http://127.0.0.1:" + elsewhere.getAddress().getPort() + "/");
        Sites sites = new Sites(List.of(new Sites.Site(
                address("/"),
                Map.of("User-Agent", "Town Library", "Authorization", "Basic c2VjcmV0", "X-Key", "secret"),
                null)));

        try (HttpFetcher known =
                new HttpFetcher(AddressGuard.allowing(List.of("127.0.0.0/8")), "Dibao-Test/1", sites)) {
            known.exchange(Exchange.get(address("/moved")));
        } finally {
            elsewhere.stop(0);
        }

        assertThat(seen)
                .containsEntry("User-agent", "Town Library")
                .containsEntry("Authorization", "Basic c2VjcmV0")
                .containsEntry("X-key", "secret");
        assertThat(seenElsewhere)
                .containsEntry("User-agent", "Dibao-Test/1")
                .doesNotContainKeys("Authorization", "X-key");
        assertThat(new Sites.Site(address("/"), Map.of("X-Key", "secret"), null).toString())
                .as("what may stand in a log")
                .doesNotContain("secret");
    }

    @Test
    void aPageComesWithStatusHeadersBodyAndAddress() {
        on("/page", 200, TEXT.getBytes(UTF_8), "Content-Type", "text/html; charset=GBK", "ETag", "\"a\"");

        Answered answer = answered(fetcher.exchange(Exchange.get(address("/page"))));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualTo(TEXT.getBytes(UTF_8));
        assertThat(answer.headers().first("content-type")).contains("text/html; charset=GBK");
        assertThat(answer.address()).isEqualTo(address("/page"));
        assertThat(answer.truncated()).isFalse();
        assertThat(seen)
                .containsEntry("User-agent", "Dibao-Test/1")
                .containsEntry("Accept-encoding", "gzip, br, zstd, deflate");
    }

    @Test
    void anAddressThatCannotBeDialledIsAFailedExchange() {
        assertThat(fetcher.exchange(Exchange.get(URI.create("http://127.0.0.1:70000/"))))
                .isNotInstanceOf(Answered.class);
    }

    @Test
    void whatHasNotChangedIsNotSentAgain() {
        server.createContext("/feed", http -> {
            boolean same = "\"v1\"".equals(http.getRequestHeaders().getFirst("If-None-Match"))
                    && "Thu, 01 Jan 1970 00:00:00 GMT"
                            .equals(http.getRequestHeaders().getFirst("If-Modified-Since"));
            http.sendResponseHeaders(same ? 304 : 200, -1);
            http.close();
        });

        Exchange unconditional = Exchange.get(address("/feed"));

        assertThat(answered(fetcher.exchange(unconditional)).status()).isEqualTo(200);
        assertThat(answered(fetcher.exchange(unconditional.ifChanged("\"v1\"", "Thu, 01 Jan 1970 00:00:00 GMT")))
                        .status())
                .isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "x-gzip", "deflate", "br", "zstd", "identity", "gzip, gzip", "deflate, gzip"})
    void everyEncodingThatWeAskForIsUndone(String coding) throws Exception {
        byte[] encoded = TEXT.getBytes(UTF_8);
        for (String layer : coding.split(", ")) {
            encoded = encode(encoded, layer);
        }
        on("/encoded", 200, encoded, "Content-Encoding", coding);

        assertThat(answered(fetcher.exchange(Exchange.get(address("/encoded")))).body())
                .asString(UTF_8)
                .isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "zstd", "deflate"})
    void aBombStopsAtTheCapAndSaysSo(String coding) throws Exception {
        // For Brotli the sample text stands in for the bomb; nothing here can make a larger one.
        byte[] bomb = coding.equals("br") ? encode(new byte[0], "br") : encode(new byte[50 * 1024 * 1024], coding);
        int cap = coding.equals("br") ? 100 : 1024 * 1024;
        on("/bomb", 200, bomb, "Content-Encoding", coding);

        Answered answer =
                answered(fetcher.exchange(Exchange.get(address("/bomb")).upTo(cap)));

        assertThat(answer.truncated()).isTrue();
        assertThat(answer.body()).hasSize(cap);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "br", "zstd", "deflate", "compress", "gzip, gzip, gzip"})
    void anEncodingThatIsNotWhatItSaysIsAFailureInWords(String coding) {
        on("/lie", 200, "<html>plain</html>".getBytes(UTF_8), "Content-Encoding", coding);

        assertThat(fetcher.exchange(Exchange.get(address("/lie"))))
                .isInstanceOfSatisfying(
                        Unreachable.class,
                        failure -> assertThat(failure.reason())
                                .startsWith("The answer of " + address("/lie") + " could not be read: "));
    }

    @Test
    void anEmptyBodySaidToBeGzippedIsEmpty() {
        on("/empty", 500, new byte[0], "Content-Encoding", "gzip");

        assertThat(answered(fetcher.exchange(Exchange.get(address("/empty")))).body())
                .isEmpty();
    }

    @Test
    void anEndlessBodyIsCutAtTheCapAtOnce() throws Exception {
        try (HostileServer endless = new HostileServer((request, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n".getBytes(UTF_8));
            while (true) {
                out.write(new byte[8192]);
            }
        })) {
            Instant start = Instant.now();

            Answered answer =
                    answered(fetcher.exchange(Exchange.get(endless.address("/")).upTo(100_000)));

            assertThat(answer.body()).hasSize(100_000);
            assertThat(answer.truncated()).isTrue();
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofSeconds(5));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "HTTP/1.1 200 OK\r\n\r\n",
                "HTTP/1.1 200 OK\r\nX-Endless: ",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
            })
    void oneByteASecondEndsAtTheDeadline(String beginning) throws Exception {
        try (HostileServer slow = new HostileServer((request, out) -> {
            out.write(beginning.getBytes(UTF_8));
            while (true) {
                out.write('1');
                out.flush();
                Thread.sleep(100);
            }
        })) {
            Instant start = Instant.now();

            Outcome outcome = fetcher.exchange(Exchange.get(slow.address("/")).within(Duration.ofSeconds(1)));

            assertThat(outcome).isInstanceOf(TimedOut.class);
            assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofMillis(2500));
        }
    }

    @Test
    void aNameServerThatHangsDoesNotHoldTheCallerBeyondTheDeadline() {
        DnsResolver hanging = resolver(host -> {
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new UnknownHostException(host);
        });
        try (HttpFetcher slow = new HttpFetcher(AddressGuard.publicOnly(), "Dibao-Test/1", hanging)) {
            assertThat(slow.exchange(
                            Exchange.get(URI.create("http://example.org/")).within(Duration.ofMillis(300))))
                    .isInstanceOf(TimedOut.class);
        }
    }

    @Test
    void oneHundredMegabytesOfHeadersAreNotRead() throws Exception {
        try (HostileServer headers = new HostileServer((request, out) -> {
            out.write("HTTP/1.1 200 OK\r\n".getBytes(UTF_8));
            for (int i = 0; i < 100_000; i++) {
                out.write(("X-" + i + ": " + "a".repeat(1000) + "\r\n").getBytes(UTF_8));
            }
        })) {
            assertThat(fetcher.exchange(Exchange.get(headers.address("/")))).isInstanceOf(Unreachable.class);
        }
    }

    @Test
    void aRedirectIsFollowedAndTheAnswerSaysWhereItCameFrom() throws Exception {
        on("/new/place", 200, TEXT.getBytes(UTF_8));
        try (HostileServer moved = HostileServer.saying("HTTP/1.1 301 Moved\r\nLocation: http://127.0.0.1:"
                + server.getAddress().getPort() + "/new/./place?q=公告\r\nContent-Length: 0\r\n\r\n")) {
            Answered answer = answered(fetcher.exchange(Exchange.get(moved.address("/old"))));

            assertThat(answer.address()).isEqualTo(address("/new/place?q=%E5%85%AC%E5%91%8A"));
            assertThat(answer.body()).asString(UTF_8).isEqualTo(TEXT);
        }
    }

    @Test
    void aCircleOfRedirectsEndsAfterFive() {
        AtomicInteger hops = new AtomicInteger();
        server.createContext("/circle", http -> {
            hops.incrementAndGet();
            http.getResponseHeaders().set("Location", "/circle");
            http.sendResponseHeaders(302, -1);
            http.close();
        });

        assertThat(reason(fetcher.exchange(Exchange.get(address("/circle"))))).startsWith("More than 5 redirects");
        assertThat(hops).hasValue(6);
    }

    @Test
    void aRedirectToAPrivateAddressIsRefused() throws Exception {
        try (HostileServer inner = HostileServer.saying("HTTP/1.1 200 OK\r\n\r\nsecret");
                HttpFetcher narrow = new HttpFetcher(
                        AddressGuard.allowing(
                                List.of("127.0.0.1:" + server.getAddress().getPort())),
                        "Dibao-Test/1")) {
            on("/lure", 302, new byte[0], "Location", inner.address("/secret").toString());

            Outcome outcome = narrow.exchange(Exchange.get(address("/lure")));

            assertThat(outcome).isInstanceOf(Refused.class);
            assertThat(reason(outcome)).contains("loopback (RFC 1122)");
            assertThat(inner.requests).hasValue(0);
        }
    }

    @Test
    void aNameThatTurnsPrivateAfterTheFirstLookUpIsRefused() throws Exception {
        AtomicInteger lookUps = new AtomicInteger();
        DnsResolver rebinding = resolver(host -> lookUps.getAndIncrement() == 0 ? "203.0.113.7" : "127.0.0.1");
        try (HostileServer inner = HostileServer.saying("HTTP/1.1 200 OK\r\n\r\nsecret");
                HttpFetcher calling =
                        new HttpFetcher(AddressGuard.allowing(List.of("203.0.113.0/24")), "Dibao-Test/1", rebinding)) {
            URI address = URI.create("http://rebind.example:" + inner.port() + "/");
            calling.exchange(Exchange.get(address).within(Duration.ofMillis(300)));

            assertThat(calling.exchange(Exchange.get(address))).isInstanceOf(Refused.class);
            assertThat(inner.requests).hasValue(0);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "ftp://example.org/",
                "http:///nowhere",
                "http://me:pw@example.org/",
                "gopher://x/"
            })
    void onlyPlainWebAddressesAreCalled(String address) {
        assertThat(fetcher.exchange(Exchange.get(URI.create(address)))).isInstanceOf(Refused.class);
    }

    @Test
    void credentialsStayWithTheServerThatTheyWereGivenFor() throws Exception {
        StringBuilder heard = new StringBuilder();
        try (HostileServer other = new HostileServer((request, out) -> {
            heard.append(request.toLowerCase(Locale.ROOT));
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(UTF_8));
        })) {
            on("/away", 302, new byte[0], "Location", other.address("/").toString());

            fetcher.exchange(Exchange.get(address("/away")).withHeader("Authorization", "Basic c2VjcmV0"));

            assertThat(seen).containsEntry("Authorization", "Basic c2VjcmV0");
            assertThat(heard).isNotEmpty().doesNotContain("authorization");
        }
    }

    @Test
    void cookiesAreNotSentBack() {
        on("/set", 200, new byte[0], "Set-Cookie", "track=1; Path=/");

        fetcher.exchange(Exchange.get(address("/set")));
        seen.clear();
        fetcher.exchange(Exchange.get(address("/set")));

        assertThat(seen).isNotEmpty().doesNotContainKey("Cookie");
    }

    @Test
    void aPostCarriesItsHeadersAndBodyAndFollowsNoRedirect() {
        server.createContext("/hook", http -> {
            remember(http);
            seen.put("body", new String(http.getRequestBody().readAllBytes(), UTF_8));
            http.getResponseHeaders().set("Location", "/elsewhere");
            http.sendResponseHeaders(307, 20_000);
            http.getResponseBody().write(new byte[20_000]);
            http.close();
        });

        Answered answer = answered(
                fetcher.exchange(Exchange.post(address("/hook"), "{\"a\":\"通告\"}".getBytes(UTF_8), "application/json")
                        .withHeader("webhook-id", "msg_1")));

        assertThat(answer.status()).isEqualTo(307);
        assertThat(answer.body()).hasSize(Exchange.MAX_REPLY_BYTES);
        assertThat(answer.truncated()).isTrue();
        assertThat(seen)
                .containsEntry("body", "{\"a\":\"通告\"}")
                .containsEntry("Content-type", "application/json")
                .containsEntry("Webhook-id", "msg_1");
    }

    @Test
    void aPostIsNeverRepeatedByItself() throws Exception {
        try (HostileServer silent = new HostileServer((request, out) -> out.close())) {
            Outcome outcome = fetcher.exchange(Exchange.post(silent.address("/"), new byte[] {1}, "text/plain"));

            assertThat(outcome).isInstanceOf(Unreachable.class);
            assertThat(silent.requests).hasValue(1);
        }
    }

    @Test
    void busyIsHandedToTheCallerAndNotTriedAgain() {
        AtomicInteger calls = new AtomicInteger();
        server.createContext("/busy", http -> {
            calls.incrementAndGet();
            http.getResponseHeaders().set("Retry-After", "1");
            http.sendResponseHeaders(503, -1);
            http.close();
        });

        assertThat(answered(fetcher.exchange(Exchange.get(address("/busy"))))
                        .headers()
                        .first("retry-after"))
                .contains("1");
        assertThat(calls).hasValue(1);
    }

    @Test
    void eachFailureIsToldInASentence() throws Exception {
        try (Socket taken = new Socket()) {
            taken.bind(new InetSocketAddress("127.0.0.1", 0)); // nobody listens there, and nobody else may meanwhile
            assertThat(reason(fetcher.exchange(
                            Exchange.get(URI.create("http://127.0.0.1:" + taken.getLocalPort() + "/")))))
                    .startsWith("127.0.0.1 does not accept connections");
        }
        assertThat(reason(fetcher.exchange(Exchange.get(URI.create("http://no-such-name.invalid/")))))
                .startsWith("No name server knows no-such-name.invalid.");
        try (HostileServer nonsense = HostileServer.saying("nonsense\r\n\r\n")) {
            assertThat(fetcher.exchange(Exchange.get(nonsense.address("/")).within(Duration.ofSeconds(5))))
                    .isInstanceOf(Unreachable.class);
        }
    }

    @Test
    void aCertificateThatNobodyVouchesForIsNotTrusted(@TempDir Path directory) throws Exception {
        HttpsServer secure = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(SelfSigned.context(directory.resolve("keys.p12"))));
        secure.start();
        try {
            URI address = URI.create("https://127.0.0.1:" + secure.getAddress().getPort() + "/");

            assertThat(reason(fetcher.exchange(Exchange.get(address))))
                    .startsWith("No secure connection to 127.0.0.1 (")
                    .contains("certif");
        } finally {
            secure.stop(0);
        }
    }

    @Test
    void aSecureSiteThatRedirectsToAPlainOneIsNotFollowed(@TempDir Path directory) throws Exception {
        on("/plain", 200, TEXT.getBytes(UTF_8));
        Path keys = directory.resolve("keys.p12");
        HttpsServer secure = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(SelfSigned.context(keys)));
        secure.createContext("/", http -> {
            String path = http.getRequestURI().getPath();
            http.getResponseHeaders()
                    .set("Location", path.equals("/down") ? address("/plain").toString() : "/down");
            http.sendResponseHeaders(302, -1);
            http.close();
        });
        secure.start();
        String site = "https://127.0.0.1:" + secure.getAddress().getPort();
        try (HttpFetcher trusting = Trusting.in(keys)) {
            for (String path : List.of("/down", "/by-a-detour")) {
                Outcome outcome = trusting.exchange(Exchange.get(URI.create(site + path)));

                assertThat(outcome)
                        .isInstanceOfSatisfying(
                                Refused.class,
                                refused -> assertThat(refused.obstacle())
                                        .isEqualTo(Obstacle.of(
                                                Obstacle.Kind.MOVED_TO_PLAIN,
                                                refused.reason(),
                                                site + "/down",
                                                address("/plain"))));
            }
            assertThat(seen).as("nothing came by the plain way").isEmpty();
        } finally {
            secure.stop(0);
        }
    }

    /** A fetcher that trusts whom a test vouches for. */
    private static final class Trusting {

        private static final String STORE = "javax.net.ssl.trustStore";
        private static final String PASSWORD = "javax.net.ssl.trustStorePassword";

        static HttpFetcher in(Path keys) {
            System.setProperty(STORE, keys.toString());
            System.setProperty(PASSWORD, "changeit");
            try {
                return new HttpFetcher(AddressGuard.allowing(List.of("127.0.0.0/8")), "Dibao-Test/1");
            } finally {
                System.clearProperty(STORE);
                System.clearProperty(PASSWORD);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"br", "zstd"})
    void aBombIsCutAtTheCap(String coding) {
        byte[] bomb =
                coding.equals("br") ? Base64.getDecoder().decode(ZEROS_IN_BROTLI) : Zstd.compress(new byte[64 << 20]);
        assertThat(bomb).hasSizeLessThan(8 * 1024);
        on("/bomb", 200, bomb, "Content-Encoding", coding);

        Answered answer = answered(fetcher.exchange(Exchange.get(address("/bomb"))));

        assertThat(answer.truncated()).isTrue();
        assertThat(answer.body()).hasSize(Exchange.MAX_PAGE_BYTES);
    }

    private void on(String path, int status, byte[] body, String... headers) {
        server.createContext(path, http -> {
            remember(http);
            for (int i = 0; i < headers.length; i += 2) {
                http.getResponseHeaders().add(headers[i], headers[i + 1]);
            }
            http.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            if (body.length > 0) {
                http.getResponseBody().write(body);
            }
            http.close();
        });
    }

    private void remember(HttpExchange http) {
        http.getRequestHeaders().forEach((name, values) -> seen.put(name, values.getFirst()));
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    private static Answered answered(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Answered.class);
        return (Answered) outcome;
    }

    private static String reason(Outcome outcome) {
        assertThat(outcome).isInstanceOf(NoAnswer.class);
        return ((NoAnswer) outcome).reason();
    }

    private static byte[] encode(byte[] plain, String coding) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        switch (coding) {
            case "gzip", "x-gzip" -> {
                try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                    gzip.write(plain);
                }
            }
            case "deflate" -> {
                try (DeflaterOutputStream deflate = new DeflaterOutputStream(out)) {
                    deflate.write(plain);
                }
            }
            case "br" -> out.write(Base64.getDecoder().decode(TEXT_IN_BROTLI));
            case "zstd" -> out.write(Zstd.compress(plain));
            default -> out.write(plain);
        }
        return out.toByteArray();
    }

    private static DnsResolver resolver(NameServer names) {
        return new DnsResolver() {
            @Override
            public InetAddress[] resolve(String host) throws UnknownHostException {
                return new InetAddress[] {InetAddress.ofLiteral(names.addressOf(host))};
            }

            @Override
            public String resolveCanonicalHostname(String host) {
                return host;
            }
        };
    }

    private interface NameServer {
        String addressOf(String host) throws UnknownHostException;
    }
}
