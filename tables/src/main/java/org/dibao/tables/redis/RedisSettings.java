package org.dibao.tables.redis;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Redis is.
 *
 * @param uri as in {@code redis://user:password@host:6379/0}; {@code rediss} for TLS
 */
@ConfigurationProperties("dibao.redis")
public record RedisSettings(
        @DefaultValue("redis://localhost:6379") String uri) {

    public RedisSettings {
        if (uri.isBlank()) {
            throw new IllegalArgumentException(
                    "dibao.redis.uri is empty; set it to where Redis is, as in redis://localhost:6379.");
        }
    }

    /** The address without user and password, for logs and messages. */
    public String shown() {
        return uri.replaceFirst("//[^@/]*@", "//");
    }

    @Override
    public String toString() {
        return "RedisSettings[uri=" + shown() + "]";
    }
}
