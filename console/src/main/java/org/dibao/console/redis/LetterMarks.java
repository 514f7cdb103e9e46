package org.dibao.console.redis;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.stereotype.Component;

/**
 * Which dead letters an operator has replayed or put aside. The letters themselves stay on their topic; if Redis
 * forgets the marks, they are merely shown again.
 */
@Component
public final class LetterMarks {

    private static final String KEY = "dibao:console:letters";
    private static final Duration AS_LONG_AS_LETTERS = Duration.ofDays(31);

    private final StringRedisTemplate redis;

    public LetterMarks(StringRedisTemplate redis) {
        this.redis = redis;
    }

    /**
     * Marks a letter.
     *
     * @param place topic, partition and offset, {@code dead.letter.parser.v1-3-17}
     * @param mark {@code replayed} or {@code aside}
     */
    public void mark(String place, String mark) {
        redis.opsForHash().put(KEY, place, mark);
        redis.expire(KEY, AS_LONG_AS_LETTERS);
    }

    /** All marks, by place. */
    public Map<String, String> all() {
        return redis.opsForHash().entries(KEY).entrySet().stream()
                .collect(Collectors.toMap(e -> String.valueOf(e.getKey()), e -> String.valueOf(e.getValue())));
    }
}
