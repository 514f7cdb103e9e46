package org.dibao.fetcher.redis;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The scripts, each described in its file. */
enum Script {
    LEASE("lease.lua"),
    RENEW("renew.lua"),
    RELEASE("release.lua"),
    TURN("turn.lua"),
    REST("rest.lua"),
    RESTS("rests.lua");

    private final byte[] text;
    private final byte[] digest;

    Script(String file) {
        try (InputStream in = Script.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The script " + file + " is missing from the class path.");
            }
            text = in.readAllBytes();
            byte[] sha1 = MessageDigest.getInstance("SHA-1").digest(text);
            digest = HexFormat.of().formatHex(sha1).getBytes(US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-1.", e);
        }
    }

    byte[] text() {
        return text;
    }

    /** What Redis knows a script by once it has run it. */
    byte[] digest() {
        return digest;
    }
}
