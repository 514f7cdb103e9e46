package org.dibao.parser.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ErrorPageTest {

    private static final String TEXT = "<p>现就第404号校车运行工作通知如下。各责任单位要建立工作台账，开展联合检查，并在三十日内完成整改。（虚构）</p>";

    @Test
    void anAnnouncementWhoseNumberIs404IsNoErrorPage() {
        assertThat(read("关于第404号校车运行工作的通知", TEXT)).isInstanceOf(PageReading.Read.class);
    }

    @Test
    void aPageThatSays404IsOne() {
        assertThat(read("404 Not Found", "<p>nginx</p>")).isInstanceOf(PageReading.Nothing.class);
    }

    private static PageReading read(String title, String body) {
        String page =
                "<html><head><title>" + title + "</title></head><body><h1>" + title + "</h1>" + body + "</body></html>";
        return new PageReader()
                .read(new RawPage(
                        page.getBytes(StandardCharsets.UTF_8),
                        "text/html; charset=utf-8",
                        null,
                        null,
                        null,
                        false,
                        false,
                        Instant.parse("2026-03-05T01:00:00Z")));
    }
}
