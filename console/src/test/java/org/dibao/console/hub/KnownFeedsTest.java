package org.dibao.console.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import org.dibao.console.Invented;
import org.dibao.console.gazette.Selection;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.AnnouncementPublished;
import org.dibao.contracts.Standing;
import org.junit.jupiter.api.Test;

class KnownFeedsTest {

    private final Instant now = Instant.parse("2026-03-02T01:30:00Z");
    private final KnownFeeds feeds = new KnownFeeds(InstantSource.fixed(now));
    private final AnnouncementPublished floods =
            Invented.announcement("a", "关于防汛工作的通知").by("330502", "示例区人民政府").published();

    @Test
    void anAddressIsReadBackAsItWasWritten() {
        Selection selection = Selection.ALL
                .withQ("\"停课\" & <放假> +1")
                .withRegion("330502")
                .withKind(AnnouncementKind.PUBLIC_NOTICE)
                .withStanding(Standing.TEMPLATE)
                .withIssuer("示例市教育局")
                .withDates(LocalDate.parse("2026-01-01"), LocalDate.parse("2026-02-01"));
        FeedAddress feed = new FeedAddress("/feed.rss", selection);

        assertThat(FeedAddress.read(feed.text())).contains(feed);
        assertThat(FeedAddress.OF_EVERYTHING)
                .allSatisfy(each -> assertThat(FeedAddress.read(each.text())).contains(each));
        assertThat(FeedAddress.read("/feed.atom?q")).isEmpty();
    }

    @Test
    void anAnnouncementBelongsToTheFeedsOfEverythingAndOfSearchesThatWereAskedFor() {
        feeds.asked(Selection.ALL.withQ("防汛"), "/feed.json");
        feeds.asked(Selection.ALL.withQ("停课"), "/feed.json");
        feeds.asked(Selection.ALL, "/feed.atom");

        assertThat(feeds.changedBy(floods))
                .containsExactlyInAnyOrder("/feed.atom", "/feed.rss", "/feed.json", "/feed.json?q=%E9%98%B2%E6%B1%9B");
    }

    @Test
    void whatNobodyHasAskedForLatelyIsForgotten() {
        feeds.merge(Map.of("/feed.atom?kind=NOTICE", now.minus(Duration.ofDays(91))));
        assertThat(feeds.changedBy(floods)).hasSize(3);

        feeds.merge(Map.of("/feed.atom?kind=NOTICE", now.minus(Duration.ofDays(89))));
        assertThat(feeds.changedBy(floods)).hasSize(4).contains("/feed.atom?kind=NOTICE");
    }

    @Test
    void ofMoreThanAThousandTheLastAreKnown() {
        feeds.merge(Map.of("/feed.atom?kind=NOTICE", now.minusSeconds(60)));
        for (int i = 0; i < KnownFeeds.MOST - 1; i++) {
            feeds.asked(Selection.ALL.withQ("停课" + i), "/feed.atom");
        }
        assertThat(feeds.changedBy(floods)).hasSize(4);

        feeds.asked(Selection.ALL.withQ("放假"), "/feed.atom");

        assertThat(feeds.changedBy(floods)).hasSize(3);
        assertThat(feeds.take()).hasSize(KnownFeeds.MOST);
    }

    @Test
    void onlyWhatIsAskedForAnewIsNews() {
        feeds.asked(Selection.ALL.withQ("停课"), "/feed.atom");
        assertThat(feeds.hasNews()).isTrue();
        assertThat(feeds.take()).hasSize(1);

        feeds.asked(Selection.ALL.withQ("停课"), "/feed.atom");
        assertThat(feeds.hasNews()).isFalse();
    }
}
