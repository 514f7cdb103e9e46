package org.dibao.notifier.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.dibao.contracts.Channel;

/**
 * The identity of one delivery: the first 128 bits of the SHA-256 of subscription, announcement, revision and channel.
 * Whoever computes it, and however often, gets the same one; that is what makes a redelivery harmless.
 *
 * @param high the first eight bytes
 * @param low the next eight
 */
public record DeliveryId(long high, long low) {

    private static final HexFormat HEX = HexFormat.of();

    /** The delivery of one announcement revision to one subscription over one channel. */
    public static DeliveryId of(String subscriptionId, String announcementId, int revision, Channel channel) {
        MessageDigest digest = sha256();
        update(digest, subscriptionId);
        update(digest, announcementId);
        update(digest, Integer.toString(revision));
        update(digest, channel.name());
        ByteBuffer hash = ByteBuffer.wrap(digest.digest());
        return new DeliveryId(hash.getLong(), hash.getLong());
    }

    /** The reminder of one deadline of an announcement, whatever its revision. */
    public static DeliveryId ofReminder(
            String subscriptionId, String announcementId, LocalDate deadline, Channel channel) {
        return of(subscriptionId, announcementId + "#" + deadline, 0, channel);
    }

    /** Reads what {@link #toString()} wrote. */
    public static DeliveryId parse(String text) {
        if (text.length() != 32) {
            throw new IllegalArgumentException("Not a delivery id (32 hex digits): " + text);
        }
        return new DeliveryId(HexFormat.fromHexDigitsToLong(text, 0, 16), HexFormat.fromHexDigitsToLong(text, 16, 32));
    }

    /** 32 hex digits, as the receiver sees it. */
    @Override
    public String toString() {
        return HEX.toHexDigits(high) + HEX.toHexDigits(low);
    }

    /** Each part goes in with its length before it, so that no two different lists of parts read the same. */
    private static void update(MessageDigest digest, String part) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
