package org.dibao.search.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    @ParameterizedTest
    @CsvSource({
        "开展全员核酸检测工作, 核酸检测, true",
        "核酸、检测, 核酸检测, false", // punctuation is not nothing
        "開展核酸檢測, 核酸检测, true", // traditional
        "ＣＯＶＩＤ－１９ 防控, covid-19, true", // full width
        "schools are closing today, close, true", // stemmed
        "schools are closing today, SCHOOL, true",
        "schools are closing today, are close, true",
        "disclosure of information, close, false", // whole words only
        "浙政发〔2020〕3号, 浙政发[2020]3号, true", // any bracket is as good as another
        "浙政发〔2020〕13号, 浙政发〔2020〕3号, false",
        "通　　知, 通知, true", // letter-spaced
        "共20例, 20, true",
        "共120例, 20, false",
        "乾隆年间, 乾隆, true",
    })
    void aPhraseOccursWhereAReaderWouldSayItDoes(String text, String phrase, boolean occurs) {
        assertThat(SearchText.encode(text).contains(SearchText.encodePhrase(phrase)))
                .isEqualTo(occurs);
    }

    @Test
    void everyUnitKnowsWhereItCameFrom() {
        String text = "请 schools 停课";
        SearchText reduced = SearchText.of(text);
        int word = reduced.encoded().indexOf(SearchText.encodePhrase("school"));

        assertThat(text.substring(reduced.start(word), reduced.end(word))).isEqualTo("schools");
        int last = reduced.encoded().length() - 1;
        assertThat(text.substring(reduced.start(last), reduced.end(last))).isEqualTo("课");
    }

    @Test
    void aPhraseOfPunctuationAloneHasNothingToLookFor() {
        assertThat(SearchText.encodePhrase("——！")).isEmpty();
        assertThat(SearchText.encodePhrase("（通知）")).isEqualTo("通知");
    }

    @Test
    void aRunOfLettersThatIsNoWordIsCutAndStillFound() {
        String junk = "abcdefghij".repeat(5000);

        assertThat(SearchText.encode(junk)).contains(SearchText.encodePhrase(junk.substring(0, 64)));
    }

    @Test
    void authoritiesAreTheSameInFullAndInShort() {
        assertThat(TextField.ISSUER.encode("温州市人民政府")).contains(TextField.ISSUER.encodePhrase("温州市政府"));
        assertThat(TextField.ISSUER.encode("中共温州市委员会")).contains(TextField.ISSUER.encodePhrase("温州市委"));
        assertThat(TextField.ISSUER.encode("湖州市卫健委")).contains(TextField.ISSUER.encodePhrase("卫生健康委员会"));
    }
}
