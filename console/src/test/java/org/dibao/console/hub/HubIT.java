package org.dibao.console.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.awaitility.core.ConditionFactory;
import org.dibao.console.Invented;
import org.dibao.console.RunningConsole;
import org.dibao.contracts.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

class HubIT {

    private static final String PUBLIC = "http://localhost:8080";
    private static final ConditionFactory SOON = await().atMost(Duration.ofSeconds(60));

    private final RunningConsole running = RunningConsole.get();
    private final LoopbackHub hub = new LoopbackHub();
    private final List<ConfigurableApplicationContext> consoles = new ArrayList<>();
    private final String word = word();
    private final String search = "/feed.atom?q=" + word;

    @AfterEach
    void close() {
        consoles.forEach(ConfigurableApplicationContext::close);
        hub.close();
    }

    @Test
    void whatComesAtOnceIsToldOnceAFeedHoweverManyConsolesThereAre() {
        ConfigurableApplicationContext one = console();
        ConfigurableApplicationContext two = console();
        hub.looks(topic -> get(two, topic.substring(PUBLIC.length())).body());
        String other = "/feed.rss?q=" + word();
        HttpResponse<String> feed = get(one, search);
        get(two, other);
        assertThat(feed.headers().allValues("Link"))
                .contains("<" + hub.address() + ">; rel=\"hub\"", "<" + PUBLIC + search + ">; rel=\"self\"");

        publish(IntStream.range(0, 20).mapToObj(this::announcement).toList());

        SOON.until(() -> !hub.told(PUBLIC + search).isEmpty());
        LoopbackHub.Told first = hub.told(PUBLIC + search).getFirst();
        assertThat(first.method()).isEqualTo("POST");
        assertThat(first.type()).isEqualTo("application/x-www-form-urlencoded");
        assertThat(first.form()).containsOnlyKeys("hub.mode", "hub.url").containsEntry("hub.mode", "publish");
        assertThat(first.seen()).contains(title(0), title(19));
        for (String plain : List.of("/feed.atom", "/feed.rss", "/feed.json")) {
            SOON.until(() -> !hub.told(PUBLIC + plain).isEmpty());
        }

        publish(List.of(announcement(20)));
        SOON.until(() -> hub.told(PUBLIC + search).size() > 1);
        publish(List.of(announcement(21)));
        SOON.until(() -> hub.told(PUBLIC + search).size() > 2);

        List<Instant> times =
                hub.told(PUBLIC + search).stream().map(LoopbackHub.Told::at).toList();
        assertThat(times).hasSize(3);
        assertThat(Duration.between(times.get(0), times.get(1))).isGreaterThan(Duration.ofSeconds(9));
        assertThat(Duration.between(times.get(1), times.get(2))).isGreaterThan(Duration.ofSeconds(9));
        assertThat(hub.told(PUBLIC + other)).isEmpty();
    }

    @Test
    void aHubThatDoesNotAnswerIsToldWhenItIsBack() {
        ConfigurableApplicationContext console = console();
        get(console, search);
        hub.fails(503, 503);

        publish(List.of(announcement(0)));

        SOON.until(() -> !hub.told(PUBLIC + search).isEmpty());
    }

    @Test
    void whatCameWhileNoConsoleRanIsToldAtTheNextStart() {
        ConfigurableApplicationContext before = console();
        get(before, search);
        publish(List.of(announcement(0)));
        SOON.until(() -> !hub.told(PUBLIC + search).isEmpty());
        before.close();
        publish(List.of(announcement(1)));

        hub.looks(topic ->
                get(consoles.getLast(), topic.substring(PUBLIC.length())).body());
        console();

        SOON.until(() ->
                hub.told(PUBLIC + search).stream().anyMatch(told -> told.seen().contains(title(1))));
    }

    private ConfigurableApplicationContext console() {
        ConfigurableApplicationContext console = running.another(
                "--dibao.console.web-sub-hub=" + hub.address(),
                "--dibao.console.web-sub-allow=127.0.0.1:" + hub.address().getPort());
        consoles.add(console);
        return console;
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext console, String path) {
        return RunningConsole.visitorOf(console).get(URI.create(path).toString());
    }

    private void publish(List<? extends Event> events) {
        running.writer().writeAll(List.copyOf(events));
    }

    private Event announcement(int number) {
        return Invented.foundNow(
                Invented.announcement(word + number, title(number)).daysAgo(400).published());
    }

    private String title(int number) {
        return word + " number " + number;
    }

    private static String word() {
        return "hub" + UUID.randomUUID().toString().substring(0, 8);
    }
}
