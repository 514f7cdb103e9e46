package org.dibao.notifier.bounce;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.dibao.contracts.SubscriptionDefined;

/** Reports as mail servers write them, about invented mails. */
final class Reports {

    private Reports() {}

    /** A delivery status notification. */
    static MimeMessage returned(SubscriptionDefined to, String deliveryId, String action, String status) {
        return mail("""
                From: MAILER-DAEMON@mx.example.net
                To: dibao@gazette.example.org
                Subject: Undelivered Mail Returned to Sender
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

                --b1
                Content-Type: text/plain; charset=us-ascii

                I'm sorry to have to inform you that your message could not be delivered.

                --b1
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.example.net
                Arrival-Date: Wed, 4 Mar 2026 09:00:00 +0800

                Final-Recipient: rfc822; %1$s
                Action: %3$s
                Status: %4$s
                Diagnostic-Code: smtp; 550 %4$s <%1$s>:
                    Recipient address rejected

                --b1
                Content-Type: text/rfc822-headers

                %2$s
                --b1--
                """.formatted(to.address(), original(to, deliveryId), action, status));
    }

    /** A complaint in the abuse reporting format. */
    static MimeMessage complained(SubscriptionDefined to, String deliveryId) {
        return feedback(to, deliveryId, "Feedback-Type: abuse");
    }

    /** A report in that format, whatever it says first. */
    static MimeMessage feedback(SubscriptionDefined to, String deliveryId, String field) {
        return mail("""
                From: feedback@isp.example.net
                To: dibao@gazette.example.org
                Subject: FW: complaint
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=feedback-report; boundary="b1"

                --b1
                Content-Type: text/plain

                This is an email abuse report.

                --b1
                Content-Type: message/feedback-report

                %2$s
                User-Agent: SomeGenerator/1.0
                Version: 1

                --b1
                Content-Type: message/rfc822

                %1$s
                Hello

                --b1--
                """.formatted(original(to, deliveryId), field));
    }

    /** The fields of the mail that came back, the unsubscribe link folded as long lines are. */
    private static String original(SubscriptionDefined to, String deliveryId) {
        return """
                From: Dibao <dibao@gazette.example.org>
                To: %s
                Message-ID: <rewritten-by-a-relay@example.net>
                List-Unsubscribe:
                 <https://gazette.example.org/unsubscribe/%s?token=%s>
                X-Dibao-Delivery: %s
                """.formatted(to.address(), to.subscriptionId(), to.manageToken(), deliveryId);
    }

    static MimeMessage mail(String text) {
        try {
            return new MimeMessage(
                    Session.getInstance(new Properties()),
                    new ByteArrayInputStream(text.replace("\n", "\r\n").getBytes(StandardCharsets.US_ASCII)));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
