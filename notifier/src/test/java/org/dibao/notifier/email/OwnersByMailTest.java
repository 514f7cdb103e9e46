package org.dibao.notifier.email;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.dibao.contracts.Channel;
import org.dibao.contracts.EndpointOptions;
import org.dibao.contracts.EndpointTrouble;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.notifier.Samples;
import org.dibao.notifier.lab.MailServer;
import org.junit.jupiter.api.Test;

/** Owners behind a real mail server that is away, or asks to come later. */
class OwnersByMailTest {

    private static final String OWNER = "owner@example.org";

    private final SubscriptionDefined troubled = Samples.subscription(
                    "s", Channel.WEBHOOK, "https://hooks.example.org/x", "")
            .called(new EndpointOptions(false, 0, 0, false, OWNER))
            .troubled(new EndpointTrouble(Instant.parse("2026-03-02T00:00:00Z"), 1));
    private volatile boolean stands = true;
    private final AtomicInteger asked = new AtomicInteger();

    @Test
    void aRelayThatIsDownWhenAnOwnerIsToBeToldIsTriedAgain() throws Exception {
        int port = freePort();
        try (Mailer mailer = mailer(port);
                OwnersByMail owners = owners(mailer)) {
            owners.tell(troubled, "503");

            try (MailServer relay = MailServer.start(port)) {
                await().atMost(Duration.ofSeconds(60))
                        .until(() -> relay.to(OWNER).size() == 1);
                assertThat(relay.to(OWNER).getFirst().getSubject()).contains("hooks.example.org");
            }
        }
    }

    @Test
    void aMailboxThatAsksToComeLaterIsAskedAgainUntilTheTroubleIsOver() throws Exception {
        try (MailServer relay = MailServer.start(0);
                Mailer mailer = mailer(relay.port());
                OwnersByMail owners = owners(mailer)) {
            relay.refuse(OWNER, 451);
            owners.tell(troubled, "503");
            await().atMost(Duration.ofSeconds(60)).until(() -> asked.get() >= 2);

            stands = false;
            int before = asked.get();
            await().atMost(Duration.ofSeconds(60)).until(() -> asked.get() > before);
            relay.accept(OWNER);

            assertThat(relay.to(OWNER)).isEmpty();
        }
    }

    private OwnersByMail owners(Mailer mailer) {
        return new OwnersByMail(
                mailer,
                URI.create("https://gazette.example.org"),
                OWNER::equals,
                subscription -> {
                    asked.incrementAndGet();
                    return stands;
                },
                Duration.ofMillis(50));
    }

    private static Mailer mailer(int port) {
        return new Mailer(
                new SmtpSettings(
                        "127.0.0.1",
                        port,
                        null,
                        null,
                        SmtpSettings.Security.NONE,
                        1,
                        1,
                        "Dibao <dibao@gazette.example.org>",
                        null),
                InstantSource.system());
    }

    private static int freePort() throws Exception {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
