package org.dibao.parser.structure.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import org.dibao.lexicon.regions.Regions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiteCodeTest {

    @ParameterizedTest
    @CsvSource({
        "5101320017, 510118", // 新津县, a district since 2020
        "5101180001, 510118",
        "3303000002, 330300",
        "' 3300000001 ', 330000"
    })
    void theFirstSixDigitsAreTheRegionUnderItsCodeOfToday(String code, String region) {
        assertThat(SiteCode.region(code)).isEqualTo(region);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bm01000001", "bm11000001", "BM47000001", " bm26000001"})
    void ministriesAreOfTheWholeCountry(String code) {
        assertThat(SiteCode.region(code)).isEqualTo(Regions.NATIONAL);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "bm",
                "bmw",
                "bm-example",
                "51013",
                "9999990001",
                "51013a0017",
                "五一〇一三二〇〇一七",
                "５１０１３２００１７"
            })
    void whatIsNoSuchCodeTellsOfNoRegion(String code) {
        assertThat(SiteCode.region(code)).isNull();
    }

    @Test
    void aPageWithoutACodeTellsOfNoRegion() {
        assertThat(SiteCode.region(null)).isNull();
    }
}
