package org.dibao.console.hub;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.core.script.DefaultRedisScript;
import org.springframework.data.redis.core.script.RedisScript;

/**
 * What all consoles together know of the hub, in Redis: which feeds it is to be told of and when, so that one console
 * tells it and one that ends in the middle of that is followed by another. Everything here may be lost: feeds are then
 * told of with their next announcement, once somebody has asked for them again.
 */
final class HubBoard {

    /** So long what comes in is gathered before a feed is told of. */
    static final Duration GATHER = Duration.ofSeconds(2);

    /** A feed is not told of again sooner than this. */
    static final Duration REST = Duration.ofSeconds(10);

    /** Whoever took a feed and has not said after this what came of it has ended; a call takes 15 s at most. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final String PREFIX = "dibao:console:{hub}:";
    private static final String ASKED = PREFIX + "asked";
    private static final String DUE = PREFIX + "due";
    private static final String TAKEN = PREFIX + "taken";
    private static final String TOLD = PREFIX + "told";
    private static final String HEARD = PREFIX + "heard";

    /** Keeps the later time of each, drops those before ARGV[1], keeps the last ARGV[2], and answers with all. */
    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> REMEMBER = new DefaultRedisScript<>("""
            for i = 3, #ARGV, 2 do redis.call('ZADD', KEYS[1], 'GT', ARGV[i], ARGV[i + 1]) end
            redis.call('ZREMRANGEBYSCORE', KEYS[1], '-inf', '(' .. ARGV[1])
            redis.call('ZREMRANGEBYRANK', KEYS[1], 0, -ARGV[2] - 1)
            return redis.call('ZRANGE', KEYS[1], 0, -1, 'WITHSCORES')""", List.class);

    /** Each feed at ARGV[1], or after its rest of ARGV[2]; what is due already stays so. */
    private static final RedisScript<Long> CHANGED = new DefaultRedisScript<>("""
            for i = 4, #ARGV do
              local last = redis.call('ZSCORE', KEYS[2], ARGV[i])
              local at = tonumber(ARGV[1])
              if last then at = math.max(at, tonumber(last) + tonumber(ARGV[2])) end
              redis.call('ZADD', KEYS[1], 'NX', at, ARGV[i])
            end
            if tonumber(ARGV[3]) > tonumber(redis.call('GET', KEYS[3]) or '0') then
              redis.call('SET', KEYS[3], ARGV[3])
            end
            return 0""", Long.class);

    /** Up to ARGV[2] of those that are due at ARGV[1], taken until ARGV[3]; whatever was taken too long ago is due. */
    @SuppressWarnings("rawtypes")
    private static final RedisScript<List> TAKE = new DefaultRedisScript<>("""
            for _, feed in ipairs(redis.call('ZRANGEBYSCORE', KEYS[2], '-inf', ARGV[1])) do
              redis.call('ZREM', KEYS[2], feed)
              redis.call('ZADD', KEYS[1], 'NX', ARGV[1], feed)
            end
            redis.call('ZREMRANGEBYSCORE', KEYS[3], '-inf', ARGV[4])
            local feeds = redis.call('ZRANGEBYSCORE', KEYS[1], '-inf', ARGV[1], 'LIMIT', 0, ARGV[2])
            for _, feed in ipairs(feeds) do
              redis.call('ZREM', KEYS[1], feed)
              redis.call('ZADD', KEYS[2], ARGV[3], feed)
              redis.call('ZADD', KEYS[3], ARGV[1], feed)
            end
            return feeds""", List.class);

    private static final RedisScript<Long> AGAIN = new DefaultRedisScript<>("""
            redis.call('ZREM', KEYS[2], ARGV[2])
            return redis.call('ZADD', KEYS[1], 'NX', ARGV[1], ARGV[2])""", Long.class);

    private final StringRedisTemplate redis;

    HubBoard(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /** Adds what was asked for here, and says what was asked for anywhere. */
    Map<String, Instant> remember(Map<String, Instant> asked, Instant now) {
        List<String> arguments =
                new ArrayList<>(List.of(millis(now.minus(KnownFeeds.LATELY)), Integer.toString(KnownFeeds.MOST)));
        asked.forEach((address, at) -> {
            arguments.add(millis(at));
            arguments.add(address);
        });
        List<?> all = redis.execute(REMEMBER, List.of(ASKED), arguments.toArray());
        Map<String, Instant> remembered = new HashMap<>();
        for (int i = 0; i + 1 < all.size(); i += 2) {
            long at = (long) Double.parseDouble(String.valueOf(all.get(i + 1)));
            remembered.put(String.valueOf(all.get(i)), Instant.ofEpochMilli(at));
        }
        return remembered;
    }

    /**
     * Feeds have changed.
     *
     * @param heard the time of the latest announcement that this follows from
     */
    void changed(Collection<String> feeds, Instant heard, Instant now) {
        List<String> arguments =
                new ArrayList<>(List.of(millis(now.plus(GATHER)), Long.toString(REST.toMillis()), millis(heard)));
        arguments.addAll(feeds);
        redis.execute(CHANGED, List.of(DUE, TOLD, HEARD), arguments.toArray());
    }

    /** Up to which time announcements have been heard of; empty if that is not known. */
    Optional<Instant> heard() {
        return Optional.ofNullable(redis.opsForValue().get(HEARD)).map(at -> Instant.ofEpochMilli(Long.parseLong(at)));
    }

    /** Takes feeds that the hub is to be told of now, each for this console alone. */
    List<String> take(int most, Instant now) {
        List<?> taken = redis.execute(
                TAKE,
                List.of(DUE, TAKEN, TOLD),
                millis(now),
                Integer.toString(most),
                millis(now.plus(LEASE)),
                millis(now.minus(REST)));
        return taken.stream().map(String::valueOf).toList();
    }

    /** The hub has been told of a feed, or wants to hear nothing of it. */
    void done(String feed) {
        redis.opsForZSet().remove(TAKEN, feed);
    }

    /** The hub could not be told of a feed; somebody tries again at that time. */
    void again(String feed, Instant at) {
        redis.execute(AGAIN, List.of(DUE, TAKEN), millis(at), feed);
    }

    private static String millis(Instant at) {
        return Long.toString(at.toEpochMilli());
    }
}
