package org.dibao.parser.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RestorationTest {

    @Test
    void aConvertedPageIsRestoredTitleAndTextAlike() {
        Restoration restoration = Restoration.of(List.of("關于防汛的通知", "各區(qū)縣(xiàn)要落實責任(zé)。"));
        assertThat(restoration.converted()).isTrue();
        assertThat(restoration.restore("關于防汛的通知")).isEqualTo("关于防汛的通知");
        assertThat(restoration.restore("各區(qū)縣(xiàn)要落實（試行）規(guī)定(COVID)")).isEqualTo("各区县要落实（试行）规定(COVID)");
    }

    @Test
    void whatAnIssuerWroteInTraditionalCharactersStays() {
        Restoration restoration = Restoration.of(List.of("香港天文台發出八號烈風信號", "市民應留在安全地方(室內)。"));
        assertThat(restoration.converted()).isFalse();
        assertThat(restoration.restore("香港天文台發出八號烈風信號")).isEqualTo("香港天文台發出八號烈風信號");
    }
}
