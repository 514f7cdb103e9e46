package org.dibao.notifier.email;

import jakarta.mail.MessagingException;
import java.time.InstantSource;
import org.dibao.notifier.delivery.Outcome;

/** Sends mails through the relay. */
public final class Mailer implements AutoCloseable {

    private final SmtpSettings settings;
    private final SmtpPool pool;
    private final MimeWriter mime;
    private final InstantSource clock;

    /**
     * A mailer for one relay; connects when the first mail is sent.
     *
     * @throws IllegalStateException if the key to sign with cannot be read
     */
    public Mailer(SmtpSettings settings, InstantSource clock) {
        this.settings = settings;
        this.pool = new SmtpPool(settings);
        this.mime = new MimeWriter(
                pool.session(), settings.from(), settings.dkim() == null ? null : new MailSigner(settings.dkim()));
        this.clock = clock;
    }

    /** Sends one mail and waits for the relay's answer. */
    Outcome send(Mail mail) {
        try {
            pool.send(mime.write(mail, clock.instant()));
            return new Outcome.Delivered("250 taken by " + settings.host());
        } catch (MessagingException e) {
            return SmtpAnswer.outcome(e, settings);
        }
    }

    /**
     * How many mails may be under way at once: more than there are connections, so that while one is handed over the next
     * have been announced in the ledger, written and signed.
     */
    int width() {
        return settings.connections() * 3;
    }

    @Override
    public void close() {
        pool.close();
    }
}
