package org.dibao.notifier.bounce;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.StoreClosedException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Properties;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into the mailbox that mail comes back to. A mail is marked as seen once its consequences are drawn and safe, so
 * a crash in between reads it again.
 */
public final class BounceMailbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(BounceMailbox.class);
    private static final String TIMEOUT_MILLIS = "30000";

    /** So many are read in one go; the rest follows the next time. */
    private static final int MOST_AT_ONCE = 200;

    private final BounceSettings settings;
    private final Suppression suppression;
    private final ScheduledExecutorService clockwork = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().name("bounces").daemon().factory());

    /** A mailbox that is not looked into before {@link #start}. */
    public BounceMailbox(BounceSettings settings, Suppression suppression) {
        this.settings = settings;
        this.suppression = suppression;
    }

    /** Looks into it now and from time to time. */
    public void start() {
        var unused =
                clockwork.scheduleWithFixedDelay(this::look, 0, settings.every().toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        clockwork.shutdownNow();
    }

    private void look() {
        try (Store store = session().getStore(settings.tls() ? "imaps" : "imap")) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            try (Folder folder = store.getFolder(settings.folder())) {
                folder.open(Folder.READ_WRITE);
                Message[] unseen = folder.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                for (int i = 0; i < Math.min(MOST_AT_ONCE, unseen.length); i++) {
                    take(unseen[i]);
                }
            }
        } catch (MessagingException | RuntimeException e) {
            LOG.warn(
                    "returned mail cannot be read, trying again host={} folder={} reason=\"{}\"",
                    settings.host(),
                    settings.folder(),
                    e.getMessage());
        }
    }

    private void take(Message message) throws MessagingException {
        suppression.apply(read(message));
        message.setFlag(Flags.Flag.SEEN, true);
    }

    private static MailReport read(Message message) throws MessagingException {
        if (message.getSize() > MailReport.LARGEST) {
            return new MailReport.Unrelated("larger than " + MailReport.LARGEST + " bytes");
        }
        try {
            return ReportReader.read((MimeMessage) message);
        } catch (FolderClosedException | StoreClosedException e) {
            throw e;
        } catch (IOException | MessagingException | RuntimeException e) {
            // Anybody can write to this mailbox. One mail that is broken must not hold up those behind it.
            return new MailReport.Unrelated("cannot be understood: " + e.getMessage());
        }
    }

    /** PEEK: reading alone does not mark as seen. */
    private static Session session() {
        Properties properties = new Properties();
        for (String protocol : new String[] {"imap", "imaps"}) {
            properties.setProperty("mail." + protocol + ".peek", "true");
            properties.setProperty("mail." + protocol + ".connectiontimeout", TIMEOUT_MILLIS);
            properties.setProperty("mail." + protocol + ".timeout", TIMEOUT_MILLIS);
            properties.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
        }
        return Session.getInstance(properties);
    }
}
