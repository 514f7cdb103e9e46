package org.dibao.parser.structure.directive;

import static org.assertj.core.api.Assertions.assertThat;

import org.dibao.parser.structure.text.Folding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActorTest {

    @ParameterizedTest
    @CsvSource({
        "请各单位结合实际制定方案, 各单位",
        "请各单位于5月8日前报送, 各单位",
        "请用户在停气期间关闭阀门, 用户",
        "请各乡镇选送山歌队2支, 各乡镇",
        "请库区养殖户在3月15日前转移网箱, 库区养殖户",
        "请广大用户储水备用, 广大用户",
        "请过往车辆提前绕行, 过往车辆",
        "请坟主于4月10日前自行迁移, 坟主",
        "请市民听到警报后不要惊慌, 市民",
        "请各支部书记认真组织, 各支部书记",
        "请县发改局会同县财政局核定, 县发改局",
        "请各学院广泛宣传发动, 各学院",
        "请有关单位和个人自觉遵守, 有关单位和个人",
        "请所在单位按时报送, 所在单位",
        "请处于风险区的人员立即撤离, 处于风险区的人员"
    })
    void whoIsAskedStandsBehindTheWordOfAsking(String text, String actor) {
        assertThat(asked(text)).isEqualTo(actor);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "请携带身份证到市人力资源局领取",
                "请于5月8日前报县政府办公室",
                "请提前做好准备",
                "请您准时参加",
                "请注意防范",
                "请乘坐公交车前往会场",
                "请拨打110报警",
                "请将材料报送各单位",
                "请认真贯彻执行",
                "请处于危险区域以外",
                "请站在警戒线外",
                "请会同有关部门按规定办理",
                "请做好群众工作"
            })
    void whereNobodyIsNamedNobodyIsAsked(String text) {
        assertThat(asked(text)).isEmpty();
    }

    private static String asked(String text) {
        String folded = Folding.fold(text);
        return folded.substring(1, Actor.endOfAsked(folded, 1, folded.length()));
    }
}
