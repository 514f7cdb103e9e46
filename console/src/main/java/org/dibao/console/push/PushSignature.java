package org.dibao.console.push;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** The signature of what a hub pushes: {@code X-Hub-Signature: sha256=…} (WebSub, section 8); SHA-1 is not enough. */
final class PushSignature {

    private static final String METHOD = "sha256=";
    private static final String ALGORITHM = "HmacSHA256";

    private PushSignature() {}

    /** Whether the header is the body's signature. */
    static boolean matches(@Nullable String header, byte[] body, String secret) {
        if (header == null || !header.regionMatches(true, 0, METHOD, 0, METHOD.length())) {
            return false;
        }
        try {
            byte[] given =
                    HexFormat.of().parseHex(header.substring(METHOD.length()).strip());
            return MessageDigest.isEqual(given, signed(body, secret));
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static byte[] signed(byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }
}
