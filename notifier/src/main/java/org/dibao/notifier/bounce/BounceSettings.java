package org.dibao.notifier.bounce;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The mailbox that mail comes back to: that of the sender in {@code dibao.notifier.smtp.from}, read by IMAP.
 *
 * @param host the IMAP server
 * @param port its port: 993 with TLS, 143 without
 * @param tls whether the connection is encrypted from the first byte
 * @param user user name
 * @param password password
 * @param folder the folder to read; what has been read is marked as seen and stays
 * @param every how often it is looked at
 */
public record BounceSettings(
        @NotBlank(message = "Name the IMAP server in dibao.notifier.bounces.host.")
        String host,

        @DefaultValue("993")
        @Min(value = 1, message = "dibao.notifier.bounces.port must be a port.")
        @Max(value = 65535, message = "dibao.notifier.bounces.port must be a port.")
        int port,

        @DefaultValue("true") boolean tls,

        @NotBlank(message = "Say in dibao.notifier.bounces.user whose mailbox it is.")
        String user,

        @DefaultValue("") String password,
        @DefaultValue("INBOX") String folder,
        @DefaultValue("1m") @NotNull Duration every) {

    @Override
    public String toString() {
        return "BounceSettings[host=" + host + ", port=" + port + ", user=" + user + ", folder=" + folder + "]";
    }
}
