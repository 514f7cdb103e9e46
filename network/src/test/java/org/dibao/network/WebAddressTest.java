package org.dibao.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebAddressTest {

    private static final URI BASE = URI.create("http://www.example.org/news/list.html?page=1#top");

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "a.html, http://www.example.org/news/a.html",
                "./a.html, http://www.example.org/news/a.html",
                "../a.html, http://www.example.org/a.html",
                "../../../a.html, http://www.example.org/a.html",
                "/a.html, http://www.example.org/a.html",
                "//other.example/a, http://other.example/a",
                "https://other.example/a?b=c#d, https://other.example/a?b=c#d",
                "HTTP://Other.example/A, http://Other.example/A",
                "?page=2, http://www.example.org/news/list.html?page=2",
                "'', http://www.example.org/news/list.html?page=1",
                "#item, http://www.example.org/news/list.html?page=1#item",
                "' a b.html ', http://www.example.org/news/a%20b.html",
                "公告.html, http://www.example.org/news/%E5%85%AC%E5%91%8A.html",
                "'a\\b.html', http://www.example.org/news/a/b.html",
                "a%20b%zz.html, http://www.example.org/news/a%20b%25zz.html",
                "a|b.html?x=[1]{2}, http://www.example.org/news/a%7Cb.html?x=[1]%7B2%7D",
                "http://例子.中国:8080/通告, http://xn--fsqu00a.xn--fiqs8s:8080/%E9%80%9A%E5%91%8A",
            })
    void aLinkLeadsWhereABrowserWouldGo(String link, String expected) {
        assertThat(WebAddress.resolve(BASE, link)).contains(URI.create(expected));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "javascript:void(0)",
                "mailto:a@example.org",
                "data:text/plain,x",
                "ftp://x/y",
                "http://",
                "http://a b/",
                "tel:110"
            })
    void whatIsNoWebAddressIsLeftOut(String link) {
        assertThat(WebAddress.resolve(BASE, link)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"example.org", "/path", "", "file:///etc/passwd"})
    void anAddressByItselfMustBeWhole(String text) {
        assertThat(WebAddress.of(text)).isEmpty();
    }

    @Test
    void whatIsTooLongToTravelIsNoAddress() {
        String longest = "http://example.org/" + "x".repeat(WebAddress.LONGEST - "http://example.org/".length());
        assertThat(WebAddress.of(longest)).isPresent();
        assertThat(WebAddress.of(longest + "x")).isEmpty();
        assertThat(WebAddress.resolve(BASE, longest)).isPresent();
        assertThat(WebAddress.resolve(BASE, longest + "x")).isEmpty();
        assertThat(WebAddress.resolve(BASE, "/" + "告".repeat(3_000)))
                .as("27,000 characters when encoded")
                .isEmpty();
        assertThat(WebAddress.resolve(BASE, "?" + "告".repeat(2_000_000))).isEmpty();
    }

    @Test
    void aLinkSaysWhetherItIsItsLengthThatKeepsItFromLeadingAnywhere() {
        assertThat(WebAddress.tooLong(BASE, "/" + "告".repeat(3_000))).isTrue();
        assertThat(WebAddress.tooLong(BASE, "/" + "a".repeat(5_000_000))).isTrue();
        assertThat(WebAddress.tooLong(BASE, "mailto:a@example.org")).isFalse();
    }

    @Test
    void aPortThatDoesNotExistMakesNoAddress() {
        assertThat(WebAddress.of("http://example.org:70000/")).isEmpty();
        assertThat(WebAddress.of("http://example.org:65535/")).isPresent();
    }
}
