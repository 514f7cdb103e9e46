package org.dibao.notifier.email;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The relay that takes our mail.
 *
 * @param host its host
 * @param port its port: 587 for submission with STARTTLS, 465 with TLS from the start, 25 for a relay next door
 * @param user user name; absent where the relay asks for none
 * @param password password; absent together with the user
 * @param security how the connection is protected: {@code none}, {@code starttls-if-offered}, {@code starttls} or
 *     {@code tls}. A password is never sent unprotected, except with {@code none}
 * @param connections most connections at once
 * @param messagesPerConnection after so many messages a connection is closed and a new one opened; many relays insist
 * @param from who the mail is from, {@code Dibao <dibao@example.org>}; also the envelope's sender
 * @param dkim how messages are signed; absent where the relay does that, or nobody
 */
public record SmtpSettings(
        @DefaultValue("localhost") @NotBlank(message = "Name the mail relay in dibao.notifier.smtp.host.")
        String host,

        @DefaultValue("25")
        @Min(value = 1, message = "dibao.notifier.smtp.port must be a port.")
        @Max(value = 65535, message = "dibao.notifier.smtp.port must be a port.")
        int port,

        @Nullable String user,
        @Nullable String password,
        @DefaultValue("starttls-if-offered") Security security,

        @DefaultValue("8") @Min(value = 1, message = "dibao.notifier.smtp.connections: with none, no mail can be sent.")
        int connections,

        @DefaultValue("100")
        @Min(value = 1, message = "dibao.notifier.smtp.messages-per-connection must be at least 1.")
        int messagesPerConnection,

        @DefaultValue("Dibao 邸报 <dibao@localhost>")
        @NotBlank(message = "Say in dibao.notifier.smtp.from who the mail is from.")
        String from,

        @Nullable @Valid Dkim dkim) {

    /** Whether the relay asks who we are; a variable that is set to nothing says that it does not. */
    boolean authenticates() {
        return user != null && !user.isBlank();
    }

    /** How a connection is protected. */
    public enum Security {
        /** Not at all; for a relay on the same machine. */
        NONE,
        /** By STARTTLS where the relay offers it; where we have to log in, that it does not is a failure. */
        STARTTLS_IF_OFFERED,
        /** By STARTTLS, or not at all. */
        STARTTLS,
        /** By TLS from the first byte. */
        TLS
    }

    /**
     * How messages are signed (RFC 6376).
     *
     * @param domain the signing domain, {@code d=}
     * @param selector the key's name in the DNS, {@code s=}
     * @param privateKey file with the RSA key, PEM, PKCS #8
     * @param sign names of the header fields to sign; {@code From} always is. Leave out what your relay rewrites, often
     *     {@code Message-ID}, or the signature breaks there; one-click unsubscribing needs both {@code List-Unsubscribe}
     *     fields (RFC 8058)
     */
    public record Dkim(
            @NotBlank(message = "Name the signing domain in dibao.notifier.smtp.dkim.domain.")
            String domain,

            @NotBlank(message = "Name the key's selector in dibao.notifier.smtp.dkim.selector.")
            String selector,

            Path privateKey,

            @DefaultValue({
                "From",
                "To",
                "Subject",
                "Date",
                "Message-ID",
                "MIME-Version",
                "Content-Type",
                "List-Id",
                "List-Unsubscribe",
                "List-Unsubscribe-Post",
                "X-Dibao-Delivery",
                "Auto-Submitted"
            })
            List<String> sign) {}

    @Override
    public String toString() {
        return "SmtpSettings[host=" + host + ", port=" + port + ", security=" + security + ", from=" + from + "]";
    }
}
