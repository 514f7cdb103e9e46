package org.dibao.notifier.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.dibao.notifier.Samples.subscription;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Flags;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.dibao.contracts.Channel;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.contracts.SubscriptionDefined.State;
import org.dibao.notifier.subscription.Subscriptions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A real IMAP server with returned mail in it. */
class BounceMailboxTest {

    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP));
    private final Subscriptions subscriptions = new Subscriptions(InstantSource.system());
    private final SubscriptionDefined reader = subscription("r-1", Channel.EMAIL, "reader@example.org", "");
    private final List<SubscriptionDefined> written = new CopyOnWriteArrayList<>();
    private final Suppression suppression = new Suppression(subscriptions, written::add, InstantSource.system());

    @BeforeEach
    void start() {
        server.start();
        subscriptions.complete();
        subscriptions.changed("r-1", null, reader);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void returnedMailIsReadOnceAndStaysWhereItIsAndBrokenMailHoldsUpNothing() throws Exception {
        GreenMailUser user = server.setUser("dibao@gazette.example.org", "dibao", "secret");
        user.deliver(Reports.mail("Subject: hello\n\nNot a report.\n"));
        user.deliver(Reports.mail("Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n"
                + "Content-Type: message/delivery-status\nContent-Transfer-Encoding: nonsense\n\nx\n--b--\n"));
        user.deliver(Reports.returned(reader, "d1", "failed", "5.1.1"));
        BounceSettings settings = new BounceSettings(
                "127.0.0.1", server.getImap().getPort(), false, "dibao", "secret", "INBOX", Duration.ofMillis(100));

        try (BounceMailbox mailbox = new BounceMailbox(settings, suppression)) {
            mailbox.start();
            await().atMost(Duration.ofSeconds(60)).until(() -> seen() == 3);
        }

        assertThat(written).singleElement().satisfies(subscription -> {
            assertThat(subscription.state()).isEqualTo(State.DISABLED);
            assertThat(subscription.stateReason()).contains("5.1.1");
        });
        assertThat(server.getReceivedMessages()).hasSize(3);
    }

    private long seen() throws Exception {
        long seen = 0;
        for (var message : server.getReceivedMessages()) {
            if (message.isSet(Flags.Flag.SEEN)) {
                seen++;
            }
        }
        return seen;
    }
}
