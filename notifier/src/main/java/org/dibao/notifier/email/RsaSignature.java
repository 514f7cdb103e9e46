package org.dibao.notifier.email;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes RSA signatures with SHA-256 with the fastest code there is. A signature is most of what a mail costs: 1.16 ms in
 * the JDK's code and 0.66 ms in AWS-LC's, with 2,048 bits on the same core. That one comes as a library for Linux on
 * x86-64; elsewhere, or where it cannot be loaded, the JDK signs, and the signatures are the same. The key must be of the
 * provider that signs: AWS-LC takes the JDK's too, but reads it anew for each signature, which costs 0.54 ms.
 */
final class RsaSignature {

    private static final Logger LOG = LoggerFactory.getLogger(RsaSignature.class);
    private static final String ALGORITHM = "SHA256withRSA";
    private static final @Nullable Provider FAST = fast();

    private final PrivateKey key;

    /**
     * Signatures by one key.
     *
     * @param pkcs8 the key in PKCS #8 (RFC 5208), as DER
     * @throws GeneralSecurityException if it is no RSA key
     */
    RsaSignature(byte[] pkcs8) throws GeneralSecurityException {
        KeyFactory keys = FAST == null ? KeyFactory.getInstance("RSA") : KeyFactory.getInstance("RSA", FAST);
        this.key = keys.generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
    }

    /** The signature of these bytes. */
    byte[] sign(byte[] bytes) throws GeneralSecurityException {
        Signature signature = FAST == null ? Signature.getInstance(ALGORITHM) : Signature.getInstance(ALGORITHM, FAST);
        signature.initSign(key);
        signature.update(bytes);
        return signature.sign();
    }

    private static @Nullable Provider fast() {
        try {
            AmazonCorrettoCryptoProvider provider = AmazonCorrettoCryptoProvider.INSTANCE;
            provider.assertHealthy();
            return provider;
        } catch (RuntimeException | LinkageError e) {
            LOG.info("mails are signed by the JDK, the faster library cannot be used reason=\"{}\"", e.toString());
            return null;
        }
    }
}
