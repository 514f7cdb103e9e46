package org.dibao.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HiddenAddressTest {

    @Test
    void nothingButTheHostIsLeftOfAnAddress() {
        String address = "https://oapi.dingtalk.com/robot/send?access_token=secret&sign=abc";

        assertThat(HiddenAddress.in(address + " did not answer in time (Read timed out).", address))
                .isEqualTo("oapi.dingtalk.com did not answer in time (Read timed out).");
    }

    @Test
    void whatIsNoAddressIsHiddenWhole() {
        assertThat(HiddenAddress.in("Illegal character in path: https://a.org/key key", "https://a.org/key key"))
                .isEqualTo("Illegal character in path: (address)");
    }
}
