package org.dibao.notifier.bounce;

import static org.assertj.core.api.Assertions.assertThat;
import static org.dibao.notifier.Samples.subscription;

import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.time.InstantSource;
import org.dibao.contracts.Channel;
import org.dibao.contracts.MailReturn;
import org.dibao.contracts.SubscriptionDefined;
import org.dibao.contracts.SubscriptionDefined.State;
import org.dibao.notifier.subscription.Subscriptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SuppressionTest {

    private Instant now = Instant.parse("2026-03-04T00:00:00Z");
    private final InstantSource clock = () -> now;
    private final Subscriptions subscriptions = new Subscriptions(clock);
    private final Suppression suppression = new Suppression(subscriptions, this::define, clock);
    private final SubscriptionDefined reader = subscription("r-1", Channel.EMAIL, "reader@example.org", "");
    private final SubscriptionDefined again = subscription("r-2", Channel.EMAIL, "Reader@example.org", "防汛");

    SuppressionTest() {
        subscriptions.complete();
        define(reader);
        define(again);
    }

    @Test
    void aMailboxThatDoesNotExistIsSuppressedAtOnceWithAllItsSubscriptions() throws Exception {
        take(Reports.returned(reader, "d1", "failed", "5.1.1"));

        for (String id : new String[] {"r-1", "r-2"}) {
            assertThat(now(id).state()).isEqualTo(State.DISABLED);
            assertThat(now(id).stateReason()).isEqualTo("there is no such mailbox (5.1.1)");
            assertThat(Suppression.suppressed(now(id))).isTrue();
        }
    }

    @Test
    void softFailuresSuppressAfterThreeOfThemWithinAMonth() throws Exception {
        take(Reports.returned(reader, "d1", "failed", "4.2.2"));
        take(Reports.returned(reader, "d1", "failed", "4.2.2"));
        take(Reports.returned(reader, "d2", "failed", "4.4.1"));
        assertThat(now("r-1").state()).isEqualTo(State.ACTIVE);
        assertThat(now("r-1").returned()).extracting(MailReturn::deliveryId).containsExactly("d1", "d2");

        now = Instant.parse("2026-04-20T00:00:00Z");
        take(Reports.returned(reader, "d3", "failed", "4.2.2"));
        take(Reports.returned(reader, "d4", "failed", "4.2.2"));
        assertThat(now("r-1").state()).as("the first two are forgotten").isEqualTo(State.ACTIVE);

        take(Reports.returned(reader, "d5", "failed", "5.2.2"));
        assertThat(now("r-1").state()).isEqualTo(State.DISABLED);
        assertThat(now("r-1").stateReason()).isEqualTo("messages keep coming back (5.2.2)");
    }

    @Test
    void mailThatComesBackBecauseOfItsSenderOrOfAPolicySaysNothingAboutTheMailbox() throws Exception {
        for (String status : new String[] {"5.1.7", "5.1.8", "5.7.1", "5.7.26"}) {
            take(Reports.returned(reader, "d" + status, "failed", status));
        }

        assertThat(now("r-1").state()).isEqualTo(State.ACTIVE);
        assertThat(now("r-1").returned()).isEmpty();
    }

    @Test
    void aDelayIsNoFailure() throws Exception {
        take(Reports.returned(reader, "d1", "delayed", "4.4.1"));

        assertThat(now("r-1").returned()).isEmpty();
    }

    @Test
    void aComplaintSuppressesAtOnce() throws Exception {
        take(Reports.complained(reader, "d1"));

        assertThat(now("r-1").state()).isEqualTo(State.DISABLED);
        assertThat(now("r-2").state()).isEqualTo(State.DISABLED);
        assertThat(now("r-1").stateReason()).contains("spam");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abuse", "Fraud", "opt-out"})
    void whoeverReportsAMailAsUnwantedComplains(String type) throws Exception {
        assertThat(ReportReader.read(Reports.feedback(reader, "d1", "Feedback-Type: " + type)))
                .isInstanceOf(MailReport.Complained.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Feedback-Type: auth-failure",
                "Feedback-Type: not-spam",
                "Feedback-Type: virus",
                "Feedback-Type: other",
                "Feedback-Type: something-new",
                "Source-IP: 192.0.2.1"
            })
    void aReportAboutSomethingElseIsNoComplaint(String field) throws Exception {
        assertThat(ReportReader.read(Reports.feedback(reader, "d1", field))).isInstanceOf(MailReport.Unrelated.class);
    }

    @Test
    void aReportThatSomebodyMadeUpSuppressesNobody() throws Exception {
        SubscriptionDefined guessed = subscription("r-1", Channel.EMAIL, "reader@example.org", "");
        MimeMessage forged = Reports.mail("""
                From: enemy@example.net
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

                --b1
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.net

                Final-Recipient: rfc822; reader@example.org
                Action: failed
                Status: 5.1.1

                --b1
                Content-Type: text/rfc822-headers

                List-Unsubscribe: <https://gazette.example.org/unsubscribe/%s?token=guessed>
                X-Dibao-Delivery: d1

                --b1--
                """.formatted(guessed.subscriptionId()));

        take(forged);

        assertThat(now("r-1").state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void anAbsenceNoteIsLeftAlone() throws Exception {
        assertThat(ReportReader.read(
                        Reports.mail("Subject: on leave\nAuto-Submitted: auto-replied\n\nBack on Monday.\n")))
                .isInstanceOf(MailReport.Unrelated.class);
    }

    private void take(MimeMessage mail) throws Exception {
        suppression.apply(ReportReader.read(mail));
    }

    private void define(SubscriptionDefined subscription) {
        subscriptions.changed(
                subscription.subscriptionId(),
                subscriptions.find(subscription.subscriptionId()).orElse(null),
                subscription);
    }

    private SubscriptionDefined now(String id) {
        return subscriptions.find(id).orElseThrow();
    }
}
