package org.dibao.fetcher.stream;

import java.util.LinkedHashMap;
import java.util.Map;
import org.dibao.fetcher.FetcherApplication;
import org.dibao.fetcher.Infrastructure;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** A whole fetcher as it runs in earnest, only faster. */
final class Fetcher implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Fetcher(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Fetcher start(String... more) {
        Map<String, String> settings = new LinkedHashMap<>(Map.of(
                "server.port", "0",
                "dibao.kafka.bootstrap-servers", Infrastructure.kafka().bootstrapServers(),
                "dibao.redis.uri", Infrastructure.redisUri(),
                "dibao.network.allow", "127.0.0.0/8",
                "dibao.fetcher.shortest-interval", "1s",
                "dibao.fetcher.host-spacing", "0s"));
        for (String setting : more) {
            settings.put(setting.substring(0, setting.indexOf('=')), setting.substring(setting.indexOf('=') + 1));
        }
        return new Fetcher(FetcherApplication.application()
                .run(settings.entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new)));
    }

    @Nullable
    String trouble() {
        return context.getBean(DueLoop.class).trouble();
    }

    Object bean(String name) {
        return context.getBean(name);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
