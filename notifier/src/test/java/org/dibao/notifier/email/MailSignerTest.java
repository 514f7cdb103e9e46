package org.dibao.notifier.email;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.apache.james.jdkim.DKIMVerifier;
import org.apache.james.jdkim.api.SignatureRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks signatures as RFC 6376 describes it, by hand, so that the signer is not asked about itself. */
class MailSignerTest {

    private static final List<String> SIGN = List.of(
            "To",
            "Subject",
            "Message-ID",
            "Content-Type",
            "List-Unsubscribe",
            "List-Unsubscribe-Post",
            "X-Dibao-Delivery");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aSignedMailVerifiesAndSignsTheUnsubscribeHeaders() throws Exception {
        KeyPair keys = keys();
        String mail = written(signer(keys));

        String signature = header(mail, "DKIM-Signature");

        List<String> signed =
                List.of(tag(signature, "h").toLowerCase(Locale.ROOT).split(":"));
        assertThat(signed).contains("from", "subject", "list-unsubscribe", "list-unsubscribe-post", "x-dibao-delivery");
        assertThat(tag(signature, "d")).isEqualTo("example.org");
        assertThat(tag(signature, "s")).isEqualTo("key1");
        assertThat(tag(signature, "c")).isEqualTo("relaxed/relaxed");
        assertThat(tag(signature, "bh")).isEqualTo(bodyHash(mail));
        assertThat(verifies(mail, signature, signed, keys)).isTrue();
        assertThat(verifies(mail.replace("One-Click", "No-Click"), signature, signed, keys))
                .isFalse();
        assertThat(header(mail, "Message-ID")).isEqualTo("<id1@example.org>");
    }

    @Test
    void anotherLibraryFindsTheSignatureGood() throws Exception {
        KeyPair keys = keys();
        String key = "v=DKIM1; k=rsa; p="
                + Base64.getEncoder().encodeToString(keys.getPublic().getEncoded());
        DKIMVerifier verifier = new DKIMVerifier((methods, selector, domain) -> List.of(key));

        List<SignatureRecord> good =
                verifier.verify(new ByteArrayInputStream(written(signer(keys)).getBytes(StandardCharsets.ISO_8859_1)));

        assertThat(good).singleElement().satisfies(signature -> {
            assertThat(signature.getDToken()).hasToString("example.org");
            assertThat(signature.getHeaders()).hasSize(SIGN.size() + 1);
        });
    }

    @Test
    void aFieldThatARelayRewritesCanBeLeftOut() throws Exception {
        KeyPair keys = keys();
        String signature = header(written(signer(keys, List.of("Subject"))), "DKIM-Signature");

        assertThat(tag(signature, "h")).isEqualTo("from:subject");
    }

    private MailSigner signer(KeyPair keys) throws Exception {
        return signer(keys, SIGN);
    }

    private MailSigner signer(KeyPair keys, List<String> sign) throws Exception {
        String pem = "-----BEGIN PRIVATE KEY-----\n"
                + Base64.getMimeEncoder().encodeToString(keys.getPrivate().getEncoded())
                + "\n-----END PRIVATE KEY-----\n";
        Path file = Files.writeString(folder.resolve("dkim.pem"), pem);
        return new MailSigner(new SmtpSettings.Dkim("example.org", "key1", file, sign));
    }

    private static String written(MailSigner signer) throws Exception {
        Session session = Session.getInstance(new Properties());
        MimeMessage message = new MimeWriter(session, "Dibao <dibao@example.org>", signer)
                .write(
                        new Mail(
                                "reader@example.net",
                                "id1",
                                "zh-CN",
                                "关于样例的通告，标题长到必须折行，一行写不下，两行也写不下，所以还要再写一些",
                                "正文\n",
                                "<p>正文</p>\n",
                                Map.of(
                                        "List-Unsubscribe", "<https://example.org/unsubscribe/s1?token=t>",
                                        "List-Unsubscribe-Post", "List-Unsubscribe=One-Click",
                                        "X-Dibao-Delivery", "id1")),
                        Instant.now());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private static boolean verifies(String mail, String signature, List<String> signed, KeyPair keys) throws Exception {
        StringBuilder input = new StringBuilder();
        for (String name : signed) {
            input.append(name).append(':').append(relaxed(header(mail, name))).append("\r\n");
        }
        input.append("dkim-signature:").append(relaxed(signature.replaceAll("(?<![a-z])b=[^;]*", "b=")));
        Signature verifier = Signature.getInstance("SHA256withRSA");
        verifier.initVerify(keys.getPublic());
        verifier.update(input.toString().getBytes(StandardCharsets.ISO_8859_1));
        return verifier.verify(Base64.getMimeDecoder().decode(tag(signature, "b")));
    }

    private static String bodyHash(String mail) throws Exception {
        String body = mail.substring(mail.indexOf("\r\n\r\n") + 4);
        List<String> lines = new ArrayList<>(Arrays.asList(body.split("\r\n", -1)));
        lines.replaceAll(line -> line.replaceAll("[ \t]+", " ").replaceAll(" $", ""));
        while (!lines.isEmpty() && lines.getLast().isEmpty()) {
            lines.removeLast();
        }
        String canonical = String.join("\r\n", lines) + "\r\n";
        return Base64.getEncoder()
                .encodeToString(
                        MessageDigest.getInstance("SHA-256").digest(canonical.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static String header(String mail, String name) {
        String unfolded = mail.substring(0, mail.indexOf("\r\n\r\n")).replaceAll("\r\n[ \t]+", " ");
        return Arrays.stream(unfolded.split("\r\n"))
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                .map(line -> line.substring(name.length() + 1).strip())
                .findFirst()
                .orElseThrow();
    }

    private static String relaxed(String value) {
        return value.replaceAll("[ \t]+", " ").strip();
    }

    private static String tag(String signature, String name) {
        return Arrays.stream(signature.split(";"))
                .map(String::strip)
                .filter(tag -> tag.startsWith(name + "="))
                .map(tag -> tag.substring(name.length() + 1).replaceAll("\\s+", ""))
                .findFirst()
                .orElseThrow();
    }

    private static KeyPair keys() throws Exception {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }
}
