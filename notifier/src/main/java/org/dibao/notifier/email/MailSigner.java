package org.dibao.notifier.email;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Signs mails with DKIM (RFC 6376, rsa-sha256 over relaxed header and relaxed body), the list's header fields included:
 * RFC 8058 has no one-click without that.
 */
final class MailSigner {

    private final SmtpSettings.Dkim settings;
    private final RsaSignature signature;
    private final List<String> names;

    MailSigner(SmtpSettings.Dkim settings) {
        this.settings = settings;
        this.signature = read(settings);
        // Section 5.4: From must be signed.
        this.names = Stream.concat(Stream.of("From"), settings.sign().stream())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    /** The value of the {@code DKIM-Signature} field for a mail, folded. */
    String sign(MailHeader header, byte[] body, Instant now) {
        List<MailHeader.Field> signed =
                names.stream().flatMap(name -> header.field(name).stream()).toList();
        String start = "v=1; a=rsa-sha256; c=relaxed/relaxed; d=" + settings.domain() + "; s=" + settings.selector()
                + "; t=" + now.getEpochSecond() + ";";
        String fields = "h=" + signed.stream().map(MailSigner::name).collect(Collectors.joining(":")) + ";";
        String hash = "bh=" + RelaxedBody.hash(body) + ";";
        StringBuilder input = new StringBuilder(2_000);
        signed.forEach(field -> input.append(name(field))
                .append(':')
                .append(relaxed(field.value()))
                .append("\r\n"));
        input.append("dkim-signature:").append(String.join(" ", start, fields, hash, "b="));
        return String.join("\r\n ", start, fields, hash, "b=" + signature(input.toString()));
    }

    /** In lines; what is between its characters is no part of what is signed (section 3.7). */
    private String signature(String input) {
        try {
            return Base64.getMimeEncoder(72, "\r\n ".getBytes(StandardCharsets.US_ASCII))
                    .encodeToString(signature.sign(input.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("The DKIM key " + settings.privateKey() + " cannot sign", e);
        }
    }

    private static String name(MailHeader.Field field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    /** Section 3.4.2: on one line, white space of any length as one space, none at the ends. */
    private static String relaxed(String value) {
        StringBuilder relaxed = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != ' ' && c != '\t' && c != '\r' && c != '\n') {
                relaxed.append(c);
            } else if (!relaxed.isEmpty() && relaxed.charAt(relaxed.length() - 1) != ' ') {
                relaxed.append(' ');
            }
        }
        return relaxed.toString().stripTrailing();
    }

    private static RsaSignature read(SmtpSettings.Dkim settings) {
        try {
            String pem = Files.readString(settings.privateKey());
            byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            return new RsaSignature(der);
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The DKIM key " + settings.privateKey() + " cannot be read: " + e.getMessage()
                            + ". It must be an RSA key in PEM, PKCS #8 (openssl genpkey -algorithm RSA).",
                    e);
        }
    }

    /** The relaxed form of a body (section 3.4.4), hashed as it is read. */
    private static final class RelaxedBody {

        private RelaxedBody() {}

        /** Base64 of the SHA-256 of the body: white space drawn together, none before line ends, no empty last lines. */
        static String hash(byte[] body) {
            byte[] relaxed = new byte[body.length + 2];
            int length = 0;
            int end = 0;
            for (byte each : body) {
                if (each == ' ' || each == '\t') {
                    if (length == 0 || relaxed[length - 1] != ' ') {
                        relaxed[length++] = ' ';
                    }
                    continue;
                }
                if (each == '\r' && length > 0 && relaxed[length - 1] == ' ') {
                    length--;
                }
                relaxed[length++] = each;
                if (each != '\r' && each != '\n') {
                    end = length;
                }
            }
            if (end > 0) {
                relaxed[end++] = '\r';
                relaxed[end++] = '\n';
            }
            return Base64.getEncoder().encodeToString(sha256(relaxed, end));
        }

        private static byte[] sha256(byte[] bytes, int length) {
            try {
                MessageDigest digest = MessageDigest.getInstance("SHA-256");
                digest.update(bytes, 0, length);
                return digest.digest();
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("Every Java platform has SHA-256", e);
            }
        }
    }
}
