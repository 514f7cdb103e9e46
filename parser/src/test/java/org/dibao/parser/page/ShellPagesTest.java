package org.dibao.parser.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that show nothing until a script has run, and carry their article as data. All texts are invented. */
class ShellPagesTest {

    private static final String ARTICLE = "\\u003cp\\u003e因检修，定于4月8日停水，请用户提前储水。\\u003c/p\\u003e"
            + "\\u003cp\\u003e恢复供水初期，水可能发黄，放流几分钟即可，不再逐户通知。\\u003c/p\\u003e";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script id=\"__NEXT_DATA__\" type=\"application/json\">{\"a\":{\"title\":\"样江停水公告\",\"publishTime\":\"2026-04-03 10:00\",\"content\":\"%s\"}}</script>",
                "<script>window.__INITIAL_STATE__ = {\"news\":{\"newsTitle\":\"样江停水公告\",\"create_time\":1775181600000,\"html\":\"%s\"}};run();</script>",
                "<script type=\"application/ld+json\">[{\"headline\":\"样江停水公告\",\"datePublished\":\"2026-04-03T10:00:00+08:00\",\"articleBody\":\"%s\"}]</script>"
            })
    void theArticleIsReadOutOfTheData(String script) {
        Page page = read("<html><head><title>样江发布</title></head><body><div id=app></div>" + script.formatted(ARTICLE)
                + "</body></html>");
        assertThat(page.title()).isEqualTo("样江停水公告");
        assertThat(page.publishedAt()).hasToString("2026-04-03T10:00+08:00");
        assertThat(page.text()).isEqualTo("因检修，定于4月8日停水，请用户提前储水。\n恢复供水初期，水可能发黄，放流几分钟即可，不再逐户通知。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>window.__INITIAL_STATE__ = JSON.parse(decodeURIComponent(\"ENCODED\"))</script>",
                "<script>window.__DATA__=\"ENCODED\";</script>",
                "<script id=\"RENDER_DATA\" type=\"application/json\">ENCODED</script>",
                "<script>window.__INITIAL_STATE__=\"ESCAPED\";</script>",
                "<script>var article = {id: 12, title: '样江停水公告', content: 'ARTICLE', publishTime: '2026-04-03 10:00',};</script>",
            })
    void dataMayBeEncodedOrWrittenAsAProgramWould(String script) {
        String json = "{\"title\":\"样江停水公告\",\"publishTime\":\"2026-04-03 10:00\",\"content\":\"" + ARTICLE + "\"}";
        String filled = script.replace(
                        "ENCODED",
                        URLEncoder.encode(json, StandardCharsets.UTF_8).replace("+", "%20"))
                .replace("ESCAPED", json.replace("\\", "\\\\").replace("\"", "\\\""))
                .replace("ARTICLE", ARTICLE);
        Page page = read("<html><head><title>样江发布</title></head><body><div id=app></div>" + filled + "</body></html>");
        assertThat(page.title()).isEqualTo("样江停水公告");
        assertThat(page.publishedAt()).hasToString("2026-04-03T10:00+08:00");
        assertThat(page.text()).startsWith("因检修，定于4月8日停水，请用户提前储水。\n恢复供水初期");
    }

    @Test
    void paragraphsInAListAreOneText() {
        Page page = read("<html><head><title>样江发布</title></head><body><script>window.x={\"title\":\"样江停水公告\",\"body\":["
                + "{\"type\":\"p\",\"text\":\"因检修，定于4月8日停水，请用户提前储水，以免不便。\"},"
                + "{\"type\":\"p\",\"text\":\"恢复供水初期，水可能发黄，放流几分钟即可。医院、学校由送水车保障，每两小时巡回一次。\"}]}</script></body></html>");
        assertThat(page.text()).isEqualTo("因检修，定于4月8日停水，请用户提前储水，以免不便。\n恢复供水初期，水可能发黄，放流几分钟即可。医院、学校由送水车保障，每两小时巡回一次。");
    }

    @Test
    void whatAPageShowsCountsMoreThanWhatItsDataRepeat() {
        Page page = read("<html><head><title>样江停水公告</title></head><body><h1>样江停水公告</h1><p>因检修，定于4月8日停水，请用户提前储水。"
                + "恢复供水初期，水可能发黄，放流几分钟即可。</p><script>window.x={\"title\":\"别的\",\"content\":\"" + ARTICLE
                + "\"}</script></body></html>");
        assertThat(page.text()).isEqualTo("因检修，定于4月8日停水，请用户提前储水。恢复供水初期，水可能发黄，放流几分钟即可。");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>window.__NUXT__=(function(a,b){return {layout:a}}(1,2))</script>",
                "<script type=\"application/json\">{\"broken\":</script>",
                "<script>var a = {\"menu\":[\"首页\",\"政策\"],\"slogan\":\"政策找得到，看得懂，用得上，办得成，一站式服务平台，欢迎使用\"}</script>",
                "<script></script>"
            })
    void aShellWithoutAnArticleSaysSo(String script) {
        assertThat(reading("<html><head><title>样江</title></head><body><div id=app></div>" + script + "</body></html>"))
                .isInstanceOf(PageReading.Nothing.class);
    }

    private static Page read(String html) {
        return ((PageReading.Read) reading(html)).page();
    }

    private static PageReading reading(String html) {
        return new PageReader()
                .read(new RawPage(
                        html.getBytes(StandardCharsets.UTF_8),
                        "text/html; charset=utf-8",
                        URI.create("https://www.sample.example.cn/detail"),
                        null,
                        null,
                        false,
                        false,
                        Instant.parse("2026-06-01T00:00:00Z")));
    }
}
