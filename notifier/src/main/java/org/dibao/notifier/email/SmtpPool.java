package org.dibao.notifier.email;

import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;

/** Connections to the relay, kept open from one message to the next. */
final class SmtpPool implements AutoCloseable {

    private static final String CONNECT_TIMEOUT_MILLIS = "10000";
    private static final String SILENCE_TIMEOUT_MILLIS = "30000";

    /** A connection idle for longer is asked whether it still lives; relays close idle ones without a word. */
    private static final long TRUSTED_IDLE_NANOS = 2_000_000_000L;

    private final SmtpSettings settings;
    private final Session session;
    private final Semaphore permits;
    private final Deque<Connection> idle = new ConcurrentLinkedDeque<>();

    SmtpPool(SmtpSettings settings) {
        this.settings = settings;
        this.session = Session.getInstance(properties(settings));
        this.permits = new Semaphore(settings.connections(), true);
    }

    /** The session that messages are to be made with. */
    Session session() {
        return session;
    }

    /** Hands a message over and returns once the relay has taken it. */
    void send(MimeMessage message) throws MessagingException {
        permits.acquireUninterruptibly();
        try {
            Connection connection = connection();
            boolean good = false;
            try {
                Address[] recipients = message.getAllRecipients();
                connection.transport.sendMessage(message, recipients);
                good = true;
            } finally {
                giveBack(connection, good);
            }
        } finally {
            permits.release();
        }
    }

    @Override
    public void close() {
        for (Connection connection = idle.poll(); connection != null; connection = idle.poll()) {
            connection.close();
        }
    }

    private Connection connection() throws MessagingException {
        for (Connection kept = idle.poll(); kept != null; kept = idle.poll()) {
            if (kept.alive()) {
                return kept;
            }
            kept.close();
        }
        Transport transport = session.getTransport(settings.security() == SmtpSettings.Security.TLS ? "smtps" : "smtp");
        if (settings.authenticates()) {
            transport.connect(settings.host(), settings.port(), settings.user(), settings.password());
        } else {
            transport.connect(settings.host(), settings.port(), null, null);
        }
        return new Connection(transport);
    }

    /** After anything but success the state of the dialogue is anybody's guess, so the connection is closed. */
    private void giveBack(Connection connection, boolean good) {
        if (good && ++connection.messages < settings.messagesPerConnection()) {
            connection.lastUsed = System.nanoTime();
            idle.push(connection);
        } else {
            connection.close();
        }
    }

    private static Properties properties(SmtpSettings settings) {
        Properties properties = new Properties();
        String protocol = settings.security() == SmtpSettings.Security.TLS ? "smtps" : "smtp";
        String prefix = "mail." + protocol + ".";
        properties.setProperty("mail.transport.protocol", protocol);
        properties.setProperty(prefix + "connectiontimeout", CONNECT_TIMEOUT_MILLIS);
        properties.setProperty(prefix + "timeout", SILENCE_TIMEOUT_MILLIS);
        properties.setProperty(prefix + "writetimeout", SILENCE_TIMEOUT_MILLIS);
        properties.setProperty(prefix + "quitwait", "false");
        properties.put(prefix + "socketFactory", new PromptSockets());
        properties.setProperty(prefix + "socketFactory.fallback", "false");
        properties.setProperty(prefix + "auth", Boolean.toString(settings.authenticates()));
        properties.setProperty(prefix + "ssl.checkserveridentity", "true");
        boolean offered = settings.security() == SmtpSettings.Security.STARTTLS_IF_OFFERED;
        // Whoever takes the offer away on the wire must not be shown the password.
        boolean required = settings.security() == SmtpSettings.Security.STARTTLS || offered && settings.authenticates();
        properties.setProperty(prefix + "starttls.enable", Boolean.toString(offered || required));
        properties.setProperty(prefix + "starttls.required", Boolean.toString(required));
        return properties;
    }

    private static final class Connection {

        private final Transport transport;
        private int messages;
        private long lastUsed = System.nanoTime();

        private Connection(Transport transport) {
            this.transport = transport;
        }

        private boolean alive() {
            return System.nanoTime() - lastUsed < TRUSTED_IDLE_NANOS || transport.isConnected();
        }

        private void close() {
            try {
                transport.close();
            } catch (MessagingException e) {
                // It is being thrown away; that it would not say goodbye changes nothing.
            }
        }
    }
}
