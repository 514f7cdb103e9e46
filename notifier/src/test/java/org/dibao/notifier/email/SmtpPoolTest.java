package org.dibao.notifier.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.dibao.notifier.delivery.Outcome;
import org.dibao.notifier.email.SmtpSettings.Security;
import org.dibao.notifier.lab.Certificate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.subethamail.smtp.auth.EasyAuthenticationHandlerFactory;
import org.subethamail.smtp.auth.LoginFailedException;
import org.subethamail.smtp.server.SMTPServer;
import org.subethamail.smtp.server.Session;
import org.subethamail.smtp.server.SessionHandler;

/** How a relay is spoken to: real connections to a server with TLS and passwords. */
class SmtpPoolTest {

    private static final String PASSWORD = "correct horse";

    @TempDir
    private static Path directory;

    private static Certificate certificate;
    private static Certificate another;

    private final List<String> taken = new CopyOnWriteArrayList<>();
    /** For each login whether TLS protected it. */
    private final List<Boolean> logins = new CopyOnWriteArrayList<>();

    private final AtomicInteger connections = new AtomicInteger();
    private final AtomicInteger ended = new AtomicInteger();
    private @Nullable SMTPServer relay;

    @BeforeAll
    static void makeCertificates() throws Exception {
        certificate = Certificate.make(directory.resolve("right"), "ip:127.0.0.1");
        another = Certificate.make(directory.resolve("other"), "dns:mail.example.org");
    }

    @AfterEach
    void stop() {
        if (relay != null) {
            relay.stop();
        }
    }

    @Test
    void nothingIsSentUnprotectedWhereTlsIsRequiredAndNotOffered() throws Exception {
        SmtpSettings settings = settings(plain(), Security.STARTTLS, null, 100);

        assertThat(send(settings, certificate, 1))
                .isInstanceOfSatisfying(
                        Outcome.NoWayOut.class,
                        outcome -> assertThat(outcome.answer())
                                .contains("127.0.0.1:" + settings.port(), "STARTTLS is required"));
        assertThat(taken).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"STARTTLS", "STARTTLS_IF_OFFERED"})
    void theLoginIsSentOnlyUnderTlsThoughTheRelayWouldTakeItBefore(Security security) throws Exception {
        SmtpSettings settings = settings(
                starttls(certificate, builder -> builder.showAuthCapabilitiesBeforeSTARTTLS(true)),
                security,
                PASSWORD,
                100);

        assertThat(send(settings, certificate, 1)).isInstanceOf(Outcome.Delivered.class);
        assertThat(logins).containsExactly(true);
        assertThat(taken).hasSize(1);
    }

    @Test
    void thePasswordIsKeptWhereSomebodyTakesTheOfferOfTlsAway() throws Exception {
        SmtpSettings settings = settings(plain(), Security.STARTTLS_IF_OFFERED, PASSWORD, 100);

        assertThat(send(settings, certificate, 1)).isInstanceOf(Outcome.NoWayOut.class);
        assertThat(logins).isEmpty();
    }

    @Test
    void withoutALoginARelayWithoutTlsIsSpokenToAsItIs() throws Exception {
        assertThat(send(settings(plain(), Security.STARTTLS_IF_OFFERED, null, 100), certificate, 1))
                .isInstanceOf(Outcome.Delivered.class);
    }

    @Test
    void aWrongPasswordSaysWhatToLookAtAndNotThePassword() throws Exception {
        SmtpSettings settings = settings(
                starttls(certificate, builder -> builder.requireAuth()), Security.STARTTLS, "wrong horse", 100);

        assertThat(send(settings, certificate, 1))
                .isInstanceOfSatisfying(
                        Outcome.NoWayOut.class,
                        outcome -> assertThat(outcome.answer())
                                .contains("refused our user name or password; check dibao.notifier.smtp.user")
                                .doesNotContain("horse"));
        assertThat(taken).isEmpty();
    }

    @Test
    void tlsFromTheFirstByteCarriesLoginAndMail() throws Exception {
        SMTPServer server = start(base().serverSocketFactory(certificate.shown())
                .authenticationHandlerFactory(
                        new EasyAuthenticationHandlerFactory((user, password, context) -> login(password, true))));

        assertThat(send(settings(server, Security.TLS, PASSWORD, 100), certificate, 1))
                .isInstanceOf(Outcome.Delivered.class);
        assertThat(logins).containsExactly(true);
    }

    @Test
    void aCertificateThatNobodyVouchesForIsRefused() throws Exception {
        assertRefused(settings(starttls(certificate, builder -> builder), Security.STARTTLS, PASSWORD, 100), null);
        assertRefused(
                settings(start(base().serverSocketFactory(certificate.shown())), Security.TLS, PASSWORD, 100), null);
    }

    @Test
    void aCertificateForAnotherNameIsRefusedThoughItIsTrusted() throws Exception {
        assertRefused(settings(starttls(another, builder -> builder), Security.STARTTLS, PASSWORD, 100), another);
    }

    @Test
    void aConnectionIsRenewedAfterSoManyMessages() throws Exception {
        assertThat(send(settings(plain(), Security.NONE, null, 2), certificate, 5))
                .isInstanceOf(Outcome.Delivered.class);

        assertThat(taken).hasSize(5);
        assertThat(connections).hasValue(3);
        await().untilAsserted(() -> assertThat(ended).hasValue(3));
    }

    private void assertRefused(SmtpSettings settings, @Nullable Certificate trusted) throws Exception {
        assertThat(send(settings, trusted, 1))
                .isInstanceOfSatisfying(
                        Outcome.NoWayOut.class,
                        outcome ->
                                assertThat(outcome.answer()).contains("127.0.0.1:" + settings.port(), "certificate"));
        assertThat(logins).isEmpty();
        assertThat(taken).isEmpty();
        stop();
    }

    /** What came of the last of so many mails, sent one after the other. */
    private static Outcome send(SmtpSettings settings, @Nullable Certificate trusted, int mails) throws Exception {
        try (SmtpPool pool = new SmtpPool(settings)) {
            if (trusted != null) {
                String protocol = settings.security() == Security.TLS ? "smtps" : "smtp";
                pool.session().getProperties().put("mail." + protocol + ".ssl.socketFactory", trusted.trusted());
            }
            for (int i = 0; i < mails; i++) {
                pool.send(mail(pool));
            }
            return new Outcome.Delivered("250");
        } catch (MessagingException e) {
            return SmtpAnswer.outcome(e, settings);
        }
    }

    private static MimeMessage mail(SmtpPool pool) throws MessagingException {
        MimeMessage mail = new MimeMessage(pool.session());
        mail.setFrom(new InternetAddress("dibao@gazette.example.org"));
        mail.setRecipient(Message.RecipientType.TO, new InternetAddress("reader@example.org"));
        mail.setSubject("a sample");
        mail.setText("invented");
        mail.saveChanges();
        return mail;
    }

    private static SmtpSettings settings(
            SMTPServer server, Security security, @Nullable String password, int messagesPerConnection) {
        return new SmtpSettings(
                "127.0.0.1",
                server.getPortAllocated(),
                password == null ? null : "dibao",
                password,
                security,
                1,
                messagesPerConnection,
                "dibao@gazette.example.org",
                null);
    }

    private SMTPServer plain() {
        return start(withLogin(base()));
    }

    private SMTPServer starttls(Certificate shown, UnaryOperator<SMTPServer.Builder> more) throws Exception {
        return start(more.apply(withLogin(base()).enableTLS().requireTLS().startTlsSocketFactory(shown.shown())));
    }

    private SMTPServer.Builder withLogin(SMTPServer.Builder builder) {
        return builder.authenticationHandlerFactory(new EasyAuthenticationHandlerFactory(
                (user, password, context) -> login(password, ((Session) context).isTLSStarted())));
    }

    private void login(String password, boolean underTls) throws LoginFailedException {
        logins.add(underTls);
        if (!password.equals(PASSWORD)) {
            throw new LoginFailedException();
        }
    }

    private SMTPServer.Builder base() {
        return SMTPServer.port(0)
                .bindAddress(InetAddress.getLoopbackAddress())
                .sessionHandler(new Counting())
                .messageHandler((context, from, to, data) -> taken.add(to));
    }

    private SMTPServer start(SMTPServer.Builder builder) {
        SMTPServer server = builder.build();
        server.start();
        relay = server;
        return server;
    }

    /** Counts those who come and those who go. */
    private final class Counting implements SessionHandler {

        @Override
        public SessionAcceptance accept(Session session) {
            connections.incrementAndGet();
            return SessionAcceptance.success();
        }

        @Override
        public void onSessionEnd(Session session) {
            ended.incrementAndGet();
        }
    }
}
