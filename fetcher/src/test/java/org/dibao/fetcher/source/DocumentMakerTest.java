package org.dibao.fetcher.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.dibao.contracts.DocumentFetched;
import org.dibao.contracts.SourceDefined;
import org.dibao.contracts.SourceKind;
import org.dibao.fetcher.DefinedSample;
import org.dibao.fetcher.item.ListedItem;
import org.dibao.network.Exchange;
import org.junit.jupiter.api.Test;

class DocumentMakerTest {

    private static final Instant NOW = Instant.parse("2024-03-20T12:00:00Z");
    private static final URI ADDRESS = URI.create("https://town.example/feed");

    @Test
    void anItemLargerThanAPageMayBeIsCutBetweenCharactersAndMarked() {
        String content = "ab" + "公".repeat(3_000_000);

        DocumentFetched document = DocumentMaker.ofContent(source(), item("公告（示例）"), content, NOW);

        assertThat(document.truncated()).isTrue();
        assertThat(document.body()).hasSizeBetween(Exchange.MAX_PAGE_BYTES - 3, Exchange.MAX_PAGE_BYTES);
        assertThat(new String(document.body(), StandardCharsets.UTF_8))
                .endsWith("公")
                .doesNotContain("\uFFFD");
    }

    @Test
    void anItemOfOrdinaryLengthIsWhole() {
        DocumentFetched document = DocumentMaker.ofContent(source(), item("公告（示例）"), "全文（示例）", NOW);

        assertThat(document.truncated()).isFalse();
        assertThat(new String(document.body(), StandardCharsets.UTF_8)).isEqualTo("全文（示例）");
        assertThat(document.listedTitle()).isEqualTo("公告（示例）");
    }

    @Test
    void aTitleThatNeverEndsIsCut() {
        assertThat(DocumentMaker.ofContent(source(), item("公".repeat(1_000_000)), "", NOW)
                        .listedTitle())
                .hasSize(2_000);
    }

    private static ListedItem item(String title) {
        return ListedItem.leadingTo(URI.create("https://town.example/1"), title, null);
    }

    private static SourceDefined source() {
        return DefinedSample.of("town", ADDRESS, SourceKind.FEED)
                .named("示例")
                .wholeText(true)
                .definedAt(NOW)
                .source();
    }
}
