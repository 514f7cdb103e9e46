package org.dibao.parser.structure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GovernmentHostsTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.huzhou.gov.cn/a.html, 330500",
        "https://huzhou.gov.cn/a.html, 330500",
        "https://jyj.huzhou.gov.cn/a.html, 330502",
        "https://www.zj.gov.cn/a.html, 330000",
        "https://www.suzhou.gov.cn/a.html, 320500",
        "https://www.suzhou.gov.cn/a.html, 341300",
        "https://www.fuyang.gov.cn/a.html, 330111",
        "https://www.moe.gov.cn/a.html, 000000",
        "https://www.wuxing.gov.cn/a.html, 330502"
    })
    void anAuthorityIsAtHomeWhereTheHostIsItsRegionsOrDoesNotTell(String address, String region) {
        assertThat(GovernmentHosts.mayBeHome(URI.create(address), region)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.hangzhou.gov.cn/a.html, 330500",
        "https://www.hangzhou.gov.cn/a.html, 330000",
        "https://hangzhou.gov.cn/a.html, 330102",
        "https://edu.hangzhou.gov.cn/a.html, 330502",
        "https://www.zj.gov.cn/a.html, 320000"
    })
    void itIsNotOnTheHostOfAnotherRegion(String address, String region) {
        assertThat(GovernmentHosts.mayBeHome(URI.create(address), region)).isFalse();
    }

    @Test
    void onlyTheSuffixMakesAHostAGovernments() {
        assertThat(GovernmentHosts.isOne(URI.create("https://www.gov.cn/"))).isTrue();
        assertThat(GovernmentHosts.isOne(URI.create("https://gov.cn.example.com/")))
                .isFalse();
        assertThat(GovernmentHosts.isOne(null)).isFalse();
    }
}
