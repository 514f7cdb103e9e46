package org.dibao.notifier.email;

import jakarta.mail.Address;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import org.jspecify.annotations.Nullable;

/** A mail that is bytes already, in the clothes in which the library takes it; sending asks nothing else of it. */
final class WrittenMail extends MimeMessage {

    private final InternetAddress from;
    private final InternetAddress recipient;
    private final byte[] header;
    private final byte[] body;

    WrittenMail(Session session, InternetAddress from, InternetAddress recipient, byte[] header, byte[] body) {
        super(session);
        this.from = from;
        this.recipient = recipient;
        this.header = header;
        this.body = body;
    }

    @Override
    public Address[] getFrom() {
        return new Address[] {from};
    }

    @Override
    public Address[] getAllRecipients() {
        return new Address[] {recipient};
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
        writeTo(out, null);
    }

    /** Whole, since there is nothing in it that a relay must not see. */
    @Override
    public void writeTo(OutputStream out, String @Nullable [] ignoreList) throws IOException {
        out.write(header);
        out.write('\r');
        out.write('\n');
        out.write(body);
        out.flush();
    }
}
