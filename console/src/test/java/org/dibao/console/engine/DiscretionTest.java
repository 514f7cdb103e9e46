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
    void whatIsNoJsonIsShownAsItIs() {
        assertThat(Discretion.readable("<html>正文")).isEqualTo("<html>正文");
    }
}
