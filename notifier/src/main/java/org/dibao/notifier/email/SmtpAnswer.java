package org.dibao.notifier.email;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.dibao.notifier.bounce.MailStatus;
import org.dibao.notifier.delivery.Outcome;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * What a failed SMTP dialogue means. A 5xx about the recipient or the message ends the delivery, a 4xx does not; and
 * what is wrong between us and our own relay (no connection, a refused password or sender) says nothing about the
 * recipient at all.
 */
final class SmtpAnswer {

    /** Servers repeat whom they refuse; the ledger outlives the subscription and must not name anybody. */
    private static final Pattern ADDRESS = Pattern.compile("<?[^\\s<>@]+@[^\\s<>@]+>?");

    /** RFC 5321, section 4.2.3; where there is no enhanced code beside them that says more. */
    private static final Set<Integer> ABOUT_MAILBOXES = Set.of(550, 551, 552, 553);

    private static final String REFUSED_SENDER = "refused our sender; check dibao.notifier.smtp.from: ";

    private SmtpAnswer() {}

    static Outcome outcome(MessagingException failure, SmtpSettings relay) {
        for (Exception each : chain(failure)) {
            switch (each) {
                case SMTPAddressFailedException recipient -> {
                    return aboutUs(recipient.getReturnCode(), recipient)
                            ? noRoute(relay, REFUSED_SENDER, recipient)
                            : byRecipient(recipient.getReturnCode(), words(recipient));
                }
                case AddressException address -> {
                    return new Outcome.Refused("not a mailbox: " + words(address));
                }
                case AuthenticationFailedException password -> {
                    return noRoute(relay, "refused our user name or password; check dibao.notifier.smtp.user: ", each);
                }
                case SMTPSenderFailedException sender -> {
                    return noRoute(relay, REFUSED_SENDER, sender);
                }
                case SSLException tls -> {
                    return noRoute(relay, "cannot be trusted; is its certificate valid, for this name? ", each);
                }
                case SMTPSendFailedException message -> {
                    if (aboutUs(message.getReturnCode(), message)) {
                        return noRoute(relay, REFUSED_SENDER, message);
                    }
                    if (message.getReturnCode() > 0) {
                        return byCode(message.getReturnCode(), words(message));
                    }
                }
                default -> {}
            }
        }
        return noRoute(relay, "could not be reached: ", failure);
    }

    /** A relay may say what it has against the sender only when it hears of a recipient, or has the whole mail. */
    private static boolean aboutUs(int code, MessagingException refusal) {
        return code >= 500
                && MailStatus.in(words(refusal)).filter(MailStatus::aboutSender).isPresent();
    }

    /** A mailbox that does not exist is refused for good, and with it whatever else we would write to it. */
    private static Outcome byRecipient(int code, String words) {
        if (code < 500) {
            return byCode(code, words);
        }
        String status = MailStatus.in(words).orElse(ABOUT_MAILBOXES.contains(code) ? MailStatus.UNSAID : "");
        if (MailStatus.noSuchMailbox(status)) {
            return new Outcome.Gone(words);
        }
        return MailStatus.aboutMailbox(status) ? new Outcome.Returned(status, words) : byCode(code, words);
    }

    private static Outcome byCode(int code, String words) {
        if (code >= 500) {
            return new Outcome.Refused(words);
        }
        return Outcome.Failed.because(words);
    }

    private static Outcome noRoute(SmtpSettings relay, String what, Exception failure) {
        return new Outcome.NoWayOut(
                "the mail relay " + relay.host() + ":" + relay.port() + " " + what + words(failure));
    }

    /** The exception, those it lists beside itself, and their causes. */
    private static List<Exception> chain(MessagingException failure) {
        List<Exception> chain = new ArrayList<>();
        Exception next = failure;
        while (next != null && chain.size() < 20) {
            chain.add(next);
            next = next instanceof MessagingException messaging ? messaging.getNextException() : null;
        }
        return chain.reversed();
    }

    private static String words(Exception failure) {
        String message = failure.getMessage();
        String words = message == null || failure instanceof IOException ? failure.toString() : message.strip();
        return ADDRESS.matcher(words).replaceAll("(address)");
    }
}
