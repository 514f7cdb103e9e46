package org.dibao.fetcher.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.dibao.contracts.ListSelectors;
import org.dibao.contracts.SourceKind;
import org.dibao.fetcher.item.Hashes;
import org.dibao.fetcher.item.ListedItem;
import org.dibao.network.Headers;
import org.dibao.network.Outcome.Answered;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerReaderTest {

    private final AnswerReader reader = new AnswerReader();

    @Test
    void anItemWhoseSummaryOrLinkIsDifferentInEachAnswerIsTheSame() {
        ListedItem before = item("<guid>n-1</guid><link>http://x.example/1?token=a1</link>", "停水通知", "阅读 123");
        ListedItem after = item("<guid>n-1</guid><link>http://x.example/1?token=b2</link>", "停水通知", "阅读 124");

        assertThat(after.fingerprint()).isEqualTo(before.fingerprint());
    }

    @Test
    void anItemWithoutAGuidIsKnownByItsCanonicalLink() {
        ListedItem before = item("<link>http://x.example/1?utm_source=a</link>", "停水通知", "");
        ListedItem after = item("<link>http://x.example/1?utm_source=b#top</link>", "停水通知", "");

        assertThat(after.fingerprint()).isEqualTo(before.fingerprint());
    }

    @Test
    void anotherTitleOrAnotherGuidIsAChange() {
        ListedItem before = item("<guid>n-1</guid><link>http://x.example/1</link>", "停水通知", "");

        assertThat(item("<guid>n-1</guid><link>http://x.example/1</link>", "停水通知（更正）", "")
                        .fingerprint())
                .isNotEqualTo(before.fingerprint());
        assertThat(item("<guid>n-2</guid><link>http://x.example/1</link>", "停水通知", "")
                        .fingerprint())
                .isNotEqualTo(before.fingerprint());
    }

    @Test
    void whatLeadsNowhereOrIsTheWholeTextIsChangedWithItsTextButNotWithItsCounter() {
        ListedItem before = item("<guid isPermaLink='false'>n-1</guid>", "停水通知", "明日停水。阅读 123");

        assertThat(item("<guid isPermaLink='false'>n-1</guid>", "停水通知", "明日停水。阅读 124")
                        .fingerprint())
                .isEqualTo(before.fingerprint());
        assertThat(item("<guid isPermaLink='false'>n-1</guid>", "停水通知", "今日停水。阅读 124")
                        .fingerprint())
                .isNotEqualTo(before.fingerprint());
    }

    @Test
    void whatAnOlderVersionKnewIsNotFollowedAgain() {
        ListedItem item = item("<guid>n-1</guid><link>http://x.example/1</link>", "停水通知", "摘要");
        String older = Hashes.shortHash("n-1", "http://x.example/1", "停水通知", "摘要");

        assertThat(new Harvest(List.of(item), HarvestTest.polled(List.of(older), List.of())).toFollow())
                .isEmpty();
        assertThat(new Harvest(List.of(item), HarvestTest.polled(List.of(), List.of())).toFollow())
                .containsExactly(item);
    }

    @ParameterizedTest
    @CsvSource({
        "'公告。浏览量：12,345', '公告。浏览量：12,346'",
        "公告 阅读 9, 公告 阅读 10",
        "公告 点击：99 次, 公告 点击：100 次",
        "您是第 12 位访客 公告, 您是第 13 位访客 公告",
        "今天是2024年5月1日 星期三 公告, 今天是2024年5月2日 星期四 公告",
        "公告 12:00:01, 公告 12:00:02",
        "Notice. Views: 12, Notice. Views: 13",
        "Notice 1200 visitors, Notice 1201 visitors",
    })
    void aCounterOrAClockOnAWatchedPageIsNoChange(String before, String after) {
        assertThat(page(after, null)).isEqualTo(page(before, null));
    }

    @ParameterizedTest
    @CsvSource({
        "截止日期：5月3日, 截止日期：5月10日",
        "确诊 12 例, 确诊 13 例",
        "会议时间 14:00, 会议时间 15:00",
        "率团访问 3 国, 率团访问 5 国",
        "发布于 2024年5月1日, 发布于 2024年5月2日",
    })
    void otherFiguresOfAWatchedPageAreAChange(String before, String after) {
        assertThat(page(after, null)).isNotEqualTo(page(before, null));
    }

    @Test
    void ofAWatchedPageOnlyTheSelectedPartCounts() {
        String part = "div.notice";

        assertThat(page("<div class=notice>甲</div><div>乙 1</div>", part))
                .isEqualTo(page("<div class=notice>甲</div><div>乙 2</div>", part))
                .isNotEqualTo(page("<div class=notice>甲二</div><div>乙 2</div>", part));
        assertThat(read("<div>甲</div>", part).items()).isEmpty();
    }

    private String page(String body, @Nullable String part) {
        return read(body, part).items().getFirst().fingerprint();
    }

    private Listing.Read read(String body, @Nullable String part) {
        ListSelectors selectors = part == null ? null : new ListSelectors(part, null, null, null, null);
        return (Listing.Read) reader.read(
                answer("<html><body>" + body + "</body></html>", "text/html; charset=utf-8"),
                SourceKind.PAGE,
                selectors,
                false);
    }

    private ListedItem item(String elements, String title, String summary) {
        Listing.Read feed = (Listing.Read) reader.read(
                answer(
                        "<rss version='2.0'><channel><title>t</title><item>" + elements + "<title>" + title
                                + "</title><description>" + summary + "</description></item></channel></rss>",
                        "application/rss+xml; charset=utf-8"),
                SourceKind.FEED,
                null,
                false);
        return feed.items().getFirst();
    }

    private static Answered answer(String body, String type) {
        return new Answered(
                200,
                Headers.of(Map.of("Content-Type", List.of(type))),
                body.getBytes(StandardCharsets.UTF_8),
                URI.create("http://x.example/"),
                false);
    }
}
