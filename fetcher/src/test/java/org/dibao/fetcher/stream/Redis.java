package org.dibao.fetcher.stream;

import org.dibao.fetcher.Infrastructure;
import org.dibao.tables.redis.RedisConnections;
import org.dibao.tables.redis.RedisSettings;

/** What tests do to Redis from outside. */
final class Redis {

    private Redis() {}

    static void flushAll() {
        try (RedisConnections connections = new RedisConnections(new RedisSettings(Infrastructure.redisUri()));
                var connection = connections.open()) {
            connection.sync().flushall();
        }
    }
}
