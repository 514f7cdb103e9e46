package org.dibao.notifier.email;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.interfaces.RSAPrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import org.simplejavamail.utils.mail.dkim.Canonicalization;
import org.simplejavamail.utils.mail.dkim.DkimException;
import org.simplejavamail.utils.mail.dkim.DkimMessage;
import org.simplejavamail.utils.mail.dkim.DkimSigner;
import org.simplejavamail.utils.mail.dkim.SigningAlgorithm;

/** Signs mails with DKIM (RFC 6376), the list's header fields included: RFC 8058 has no one-click without that. */
final class MailSigner {

    private final SmtpSettings.Dkim settings;
    private final RSAPrivateKey key;

    MailSigner(SmtpSettings.Dkim settings) {
        this.settings = settings;
        this.key = read(settings);
    }

    /** The same message with its signature. */
    MimeMessage sign(MimeMessage message) throws MessagingException {
        return new DkimMessage(message, signer());
    }

    /** A new one for each message: the library's signers are not made for several threads. */
    private DkimSigner signer() throws MessagingException {
        try {
            DkimSigner signer = new DkimSigner(settings.domain(), settings.selector(), key);
            signer.setHeaderCanonicalization(Canonicalization.RELAXED);
            signer.setBodyCanonicalization(Canonicalization.RELAXED);
            signer.setSigningAlgorithm(SigningAlgorithm.SHA256_WITH_RSA);
            signer.setLengthParam(false);
            signer.setCheckDomainKey(false);
            settings.alsoSign().forEach(signer::addHeaderToSign);
            return signer;
        } catch (DkimException e) {
            throw new MessagingException("cannot sign for " + settings.domain(), e);
        }
    }

    private static RSAPrivateKey read(SmtpSettings.Dkim settings) {
        try {
            String pem = Files.readString(settings.privateKey());
            byte[] der = Base64.getMimeDecoder().decode(pem.replaceAll("-----[A-Z ]+-----", ""));
            return (RSAPrivateKey) KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
        } catch (IOException | GeneralSecurityException | IllegalArgumentException e) {
            throw new IllegalStateException(
                    "The DKIM key " + settings.privateKey() + " cannot be read: " + e.getMessage()
                            + ". It must be an RSA key in PEM, PKCS #8 (openssl genpkey -algorithm RSA).",
                    e);
        }
    }
}
