package org.dibao.notifier.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dibao.notifier.Samples.subscription;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.dibao.contracts.Channel;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.contracts.SubscriptionDefined.State;
import org.dibao.events.BrokerUnavailableException;
import org.dibao.notifier.bounce.BounceHook.Answer;
import org.dibao.notifier.subscription.Subscriptions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class BounceHookTest {

    private static final String SECRET = "0123456789abcdef0123456789abcdef";
    private static final String BEARER = "Bearer " + SECRET;
    private static final String TYPE = "message/rfc822";

    private final Subscriptions subscriptions = new Subscriptions(InstantSource.system());
    private final SubscriptionDefined reader = subscription("r-1", Channel.EMAIL, "reader@example.org", "");
    private final List<SubscriptionDefined> written = new ArrayList<>();
    private final BounceHook hook = hook(written::add);

    @BeforeEach
    void know() {
        subscriptions.complete();
        subscriptions.changed("r-1", null, reader);
    }

    @Test
    void aReportSuppressesAndSoDoesTheLineThatPostfixPutsBeforeIt() throws Exception {
        byte[] report = bytes(Reports.returned(reader, "d1", "failed", "5.1.1"));
        byte[] piped = ("From MAILER-DAEMON  Wed Mar  4 09:00:01 2026\r\nX-Original-To: dibao@gazette.example.org\r\n"
                        + new String(report, StandardCharsets.US_ASCII))
                .getBytes(StandardCharsets.US_ASCII);

        assertThat(take(report).status()).isEqualTo(202);
        assertThat(hook.take("bearer " + SECRET, "Message/RFC822; charset=us-ascii", new ByteArrayInputStream(piped))
                        .status())
                .isEqualTo(202);
        assertThat(written)
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.state()).isEqualTo(State.DISABLED));
    }

    @Test
    void aComplaintSuppressesAndADelayDoesNothing() throws Exception {
        assertThat(take(bytes(Reports.returned(reader, "d1", "delayed", "4.2.2"))))
                .isEqualTo(new Answer(202, "Nothing follows from this: nothing failed for good."));
        assertThat(written).isEmpty();

        assertThat(take(bytes(Reports.complained(reader, "d1")))).isEqualTo(new Answer(202, "Taken."));
        assertThat(written).hasSize(1);
    }

    @Test
    void aReportThatSomebodyMadeUpSuppressesNobody() throws Exception {
        SubscriptionDefined forged = new SubscriptionDefined(
                "r-1",
                "",
                "zh",
                Channel.EMAIL,
                reader.address(),
                null,
                null,
                null,
                State.ACTIVE,
                null,
                null,
                null,
                "guessed",
                reader.createdAt(),
                reader.createdAt());

        assertThat(take(bytes(Reports.returned(forged, "d1", "failed", "5.1.1")))
                        .status())
                .isEqualTo(202);
        assertThat(written).isEmpty();
    }

    @Test
    void whoDoesNotShowTheSecretIsNotEvenListenedTo() throws Exception {
        for (@Nullable
        String shown :
                new @Nullable String[] {null, "", "Bearer", "Bearer ", "Bearer " + SECRET + "x", "Basic " + SECRET}) {
            assertThat(hook.take(shown, TYPE, unreadable()).status())
                    .as("%s", shown)
                    .isEqualTo(401);
        }
    }

    @Test
    void whatIsNoReportIsRefusedWithASentence() throws Exception {
        assertThat(hook.take(BEARER, "application/json", unreadable()).status()).isEqualTo(415);
        assertThat(hook.take(BEARER, null, unreadable()).status()).isEqualTo(415);
        assertThat(take(new byte[MailReport.LARGEST + 1]).status()).isEqualTo(413);
        assertThat(take(bytes(Reports.mail("Subject: away\n\nI am away.\n"))))
                .isEqualTo(new Answer(422, "This is no report: its content is text/plain."));
        assertThat(take(bytes(
                                Reports.mail(
                                        "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n"
                                                + "Content-Type: text/rfc822-headers\nContent-Transfer-Encoding: nonsense\n\nx\n--b--\n")))
                        .status())
                .isEqualTo(422);
        assertThat(take(new byte[] {(byte) 0xff, 0, 13}).status()).isEqualTo(422);
    }

    @Test
    void whileKafkaIsAwayTheReportIsToComeAgain() throws Exception {
        BounceHook away = hook(changed -> {
            throw new BrokerUnavailableException("away", new IllegalStateException());
        });

        assertThat(away.take(
                                BEARER,
                                TYPE,
                                new ByteArrayInputStream(bytes(Reports.returned(reader, "d1", "failed", "5.1.1"))))
                        .status())
                .isEqualTo(503);
    }

    private BounceHook hook(Consumer<SubscriptionDefined> judge) {
        return new BounceHook(SECRET, new Suppression(subscriptions, judge, InstantSource.system()));
    }

    private Answer take(byte[] report) throws IOException {
        return hook.take(BEARER, TYPE, new ByteArrayInputStream(report));
    }

    private static byte[] bytes(MimeMessage mail) throws IOException, MessagingException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        mail.writeTo(bytes);
        return bytes.toByteArray();
    }

    private static InputStream unreadable() {
        return new InputStream() {
            @Override
            public int read() {
                throw new AssertionError("was read");
            }
        };
    }
}
