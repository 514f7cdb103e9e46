package org.dibao.console.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DiscretionTest {

    @Test
    void secretsAreHiddenAndMailboxesShortened() {
        assertThat(
                        Discretion.readable(
                                "{\"secret\":\"whsec_x\",\"link\":\"https://h/?token=t\",\"address\":\"someone@example.org\",\"query\":\"供水\"}"))
                .doesNotContain("whsec_x", "token=t", "someone@")
                .contains("s…@example.org", "供水");
    }

    @Test
    void theBeginningOfARecordIsTreatedWithTheSameDiscretion() {
        assertThat(Discretion.readable("{\"manageToken\": \"abc\", \"secret\":\"whsec_cut"))
                .doesNotContain("abc", "whsec_cut");
    }

    @Test
    void ofAnEndpointOnlyTheHostIsShownSinceTheRestIsTheRightToPostThere() {
        String subscription =
                "{\"before\":{\"channel\":\"WECOM\",\"address\":\"https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=abc\",\"token\":\"def\"}}";

        assertThat(Discretion.readable(subscription))
                .contains("https://qyapi.weixin.qq.com/")
                .doesNotContain("abc", "def");
        assertThat(Discretion.readable(subscription.substring(0, subscription.indexOf("abc") + 3)))
                .doesNotContain("abc");
    }

    @Test
    void theAddressesOfSourcesAreShown() {
        assertThat(Discretion.readable("{\"sourceId\":\"s\",\"address\":\"https://www.example.gov.cn/list?page=1\"}"))
                .contains("https://www.example.gov.cn/list?page=1");
    }

    @Test
    void whatIsNoJsonIsShownAsItIs() {
        assertThat(Discretion.readable("<html>正文")).isEqualTo("<html>正文");
    }
}
