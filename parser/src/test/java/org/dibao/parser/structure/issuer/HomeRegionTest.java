package org.dibao.parser.structure.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import org.dibao.lexicon.regions.Region;
import org.junit.jupiter.api.Test;

class HomeRegionTest {

    private static final String LIUZHOU = "450200";
    private static final String LIUNAN_DISTRICT = "450204";
    private static final String GUANGXI = "450000";

    @Test
    void inAnAutonomousRegionADistrictThatThePageNamesIsMeant() {
        assertThat(new HomeRegion()
                        .vote(LIUZHOU, 2)
                        .vote(LIUNAN_DISTRICT, 2)
                        .vote(LIUNAN_DISTRICT, 1)
                        .meantBy("区"))
                .extracting(Region::currentCode)
                .isEqualTo(LIUNAN_DISTRICT);
    }

    @Test
    void whereThePageIsTheAutonomousRegionsItIsMeant() {
        assertThat(new HomeRegion()
                        .vote(GUANGXI, 4)
                        .vote(GUANGXI, 2)
                        .vote(LIUNAN_DISTRICT, 1)
                        .meantBy("区"))
                .extracting(Region::currentCode)
                .isEqualTo(GUANGXI);
        assertThat(new HomeRegion().vote(LIUZHOU, 2).meantBy("区"))
                .extracting(Region::currentCode)
                .isEqualTo(GUANGXI);
    }
}
