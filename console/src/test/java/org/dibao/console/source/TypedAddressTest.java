package org.dibao.console.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TypedAddressTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "http://浙江.政务.cn/, http://xn--9swtu.xn--zfr164b.cn/",
                "http://浙江.政务.cn:8080/通告, http://xn--9swtu.xn--zfr164b.cn:8080/%E9%80%9A%E5%91%8A",
                "http://gov.example/a b.html, http://gov.example/a%20b.html",
                "http://gov.example/a|b?x={1}, http://gov.example/a%7Cb?x=%7B1%7D",
                "HTTPS://gov.example/公告/, https://gov.example/%E5%85%AC%E5%91%8A/",
                "https://gov.example/a%20b, https://gov.example/a%20b",
            })
    void anAddressIsTakenAsAnAdminPastesIt(String typed, String called) {
        assertThat(TypedAddress.read(typed)).contains(URI.create(called));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://user:secret@example.org/",
                "https://example.org@10.0.0.1/",
                "https://example.org＠10.0.0.1/",
                "https://example.org／.evil.example/",
                "https://example.org℀evil.example/",
                "https://example.org：8080/",
                "https://example.org\\@10.0.0.1/",
                "https://example.org/a\\b",
                "https://exam\tple.org/",
                "https://example.org/a\nb",
                "https://example.org/a\u0085b",
                "https://浙江 政务.cn/",
                "https:///example.org/",
                "//example.org/",
                "javascript:alert(1)//https://example.org"
            })
    void whatTwoReadersCouldReadDifferentlyIsNot(String typed) {
        assertThat(TypedAddress.read(typed)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "https://gov.example/list/, https://gov.example/list",
        "https://gov.example, https://GOV.example:443/",
        "http://gov.example/a#b, http://gov.example/a",
    })
    void aSlashAtTheEndTheUsualPortAndAFragmentMakeNoOtherAddress(URI one, URI other) {
        assertThat(TypedAddress.sameness(one)).isEqualTo(TypedAddress.sameness(other));
    }

    @ParameterizedTest
    @CsvSource({
        "https://gov.example/list, http://gov.example/list",
        "https://gov.example/list, https://gov.example/List",
        "https://gov.example/list?page=1, https://gov.example/list",
        "https://gov.example:8443/, https://gov.example/",
    })
    void whatMayAnswerDifferentlyIsAnother(URI one, URI other) {
        assertThat(TypedAddress.sameness(one)).isNotEqualTo(TypedAddress.sameness(other));
    }
}
