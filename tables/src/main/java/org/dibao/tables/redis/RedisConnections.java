package org.dibao.tables.redis;

import io.lettuce.core.ClientOptions;
import io.lettuce.core.ClientOptions.DisconnectedBehavior;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisException;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SocketOptions.KeepAliveOptions;
import io.lettuce.core.SocketOptions.TcpUserTimeoutOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.DefaultClientResources;
import io.lettuce.core.resource.EpollProvider;
import io.lettuce.core.resource.IOUringProvider;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Opens connections to Redis that tell at once when Redis is away, instead of taking in commands that nobody answers:
 * left to itself Lettuce queues 2³¹−1 of them while disconnected and waits for a minute.
 */
public final class RedisConnections implements AutoCloseable {

    /** How long an answer may take. A script takes microseconds; what takes longer than this is not coming. */
    static final Duration ANSWER_WITHIN = Duration.ofSeconds(2);

    /** Commands under way at once on one connection; a batch is far below, a flood is refused. */
    static final int MOST_UNDER_WAY = 20_000;

    private final RedisSettings settings;
    private final ClientResources resources = DefaultClientResources.create();
    private final RedisClient lasting;
    private final RedisClient single;

    /** Connections to the Redis of the given settings. None is opened yet. */
    public RedisConnections(RedisSettings settings) {
        this.settings = settings;
        RedisURI uri = RedisURI.create(settings.uri());
        uri.setTimeout(ANSWER_WITHIN);
        this.lasting = client(uri, true);
        this.single = client(uri, false);
    }

    /**
     * A connection that comes back by itself after Redis was away. Commands given meanwhile fail at once.
     *
     * @throws RedisUnavailableException if Redis cannot be reached now
     */
    public StatefulRedisConnection<byte[], byte[]> open() {
        return connect(lasting);
    }

    /**
     * A connection that ends for good when the link breaks, so that what was once verified about the server behind it
     * stays true for as long as it lives.
     *
     * @throws RedisUnavailableException if Redis cannot be reached now
     */
    public StatefulRedisConnection<byte[], byte[]> openOnce() {
        return connect(single);
    }

    /** Where Redis is, without user and password. */
    public String address() {
        return settings.shown();
    }

    @Override
    public void close() {
        lasting.shutdown(Duration.ZERO, ANSWER_WITHIN);
        single.shutdown(Duration.ZERO, ANSWER_WITHIN);
        resources
                .shutdown(0, ANSWER_WITHIN.toMillis(), TimeUnit.MILLISECONDS)
                .awaitUninterruptibly(ANSWER_WITHIN.toMillis());
    }

    private StatefulRedisConnection<byte[], byte[]> connect(RedisClient client) {
        try {
            return client.connect(ByteArrayCodec.INSTANCE);
        } catch (RedisException e) {
            throw unavailable("Opening a connection", e);
        }
    }

    /** What to throw when something was tried on Redis and failed. */
    RedisUnavailableException unavailable(String tried, Exception failure) {
        String came = String.valueOf(
                failure.getCause() == null
                        ? failure.getMessage()
                        : failure.getCause().getMessage());
        return new RedisUnavailableException(
                tried + " on Redis at " + address() + " failed (" + came + "); it is tried again, see that Redis runs",
                failure);
    }

    private RedisClient client(RedisURI uri, boolean comesBack) {
        RedisClient client = RedisClient.create(resources, uri);
        client.setOptions(ClientOptions.builder()
                .autoReconnect(comesBack)
                .disconnectedBehavior(DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(MOST_UNDER_WAY)
                .timeoutOptions(TimeoutOptions.enabled(ANSWER_WITHIN))
                .socketOptions(socket())
                .build());
        return client;
    }

    /**
     * A peer that vanished without a word is given up within seconds. The kernel's own limit on unacknowledged bytes can
     * only be set through a native transport; elsewhere keep-alive probes and the timeouts of the answers must do.
     */
    private static SocketOptions socket() {
        SocketOptions.Builder options = SocketOptions.builder()
                .connectTimeout(ANSWER_WITHIN)
                .keepAlive(KeepAliveOptions.builder()
                        .enable()
                        .idle(ANSWER_WITHIN.multipliedBy(5))
                        .interval(ANSWER_WITHIN)
                        .count(3)
                        .build());
        if (EpollProvider.isAvailable() || IOUringProvider.isAvailable()) {
            options.tcpUserTimeout(TcpUserTimeoutOptions.builder()
                    .tcpUserTimeout(ANSWER_WITHIN.multipliedBy(2))
                    .enable()
                    .build());
        }
        return options.build();
    }
}
