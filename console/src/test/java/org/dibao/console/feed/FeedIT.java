package org.dibao.console.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.dibao.console.Invented;
import org.dibao.console.RunningConsole;
import org.dibao.console.Visitor;
import org.dibao.contracts.AnnouncementPublished;
import org.junit.jupiter.api.Test;

class FeedIT {

    private final RunningConsole console = RunningConsole.get();
    private final Visitor reader = console.visitor();
    private final String word = "feed" + UUID.randomUUID().toString().substring(0, 8);

    @Test
    void whatIsFoundLateStandsInTheFeedThoughFiftyHaveBeenPublishedSince() {
        List<AnnouncementPublished> all = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            all.add(Invented.announcement(word + i, word + " newer")
                    .daysAgo(400)
                    .published());
        }
        all.add(Invented.announcement(word + "old", word + " older")
                .daysAgo(500)
                .published());
        all.add(Invented.foundNow(Invented.announcement(word + "late", word + " late")
                .daysAgo(500)
                .published()));
        console.writer().writeAll(all);

        await().untilAsserted(() -> {
            String feed = reader.get("/feed.atom?q=" + word).body();
            assertThat(feed.split("<entry ", -1)).hasSize(52);
            assertThat(feed).contains(word + " late").doesNotContain(word + " older");
            assertThat(feed.indexOf(word + " late")).isGreaterThan(feed.lastIndexOf(word + " newer"));
        });
    }
}
