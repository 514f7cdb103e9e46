package org.dibao.notifier.email;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import org.dibao.notifier.delivery.Outcome;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.junit.jupiter.api.Test;

/** What a relay's refusals mean, as the mail library hands them over. */
class SmtpAnswerTest {

    private static final SmtpSettings RELAY = new SmtpSettings(
            "relay.example.org",
            25,
            null,
            null,
            SmtpSettings.Security.NONE,
            1,
            1,
            "Dibao <dibao@gazette.example.org>",
            null);

    @Test
    void aMailboxThatDoesNotExistIsGone() {
        assertThat(recipient(550, "550 5.1.1 User unknown")).isInstanceOf(Outcome.Gone.class);
        assertThat(recipient(556, "556 5.1.10 Recipient address has null MX")).isInstanceOf(Outcome.Gone.class);
    }

    @Test
    void aRelayThatRefusesOurSenderSaysNothingAboutTheReader() {
        assertThat(recipient(550, "550 5.1.8 Access denied, bad outbound sender"))
                .isInstanceOf(Outcome.NoWayOut.class);
        assertThat(recipient(550, "550 5.1.7 Bad sender's mailbox address syntax"))
                .isInstanceOf(Outcome.NoWayOut.class);
        assertThat(recipient(550, "550 5.7.27 Sender address has null MX")).isInstanceOf(Outcome.NoWayOut.class);
    }

    @Test
    void norDoesOneThatSaysSoWhenItHasTheWholeMail() {
        assertThat(message(550, "550 5.1.8 Access denied, bad outbound sender")).isInstanceOf(Outcome.NoWayOut.class);
        assertThat(message(554, "554 5.6.0 Message content rejected")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aPolicyEndsTheMessageAndLeavesTheMailboxAlone() {
        assertThat(recipient(550, "550 5.7.1 Message refused")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aFullMailboxIsReturned() {
        assertThat(recipient(552, "552 5.2.2 Mailbox full"))
                .isInstanceOfSatisfying(
                        Outcome.Returned.class,
                        returned -> assertThat(returned.status()).isEqualTo("5.2.2"));
    }

    private static Outcome recipient(int code, String words) {
        MessagingException failure = new SendFailedException("Invalid Addresses");
        failure.setNextException(new SMTPAddressFailedException(reader(), "RCPT TO", code, words));
        return SmtpAnswer.outcome(failure, RELAY);
    }

    private static Outcome message(int code, String words) {
        Address[] none = {};
        return SmtpAnswer.outcome(
                new SMTPSendFailedException(".", code, words, new MessagingException(words), none, none, none), RELAY);
    }

    private static InternetAddress reader() {
        try {
            return new InternetAddress("reader@example.org");
        } catch (AddressException e) {
            throw new IllegalStateException(e);
        }
    }
}
