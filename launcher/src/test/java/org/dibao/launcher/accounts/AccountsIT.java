package org.dibao.launcher.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dibao.console.ConsoleApplication;
import org.dibao.embedded.EmbeddedKafka;
import org.dibao.embedded.EmbeddedRedis;
import org.dibao.launcher.Dibao;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Accounts made and changed on the command line while a real console runs, and tried at its sign-in page. */
class AccountsIT {

    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String FIRST_PASSWORD = "the first of the admin's";

    @TempDir
    private static Path directory;

    private static EmbeddedKafka kafka;
    private static EmbeddedRedis redis;
    private static ConfigurableApplicationContext console;
    private static final ListAppender<ILoggingEvent> AUDIT = new ListAppender<>();

    /** What a command ended with and said. */
    private record Said(int code, String out, String err) {}

    @BeforeAll
    static void start() {
        kafka = EmbeddedKafka.start(directory.resolve("kafka"), 0, 1);
        redis = EmbeddedRedis.start(directory.resolve("redis"), 0);
        console = ConsoleApplication.application()
                .run(
                        "--server.port=0",
                        "--dibao.kafka.bootstrap-servers=" + kafka.bootstrapServers(),
                        "--dibao.kafka.partitions=1",
                        "--dibao.redis.uri=" + redis.uri(),
                        "--dibao.console.limits.sign-ins-a-quarter=1000",
                        "--dibao.console.admin-password=" + FIRST_PASSWORD);
        AUDIT.start();
        Logger audit = (Logger) LoggerFactory.getLogger("org.dibao.console.audit");
        audit.setLevel(Level.INFO); // a command's own log has errors alone
        audit.addAppender(AUDIT);
    }

    @AfterAll
    static void stop() {
        console.close();
        redis.close();
        kafka.close();
    }

    @Test
    void anAccountThatWasAddedSignsInWithThePasswordThatWasPrintedAndDoesWhatItsRoleMay()
            throws IOException, InterruptedException {
        Said added = dibao("accounts", "add", "li", "--role", "operator");
        assertThat(added.code()).as(added.err()).isZero();
        String password = added.out().strip();
        assertThat(password).hasSize(24);

        await().untilAsserted(
                        () -> assertThat(signedIn("li", password, "/engine")).isEqualTo(200));
        assertThat(signedIn("li", password, "/desk"))
                .as("the desk is for admins")
                .isEqualTo(403);
        assertThat(dibao("accounts", "list").out()).containsPattern("(?m)^li\toperator\t.*\tcommand-line/");
        awaitAudit("act=account.add by=command-line/.* subject=li");
        assertThat(audit()).noneMatch(line -> line.contains(password));
    }

    @Test
    void aLostPasswordIsReplacedWhileTheConsoleRunsAndTheOldOneEnds() throws IOException, InterruptedException {
        String old = dibao("accounts", "add", "wang", "--role", "admin").out().strip();
        await().untilAsserted(() -> assertThat(signedIn("wang", old, "/desk")).isEqualTo(200));

        String fresh = dibao("accounts", "password", "wang").out().strip();

        await().untilAsserted(() -> assertThat(signedIn("wang", fresh, "/desk")).isEqualTo(200));
        assertThat(signedIn("wang", old, "/desk")).isNotEqualTo(200);
        awaitAudit("act=account.password by=command-line/.* subject=wang");
    }

    @Test
    void aPasswordOfOnesOwnIsTakenFromStandardInputAndNotPrinted() throws IOException, InterruptedException {
        Said added = typing("一个自己想的长长的密码呀\n", "accounts", "add", "zhao", "--role", "operator", "--ask");

        assertThat(added.code()).as(added.err()).isZero();
        assertThat(added.out()).isEmpty();
        await().untilAsserted(() ->
                assertThat(signedIn("zhao", "一个自己想的长长的密码呀", "/engine")).isEqualTo(200));
        assertThat(typing("short\n", "accounts", "password", "zhao", "--ask").err())
                .contains("at least 12 characters")
                .contains("Nothing was changed.");
    }

    @Test
    void aRemovedAccountIsOutAtOnceAndTheLastAdminStays() throws IOException, InterruptedException {
        String password =
                dibao("accounts", "add", "gone", "--role", "operator").out().strip();
        await().untilAsserted(
                        () -> assertThat(signedIn("gone", password, "/engine")).isEqualTo(200));

        assertThat(dibao("accounts", "remove", "gone").err()).contains("account gone is removed");

        await().untilAsserted(
                        () -> assertThat(signedIn("gone", password, "/engine")).isNotEqualTo(200));
        awaitAudit("act=account.remove by=command-line/ subject=gone");
        dibao("accounts", "remove", "wang");
        assertThat(dibao("accounts", "remove", "admin").err()).contains("the last admin's, so it stays");
        assertThat(signedIn("admin", FIRST_PASSWORD, "/desk")).isEqualTo(200);
    }

    @Test
    void whatCannotBeDoneIsSaidInASentence() throws IOException, InterruptedException {
        assertThat(dibao("accounts", "password", "nobody"))
                .isEqualTo(new Said(
                        1,
                        "",
                        "dibao: There is no account nobody. ./dibao accounts list names those that there are.\n"));
        assertThat(dibao("accounts", "add", "admin", "--role", "admin").err())
                .contains("There is an account admin already.");
        assertThat(dibao("accounts", "add", "a/b", "--role", "admin").code()).isEqualTo(2);
        assertThat(dibao("accounts", "add", "qian", "--role", "king").code()).isEqualTo(2);
        assertThat(dibao("accounts", "add", "qian").err()).contains("--role");
    }

    private static void awaitAudit(String pattern) {
        await().untilAsserted(() -> assertThat(audit()).anyMatch(line -> line.matches(pattern)));
    }

    private static List<String> audit() {
        return List.copyOf(AUDIT.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    private static Said typing(String line, String... arguments) {
        InputStream before = System.in;
        System.setIn(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)));
        try {
            return dibao(arguments);
        } finally {
            System.setIn(before);
        }
    }

    private static Said dibao(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] all = java.util.Arrays.copyOf(arguments, arguments.length + 2);
        all[arguments.length] = "--kafka";
        all[arguments.length + 1] = kafka.bootstrapServers();
        int code = Dibao.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(all);
        return new Said(code, out.toString(), err.toString());
    }

    /** The status of a page for somebody who signs in first: 200 if they may see it, 403 if not, 302 for strangers. */
    private static int signedIn(String username, String password, String page)
            throws IOException, InterruptedException {
        URI address = URI.create("http://localhost:"
                + Objects.requireNonNull(((WebServerApplicationContext) console).getWebServer())
                        .getPort());
        try (HttpClient browser =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build()) {
            HttpRequest form =
                    HttpRequest.newBuilder(address.resolve("/sign-in")).build();
            Matcher token = FORM_TOKEN.matcher(
                    browser.send(form, BodyHandlers.ofString()).body());
            assertThat(token.find()).isTrue();
            browser.send(
                    HttpRequest.newBuilder(address.resolve("/sign-in"))
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString("username=" + encoded(username) + "&password="
                                    + encoded(password) + "&_csrf=" + encoded(token.group(1))))
                            .build(),
                    BodyHandlers.discarding());
            return browser.send(HttpRequest.newBuilder(address.resolve(page)).build(), BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
