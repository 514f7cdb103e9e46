package org.dibao.fetcher.stream;

import java.util.ArrayList;
import java.util.List;
import org.dibao.fetcher.FetcherApplication;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;

/** A whole fetcher as it runs in earnest, only faster. */
final class Fetcher implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private Fetcher(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static Fetcher start(String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "server.port=0",
                "dibao.kafka.bootstrap-servers=" + Infrastructure.kafka().bootstrapServers(),
                "dibao.redis.uri=" + Infrastructure.redisUri(),
                "dibao.network.allow=127.0.0.0/8",
                "dibao.fetcher.shortest-interval=1s",
                "dibao.fetcher.host-spacing=0s"));
        arguments.addAll(List.of(more));
        return new Fetcher(FetcherApplication.application()
                .run(arguments.stream().map(argument -> "--" + argument).toArray(String[]::new)));
    }

    @Nullable
    String trouble() {
        return context.getBean(DueLoop.class).trouble();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
    }
}
