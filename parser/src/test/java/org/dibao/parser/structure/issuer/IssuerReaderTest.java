package org.dibao.parser.structure.issuer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.parser.structure.text.Folding;
import org.dibao.parser.structure.text.PageText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The places are real, the texts invented. */
class IssuerReaderTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "荣成市教育和体育局关于开展体检的通知 | 荣成市教育和体育局",
                "常德市公安局交通警察支队关于大桥检测的通告 | 常德市公安局交通警察支队",
                "攀枝花市仁和区抗震救灾指挥部办公室关于组织演练的通知 | 攀枝花市仁和区抗震救灾指挥部办公室",
                "宜兴市文化馆关于开馆的公告 | 宜兴市文化馆"
            })
    void aTitleNamesWhoIssues(String title, String issuer) {
        assertThat(notice(title, "现将有关事项通知如下。")).containsExactly(issuer);
    }

    @Test
    void aSignatureNamesAllWhoIssueTogether() {
        assertThat(notice("关于接种疫苗的通知", "各学校：\n请做好准备。\n荣成市教育和体育局 荣成市卫生健康局\n2026年9月21日"))
                .containsExactly("荣成市教育和体育局", "荣成市卫生健康局");
    }

    @Test
    void whatThePageStatesComesBeforeWhatIsWritten() {
        assertThat(read(
                        Map.of("发文机关", "宿迁市水利局"),
                        "关于降低水位的公告",
                        "宿迁市人民政府同意降低水位。\n宿迁市人民政府",
                        AnnouncementKind.PUBLIC_NOTICE))
                .containsExactly("宿迁市水利局");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3月12日下午，娄底市卫健委党组理论学习中心组举行集体学习。 | 娄底市卫健委党组",
                "6月24日，开封市人民政府召开常务会议。 | 开封市人民政府",
                "金昌市部署冬季供暖工作，金昌市住房和城乡建设局召开会议。 | 金昌市住房和城乡建设局"
            })
    void aReportBeginsWithWhoActs(String text, String issuer) {
        assertThat(read(Map.of(), "动态", text, AnnouncementKind.MEETING)).containsExactly(issuer);
    }

    @ParameterizedTest
    @ValueSource(strings = {"有关公安部门已介入。", "某地居民反映噪声。", "教育局长到场。"})
    void wordsThatOnlyHoldABodysNameNameNobody(String text) {
        assertThat(notice("", text)).isEmpty();
    }

    private static List<String> notice(String title, String text) {
        return read(Map.of(), title, text, AnnouncementKind.NOTICE);
    }

    private static List<String> read(Map<String, String> metadata, String title, String text, AnnouncementKind kind) {
        PageText page = PageText.of(text);
        Places titlePlaces = Places.in(Folding.fold(title), null);
        Places places = Places.in(page.folded(), null);
        HomeRegion home = new HomeRegion().vote(titlePlaces, 5).vote(places, 1);
        return new IssuerReader(titlePlaces, places, page, new OrganFinder(home))
                .read(metadata, List.of(), null, null, kind).stream()
                        .map(told -> told.value().name())
                        .toList();
    }
}
