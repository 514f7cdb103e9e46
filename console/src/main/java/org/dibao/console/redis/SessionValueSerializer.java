package org.dibao.console.redis;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.data.redis.serializer.RedisSerializer;
import org.springframework.data.redis.serializer.SerializationException;

/**
 * Writes what a session holds: texts and numbers, nothing else. Java's own serialization would let whoever can write to
 * Redis run code in the console; this cannot even name a class.
 */
final class SessionValueSerializer implements RedisSerializer<Object> {

    @Override
    public byte[] serialize(@Nullable Object value) {
        return switch (value) {
            case null -> new byte[0];
            case String text -> bytes("s" + text);
            case Long number -> bytes("l" + number);
            case Integer number -> bytes("i" + number);
            default ->
                throw new SerializationException("A session holds texts and numbers only, not a "
                        + value.getClass().getName() + "; keep such things on a topic or in the address");
        };
    }

    @Override
    public @Nullable Object deserialize(byte @Nullable [] bytes) {
        if (bytes == null || bytes.length == 0) {
            return null;
        }
        String value = new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8);
        try {
            return switch (bytes[0]) {
                case 's' -> value;
                case 'l' -> Long.valueOf(value);
                case 'i' -> Integer.valueOf(value);
                default -> null;
            };
        } catch (NumberFormatException e) {
            throw new SerializationException("A session in Redis holds a number that is none: " + value, e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
