package org.dibao.parser.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PinyinInsertsTest {

    @ParameterizedTest
    @CsvSource({
        "關(guān)閉公園(yuán),關閉公園",
        "關（guān）閉公園（ yuán ）,關閉公園",
        "關(guan)閉公園(yu an),關閉公園",
        "關(guānguān)閉公園(yuán yuán),關閉公園",
        "關(guān)(guān)閉,關閉",
        "長(zhǎng zhang)期開(kāikai)放,長期開放",
        "綠(lǜ)化帶(dài)與女(nǚ),綠化帶與女"
    })
    void pinyinInItsWildFormsIsTakenOut(String text, String clean) {
        assertThat(PinyinInserts.remove(text)).isEqualTo(clean);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "辦法（試行）",
                "冠狀病毒(COVID)疫苗(mRNA)",
                "國辦發〔2017〕47號",
                "附件(2)及圖(一)",
                "請寫信至(mail@example.org)",
                "标准(a)和标准(an)",
                "山東(Shandong)省",
                "(guān)",
                "關(guān",
                "會議(hui yi)"
            })
    void otherBracketsStay(String text) {
        assertThat(PinyinInserts.remove(text)).isEqualTo(text);
    }

    @Test
    void aConverterIsToldByWhatItLeftBehind() {
        assertThat(PinyinInserts.showConversion(List.of("關(guān)閉公園(yuán)"))).isTrue();
        assertThat(PinyinInserts.showConversion(List.of("關(guan)閉", "公園(yuan)開(kai)放")))
                .isTrue();
    }

    @Test
    void aGlossOnARareCharacterIsNoConversion() {
        assertThat(PinyinInserts.showConversion(List.of("甪(lù)直镇、婺(wù)源县和浒(xǔ)墅关")))
                .isFalse();
        assertThat(PinyinInserts.showConversion(List.of("第3條(a)款、第5條(e)款及第7條(a)款、第8條(e)款")))
                .isFalse();
        assertThat(PinyinInserts.showConversion(List.of("香港特別行政區政府今日(3月1日)公布"))).isFalse();
    }
}
