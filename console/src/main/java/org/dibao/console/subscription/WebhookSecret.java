package org.dibao.console.subscription;

import java.security.SecureRandom;
import java.util.Base64;

/** The secret that a webhook's messages are signed with. */
final class WebhookSecret {

    /** Standard Webhooks asks for 24 to 64 bytes. */
    private static final int BYTES = 32;

    private WebhookSecret() {}

    static String draw(SecureRandom random) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return "whsec_" + Base64.getEncoder().encodeToString(secret);
    }
}
