package org.dibao.console.redis;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.data.redis.core.script.RedisScript;
import org.springframework.stereotype.Component;

/**
 * Counts how often somebody does something, across all consoles. Who it was is kept as a hash only. When Redis cannot
 * be reached it throws: what is limited waits until it can be counted again.
 */
@Component
public final class RateLimit {

    /** Counts, and starts the clock with the first: one step, so that no counter is ever left without an end. */
    private static final RedisScript<Long> COUNT = new DefaultRedisScript<>("""
            local n = redis.call('INCR', KEYS[1])
            if n == 1 then redis.call('PEXPIRE', KEYS[1], ARGV[1]) end
            return n""", Long.class);

    /** A counter that has ended meanwhile is not begun again below nothing. */
    private static final RedisScript<Long> UNCOUNT = new DefaultRedisScript<>("""
            if redis.call('EXISTS', KEYS[1]) == 0 then return 0 end
            return redis.call('DECR', KEYS[1])""", Long.class);

    private final StringRedisTemplate redis;

    public RateLimit(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /**
     * Counts one more and tells whether it is still allowed.
     *
     * @param what the act, a short word
     * @param who by whom; hashed before it is kept
     * @param times how many are allowed within {@code period}
     * @param period counted from the first act
     */
    public boolean admits(String what, String who, int times, Duration period) {
        Long count = redis.execute(COUNT, List.of(key(what, who)), Long.toString(period.toMillis()));
        return count <= times;
    }

    /** Takes back what was counted last: it turned out not to be what is limited. */
    public void takeBack(String what, String who) {
        redis.execute(UNCOUNT, List.of(key(what, who)));
    }

    /** Starts counting anew. */
    public void forget(String what, String who) {
        redis.delete(key(what, who));
    }

    private static String key(String what, String who) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(who.getBytes(StandardCharsets.UTF_8));
            return "dibao:console:limit:" + what + ":" + HexFormat.of().formatHex(hash, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }
}
