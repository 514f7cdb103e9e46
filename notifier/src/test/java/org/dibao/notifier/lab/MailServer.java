package org.dibao.notifier.lab;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.MessageHandler;
import org.subethamail.smtp.RejectException;
import org.subethamail.smtp.server.SMTPServer;

/** A mail server that keeps what it takes. Refuses recipients as the test wants it. */
public final class MailServer implements AutoCloseable {

    private final List<MimeMessage> mails = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> refusals = new ConcurrentHashMap<>();
    private final Map<String, Integer> refusalsOnce = new ConcurrentHashMap<>();
    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
    private final SMTPServer server;

    private MailServer(int port) {
        server = SMTPServer.port(port)
                .bindAddress(InetAddress.getLoopbackAddress())
                .messageHandlerFactory(context -> new Handler(context))
                .build();
    }

    /** Starts one on the given port of loopback; 0 for any that is free. */
    public static MailServer start(int port) {
        MailServer mail = new MailServer(port);
        mail.server.start();
        return mail;
    }

    @Override
    public void close() {
        server.stop();
    }

    /** Where it listens. */
    public int port() {
        return server.getPortAllocated();
    }

    /** Refuses a recipient with this code until told otherwise. */
    public void refuse(String recipient, int code) {
        refusals.put(recipient, code);
    }

    /** Takes a recipient again. */
    public void accept(String recipient) {
        refusals.remove(recipient);
    }

    /** Refuses a recipient with this code once, and takes it from then on. */
    public void refuseOnce(String recipient, int code) {
        refusalsOnce.put(recipient, code);
    }

    /** Keeps the next mail for a recipient and does not say so until it is released. */
    public void hold(String recipient, CountDownLatch released) {
        held.put(recipient, released);
    }

    /** The mails for a recipient. */
    public List<MimeMessage> to(String recipient) {
        return mails.stream().filter(mail -> isTo(mail, recipient)).toList();
    }

    private static boolean isTo(MimeMessage mail, String recipient) {
        try {
            return mail.getAllRecipients()[0].toString().equals(recipient);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private final class Handler implements MessageHandler {

        private String recipient = "";

        private Handler(MessageContext context) {}

        @Override
        public void from(String from) {}

        @Override
        public void recipient(String recipient) throws RejectException {
            Integer once = refusalsOnce.remove(recipient);
            Integer code = once == null ? refusals.get(recipient) : once;
            if (code != null) {
                throw new RejectException(code, "not this one");
            }
            this.recipient = recipient;
        }

        @Override
        public String data(InputStream data) throws IOException {
            try {
                mails.add(new MimeMessage(
                        Session.getInstance(new Properties()), new ByteArrayInputStream(data.readAllBytes())));
            } catch (MessagingException e) {
                throw new IOException(e);
            }
            CountDownLatch released = held.remove(recipient);
            if (released != null) {
                awaitQuietly(released);
            }
            return "kept";
        }

        @Override
        public void done() {}
    }
}
