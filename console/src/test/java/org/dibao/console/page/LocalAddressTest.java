package org.dibao.console.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalAddressTest {

    @Test
    void aPathOfThisSiteIsKeptWithItsQuery() {
        assertThat(LocalAddress.orHome("/?q=%E4%BE%9B%E6%B0%B4&page=2")).isEqualTo("/?q=%E4%BE%9B%E6%B0%B4&page=2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "//evil.example",
                "/\\evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "/a\nb",
                "/a b"
            })
    void whatLeadsElsewhereLeadsHome(String address) {
        assertThat(LocalAddress.orHome(address)).isEqualTo("/");
    }
}
