package org.dibao.lexicon.regions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RegionsTest {

    private final Regions regions = Regions.standard();

    @Test
    void aRegionKnowsItsNamesAndWhatItLiesIn() {
        Region wuxing = regions.byCode("330502").orElseThrow();

        assertThat(wuxing).isEqualTo(new Region("330502", "吴兴区", "吴兴", Region.Level.COUNTY, "330500", null));
        assertThat(regions.ancestors("330502")).containsExactly("330500", "330000", "000000");
        assertThat(regions.ancestors("000000")).isEmpty();
        assertThat(regions.byCode("999999")).isEmpty();
    }

    @Test
    void aDistrictOfAMunicipalityLiesDirectlyInIt() {
        assertThat(regions.ancestors("110101")).containsExactly("110000", "000000");
        assertThat(regions.ancestors("110100")).containsExactly("000000");
        assertThat(regions.current("110100")).isEqualTo("110000");
        assertThat(regions.ancestors("419001")).containsExactly("410000", "000000");
    }

    @ParameterizedTest
    @CsvSource({
        "510132, 新津县, 510118", // became a district
        "330621, 绍兴县, 330603", // became 柯桥区
        "512081, 简阳市, 510185", // moved to 成都市
        "110103, 崇文区, 110101", // merged into 东城区
        "142326, 临县, 141124", // its prefecture got another code
        "341402, 居巢区, 340181", // its prefecture was dissolved
        "330122, 桐庐县, ", // never retired
    })
    void aRetiredCodeLeadsToItsSuccessor(String code, String name, String successor) {
        Region region = regions.byCode(code).orElseThrow();

        assertThat(region.name()).isEqualTo(name);
        assertThat(region.successor()).isEqualTo(successor);
        assertThat(regions.ancestors(code)).isEqualTo(regions.ancestors(region.currentCode()));
    }

    @ParameterizedTest
    @CsvSource({
        "浙江, 330000",
        "浙江省, 330000",
        "温州, 330300",
        "吴兴, 330502",
        "延边, 222400",
        "延边州, 222400",
        "内蒙古, 150000",
        "新疆, 650000",
        "香港, 810000",
        "台湾, 710000",
        "全国, 000000",
        "中国, 000000",
        "赵县, 130133",
        "浦东, 310115",
        "东乡族自治县, 622926",
        "襄樊市, 420600",
        "新津县, 510132",
        "南京市鼓楼区, 320106",
        "福州鼓楼区, 350102",
        "湖州吴兴, 330502",
        "积石山, 622927",
        "北京朝阳, 110105",
    })
    void aNameLeadsToItsRegion(String name, String code) {
        assertThat(regions.byName(name)).first().extracting(Region::code).isEqualTo(code);
    }

    @Test
    void ofSeveralRegionsOfAShortNameTheHighestComesFirst() {
        assertThat(regions.byName("吉林")).extracting(Region::code).startsWith("220000", "220200");
        assertThat(regions.byName("海南")).extracting(Region::code).startsWith("460000", "632500");
        assertThat(regions.byName("鼓楼区")).hasSize(4);
        assertThat(regions.byName("无此地")).isEmpty();
    }

    @Test
    void everyMentionIsFoundWithItsPlace() {
        String text = "浙江省湖州市吴兴区和温州市发布通告";

        assertThat(regions.find(text))
                .extracting(mention -> text.substring(mention.start(), mention.end()))
                .containsExactly("浙江省", "湖州市", "吴兴区", "温州市");
    }

    @ParameterizedTest
    @CsvSource({
        "南京市今日通报，鼓楼区新增一例, 320100 320106",
        "福州市鼓楼区与南京市鼓楼区, 350100 350102 320100 320106",
        "北京朝阳, 110000 110105",
        "辽宁省朝阳市, 210000 211300",
        "湖南省长沙, 430000 430100",
        "吉林省吉林市, 220000 220200",
        "湖州市吴兴、德清两地, 330500 330502 330521",
        "浙江德清, 330000 330521",
        "西安区域中心, 610100",
        "绍兴县人民政府, 330621",
    })
    void theSurroundingsTellWhichRegionIsMeant(String text, String codes) {
        assertThat(codesIn(regions.find(text))).containsExactly(codes.split(" "));
    }

    @Test
    void withoutSurroundingsADistrictOfManyNamesakesStaysOpen() {
        assertThat(regions.find("鼓楼区发布通告")).singleElement().satisfies(mention -> {
            assertThat(mention.region()).isEmpty();
            assertThat(mention.candidates()).hasSize(4);
        });
        assertThat(codesIn(regions.find("鼓楼区发布通告", "320100"))).containsExactly("320106");
    }

    @ParameterizedTest
    @CsvSource({"会同公安机关延长合作期限", "新建港口资源惠民工程", "城区和郊区的学校", "吴兴同志主持会议", "全国各地"})
    void ordinaryWordsAreNotRegions(String text) {
        assertThat(regions.find(text)).isEmpty();
    }

    @Test
    void aNameThatIsAnOrdinaryWordCountsDirectlyAfterWhatItLiesIn() {
        assertThat(codesIn(regions.find("晋城市城区"))).containsExactly("140500", "140502");
    }

    @Test
    void theListIsComplete() {
        assertThat(regions.children("000000")).hasSize(34);
        assertThat(regions.children("330500")).extracting(Region::name).contains("吴兴区", "南浔区", "德清县", "长兴县", "安吉县");
        assertThat(regions.contains("330000", "330502")).isTrue();
        assertThat(regions.contains("510118", "510132")).isTrue();
        assertThat(regions.contains("330502", "330000")).isFalse();
    }

    private static List<String> codesIn(List<RegionMention> mentions) {
        return mentions.stream()
                .flatMap(mention ->
                        mention.region().map(Region::code).map(Stream::of).orElseGet(() -> Stream.of("?")))
                .toList();
    }
}
