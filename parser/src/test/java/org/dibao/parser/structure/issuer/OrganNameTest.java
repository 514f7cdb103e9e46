package org.dibao.parser.structure.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.parser.structure.text.Folding;
import org.dibao.parser.structure.text.PageText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The names have the forms that such bodies have; which of them there are or were does not matter. */
class OrganNameTest {

    static final List<String> NAMES = """
            温州市新型冠状病毒感染的肺炎疫情防控工作指挥部
            吴兴区新型冠状病毒感染的肺炎疫情防控工作领导小组
            吴兴区新型冠状病毒感染的肺炎疫情防控工作领导小组办公室
            温州市新冠肺炎疫情防控工作领导小组
            黄冈市新型冠状病毒感染的肺炎防控工作指挥部
            湖北省新型冠状病毒感染的肺炎疫情防控指挥部
            潜江市应对新型冠状病毒感染的肺炎疫情防控指挥部
            北京市新型冠状病毒感染的肺炎疫情联防联控机制
            广东省应对新型冠状病毒感染的肺炎疫情工作领导小组办公室
            重庆市应对新型冠状病毒肺炎疫情工作领导小组
            孝感市新型冠状病毒感染的肺炎疫情防控指挥部医疗救治组
            天津市新型冠状病毒感染的肺炎疫情防控工作指挥部交通管控组
            宿迁市应对新型冠状病毒感染肺炎疫情联防联控工作领导小组
            中共吴兴区委新型冠状病毒感染的肺炎疫情防控工作领导小组
            温州市疫情防控工作专班
            安吉县新冠疫情联防联控机制综合组
            温州市防汛抗旱指挥部
            湖州市人民政府防汛防台抗旱指挥部办公室
            浙江省防汛抗旱防台风指挥部
            大兴安岭地区森林草原防灭火指挥部
            凉山彝族自治州森林草原防灭火指挥部办公室
            安吉县森林防火指挥部
            长兴县森林消防指挥部办公室
            德清县安全生产委员会办公室
            湖州市安全生产委员会
            湖州市食品安全委员会办公室
            长兴县扫黑除恶专项斗争领导小组办公室
            中共湖州市委扫黑除恶专项斗争领导小组
            湖州市创建全国文明城市指挥部
            湖州市创建全国文明城市工作领导小组办公室
            德清县创建国家卫生县城指挥部办公室
            湖州市第七次全国人口普查领导小组办公室
            安吉县第七次全国人口普查领导小组
            浙江省第四次全国经济普查领导小组办公室
            湖州市第三次国土调查领导小组办公室
            湖州市政务公开工作领导小组
            长兴县政务公开领导小组办公室
            德清县城市更新工作领导小组
            湖州市产业转型升级工作领导小组办公室
            湖州市社会组织综合党委
            湖州市对口支援工作领导小组办公室
            湖州市（南太湖新区）拆迁指挥部
            湖州市供给侧结构性改革领导小组
            湖州市“五水共治”工作领导小组办公室
            湖州市“扫黄打非”工作小组办公室
            中共湖州市委“不忘初心、牢记使命”主题教育领导小组
            安吉县美丽城镇建设工作专班
            湖州市中心城区内涝治理工作专班
            湖州市退役军人工作领导小组办公室
            湖州市双拥工作领导小组办公室
            湖州市生态环境保护督察工作协调联席会议办公室
            湖州市根治拖欠农民工工资工作领导小组办公室
            湖州市打击治理电信网络新型违法犯罪工作联席会议办公室
            长兴县爱国卫生运动委员会办公室
            湖州市减灾委员会
            湖州市新型冠状病毒肺炎疫情防控工作领导小组（指挥部）
            湖州市新冠肺炎疫情防控工作领导小组（指挥部）办公室
            湖州市道路交通安全工作领导小组办公室
            湖州市消防安全委员会
            湖州市全面推行河长制工作领导小组
            湖州市河长制办公室
            湖州市高考中考工作领导小组
            湖州市招生考试委员会办公室
            湖州市重大项目建设指挥部
            湖州市高等教育园区建设指挥部
            湖州市清明节期间森林防火临时指挥部
            湖州市重污染天气应急指挥部办公室
            湖州市气象灾害应急指挥部办公室
            湖州市防雪抗冰应急指挥部
            湖州市轨道交通建设指挥部
            湖州市推进“最多跑一次”改革办公室
            湖州市优化营商环境工作领导小组办公室
            湖州市党史学习教育领导小组
            湖州市党的建设工作领导小组
            湖州市以案促改工作领导小组
            湖州市违法建筑整治行动指挥部
            湖州市禁止燃放烟花爆竹工作领导小组办公室
            湖州市生活垃圾分类工作领导小组办公室
            湖州市老旧小区改造工作领导小组
            湖州市三改一拆行动领导小组办公室
            吴兴区月河街道疫情防控领导小组
            湖州市春运工作领导小组办公室
            湖州市推进长三角一体化发展工作领导小组办公室
            湖州市野生动物及其制品交易专项整治联合行动指挥部
            湖州市3·15消费维权工作领导小组
            湖州市审批制度改革工作领导小组
            武汉市新冠肺炎疫情防控指挥部
            武汉市新型冠状病毒感染的肺炎疫情防控指挥部
            国务院应对新型冠状病毒感染的肺炎疫情联防联控机制
            国务院应对新型冠状病毒感染肺炎疫情联防联控机制综合组
            中央应对新型冠状病毒感染肺炎疫情工作领导小组
            中央应对新冠肺炎疫情工作领导小组
            国务院第七次全国人口普查领导小组办公室
            国务院扶贫开发领导小组办公室
            全国扫黑除恶专项斗争领导小组办公室
            湖州市公安局月河派出所
            湖州师范高等专科学校
            """.lines().toList();

    @ParameterizedTest
    @FieldSource("NAMES")
    void aBodySetUpForATaskIsFoundByItsWholeNameWhereverItStands(String name) {
        String folded = Folding.fold(name);
        assertThat(issuers(name + "关于加强管理的通告", "内容如下。", AnnouncementKind.PUBLIC_NOTICE))
                .containsExactly(folded);
        assertThat(issuers(name + "通告", "内容如下。", AnnouncementKind.PUBLIC_NOTICE))
                .containsExactly(folded);
        assertThat(issuers("关于加强管理的通告", "请遵照执行。\n" + name + "\n2020年2月1日", AnnouncementKind.PUBLIC_NOTICE))
                .containsExactly(folded);
        assertThat(issuers("动态", "3月2日，" + name + "召开会议。", AnnouncementKind.MEETING))
                .containsExactly(folded);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "湖州市成立疫情防控领导小组",
                "湖州市组织中小学开展演练",
                "湖州市应对台风指导学校停课",
                "湖州市召开疫情防控领导小组会议",
                "湖州市新型冠状病毒感染的肺炎定点医院名单",
                "湖州市“两山”论坛有关单位",
                "湖州市组织部门开展调研"
            })
    void whatASentenceSaysOfAPlaceIsNoBodysName(String title) {
        assertThat(issuers(title, "内容如下。", AnnouncementKind.NOTICE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "湖州市疫情防控指挥部组织开展演练, 湖州市疫情防控指挥部",
        "湖州市疫情防控指挥部副组长到场, 湖州市疫情防控指挥部",
        "湖州市疫情防控指挥部派出督导组, 湖州市疫情防控指挥部",
        "湖州市人民政府应对疫情的措施, 湖州市人民政府"
    })
    void whatABodyDoesIsNoPartOfItsName(String title, String name) {
        assertThat(issuers(title, "内容如下。", AnnouncementKind.NOTICE)).containsExactly(name);
    }

    @ParameterizedTest
    @CsvSource({
        "开封市公安局鼓楼分局, 410204 COUNTY",
        "北京市公安局朝阳分局, 110105 COUNTY",
        "湖州市生态环境局德清分局, 330521 COUNTY",
        "湖州市公安局交通警察支队吴兴大队, 330502 COUNTY",
        "湖州市公安局吴兴区分局, 330502 COUNTY",
        "湖州市公安局南太湖新区分局, 330500 PREFECTURE",
        "湖州市公安局特警大队, 330500 PREFECTURE",
        "国家税务总局湖州市吴兴区税务局, 330502 COUNTY",
        "国家税务总局湖州市税务局, 330500 PREFECTURE"
    })
    void aBranchThatBearsADistrictsNameIsOfThatDistrict(String name, String regionAndLevel) {
        assertThat(found(name + "关于招聘辅警的公告", "招聘公告如下。", AnnouncementKind.PUBLIC_NOTICE))
                .extracting(organ -> organ.name() + " " + organ.region() + " " + organ.level())
                .containsExactly(name + " " + regionAndLevel);
    }

    private static List<String> issuers(String title, String text, AnnouncementKind kind) {
        return found(title, text, kind).stream().map(Organ::name).toList();
    }

    private static List<Organ> found(String title, String text, AnnouncementKind kind) {
        PageText page = PageText.of(text);
        Places titlePlaces = Places.in(Folding.fold(title), null);
        Places places = Places.in(page.folded(), null);
        HomeRegion home = new HomeRegion().vote(titlePlaces, 5).vote(places, 1);
        return new IssuerReader(titlePlaces, places, page, new OrganFinder(home))
                .read(Map.of(), List.of(), null, null, kind).stream()
                        .map(told -> told.value())
                        .toList();
    }
}
