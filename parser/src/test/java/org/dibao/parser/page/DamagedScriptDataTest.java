package org.dibao.parser.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Data in scripts that are cut off, spliced, nested without end, or huge: the page is read or said to hold nothing. Seeded,
 * so that what fails fails again. The texts are invented.
 */
class DamagedScriptDataTest {

    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private static final String ARTICLE = "<p>因检修，定于4月8日停水，请用户提前储水。</p><p>恢复供水初期，水可能发黄，放流几分钟即可，不再逐户通知。</p>";

    private static final String DATA = "{\"props\":{\"list\":[{\"id\":1,\"title\":\"别的\"}],\"a\":{\"title\":\"样江停水公告\","
            + "\"publishTime\":\"2026-04-03 10:00\",\"datePublished\":1775181600000,\"publisher\":{\"name\":\"样江发布\"},"
            + "\"headline\":\"样江停水公告\",\"content\":\"" + ARTICLE + "\",\"n\":[null,true,-1.5e3,\"\\u0000\"]}}}";

    private static final List<String> SCRIPTS = List.of(
            "<script id=\"__NEXT_DATA__\" type=\"application/json\">%s</script>",
            "<script>window.__INITIAL_STATE__ = %s;run();</script>",
            "<script>window.__NUXT__=JSON.parse(\"%s\")</script>",
            "<script type=\"application/ld+json\">%s</script>",
            "<script type=\"application/ld+json\">[%s,%<s]</script>");

    private static final List<String> PIECES = List.of(
            "{",
            "}",
            "[",
            "]",
            "\"",
            "\\",
            "\\u",
            "\\ud83d",
            ":",
            ",",
            "null",
            "1e99999999",
            "-",
            "9".repeat(2_000),
            "{\"content\":{\"content\":[[[[",
            "<!--",
            "</script>",
            "\u0000",
            "\"datePublished\":99999999999999999999,",
            "\"headline\":{\"name\":[]},",
            "\"time\":\"二〇二六年十三月\",");

    @Test
    void damagedDataAreReadOrLeftAlone() {
        Random random = new Random(20260603);
        int read = 0;
        for (int round = 0; round < 800; round++) {
            StringBuilder data = new StringBuilder(DATA);
            for (int step = random.nextInt(4); step > 0; step--) {
                damage(data, random);
            }
            String script = SCRIPTS.get(random.nextInt(SCRIPTS.size())).formatted(data);
            switch (reading(page(script))) {
                case PageReading.Read page -> {
                    assertThat(page.page().text()).isNotBlank();
                    read++;
                }
                case PageReading.Nothing nothing -> assertThat(nothing.reason()).isNotBlank();
            }
        }
        assertThat(read).as("pages that survived").isGreaterThan(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":", "[{\"content\":", "{\"@graph\":[", "[[{\"headline\":{\"x\":"})
    void dataNestedAHundredThousandDeepAreLeftAlone(String opening) {
        for (String script : SCRIPTS) {
            String page = page(script.formatted(opening.repeat(100_000)));
            PageReading reading = assertTimeoutPreemptively(PATIENCE, () -> reading(page));
            assertThat(reading).isInstanceOf(PageReading.Nothing.class);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"[%s]", "{\"a\":[%s]}", "[[%s]]"})
    void hugeDataAreReadOrLeftAloneInLinearTime(String around) {
        String items = (DATA + ",").repeat(4_000_000 / DATA.length());
        String data = around.formatted(items.substring(0, items.length() - 1));
        for (String script : SCRIPTS.subList(0, 4)) {
            String page = page(script.formatted(data));
            PageReading reading = assertTimeoutPreemptively(PATIENCE, () -> reading(page));
            assertThat(reading).isNotNull();
        }
    }

    @Test
    void manyScriptsAreReadInLinearTime() {
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < 20_000; i++) {
            page.append("<script>var x")
                    .append(i)
                    .append("={\"a\":\"=\",\"b\":[")
                    .append(i)
                    .append("]}</script>");
        }
        assertTimeoutPreemptively(PATIENCE, () -> reading(page(page.toString())));
    }

    private static void damage(StringBuilder data, Random random) {
        int at = random.nextInt(data.length() + 1);
        switch (random.nextInt(4)) {
            case 0 -> data.setLength(at);
            case 1 -> data.delete(at, Math.min(data.length(), at + 1 + random.nextInt(40)));
            case 2 -> data.insert(at, PIECES.get(random.nextInt(PIECES.size())));
            default -> data.insert(at, DATA, 0, random.nextInt(DATA.length()));
        }
    }

    private static String page(String script) {
        return "<html><head><title>样江发布</title></head><body><div id=app></div>" + script + "</body></html>";
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
