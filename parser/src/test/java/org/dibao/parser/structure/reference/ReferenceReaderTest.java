package org.dibao.parser.structure.reference;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.parser.structure.text.Folding;
import org.dibao.parser.structure.text.PageText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents and numbers are invented. */
class ReferenceReaderTest {

    private static final String NOTICE = "湖教〔2020〕5号 关于招聘教师的公告";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "我局于2020年3月5日发布的《关于招聘教师的公告》（湖教〔2020〕5号）中报名时间有误，现更正为3月20日。",
                "我局3月5日在网站发布《关于招聘教师的公告》（湖教〔2020〕5号），因疏忽，报名时间应为3月20日。特此更正。",
                "《关于招聘教师的公告》（湖教〔2020〕5号）附件1第3行“语文”应为“数学”，特此更正。",
                "原《关于招聘教师的公告》（湖教〔2020〕5号）所列报名时间，应为3月20日。",
                "现对《关于招聘教师的公告》（湖教〔2020〕5号）作如下说明，其中岗位代码更正为A12。",
                "《关于招聘教师的公告》（湖教〔2020〕5号）已于3月5日发布，因故报名时间由3月7日改为3月9日。"
            })
    void aCorrectionRefersToWhatItCorrectsHoweverFarBehindTheVerbStands(String text) {
        assertThat(correction("湖州市教育局更正公告", text)).containsExactly("CORRECTS " + NOTICE);
    }

    @Test
    void aCorrectionMayCallItsDocumentByTheNumberAlone() {
        assertThat(correction("关于更正招聘公告的公告", "湖教〔2020〕5号文件附件2中岗位代码有误，现更正如下。")).containsExactly("CORRECTS 湖教〔2020〕5号");
        assertThat(read("关于更正湖政办发〔2020〕5号文件的通知", "现更正如下。")).containsExactly("CORRECTS 湖政办发〔2020〕5号");
    }

    @ParameterizedTest
    @CsvSource({
        "关于延期举行教师招聘考试的公告, 我局于3月5日发布了《关于招聘教师的公告》（湖教〔2020〕5号）。因疫情原因，现将报名时间延长至3月20日。",
        "关于招聘教师的补充公告, 现就《关于招聘教师的公告》（湖教〔2020〕5号）有关事项补充公告如下：增加岗位。",
        "关于变更考试地点的公告, 我局3月5日发布的《关于招聘教师的公告》（湖教〔2020〕5号）中考试地点变更为市第一中学。",
        "关于修订招聘公告的通知, 现将我局印发的《关于招聘教师的公告》（湖教〔2020〕5号）中的岗位数修改如下。",
        "关于暂停招聘的公告, 因故，对《关于招聘教师的公告》（湖教〔2020〕5号）公布的面试暂停举行。"
    })
    void aSupplementOrAPostponementAmendsWhatWasIssuedBefore(String title, String text) {
        assertThat(read(title, text)).containsExactly("AMENDS " + NOTICE);
    }

    @Test
    void eachItemOfAnAmendmentNamesADocument() {
        assertThat(read("关于修改《湖州市考试办法》等2件文件的通知", "一、将《湖州市考试办法》（湖教〔2018〕3号）第二条修改为：“……”。\n二、删去《湖州市体育办法》（湖教〔2017〕2号）第三条。"))
                .containsExactly("AMENDS 湖教〔2018〕3号 湖州市考试办法", "AMENDS 湖教〔2017〕2号 湖州市体育办法");
    }

    @ParameterizedTest
    @CsvSource({
        "关于延长《湖州市人才政策》有效期的通知, AMENDS 湖州市人才政策",
        "关于延长湖教〔2020〕5号文件有效期的通知, AMENDS 湖教〔2020〕5号",
        "湖州市人民政府关于《湖州市消防规定》的补充通知, AMENDS 湖州市消防规定",
        "湖州市教育局关于停止执行《湖州市考试办法》的通知, REPEALS 湖州市考试办法"
    })
    void aTitleTellsWhatIsDoneWithTheDocumentItNames(String title, String reference) {
        assertThat(read(title, "通知如下。")).containsExactly(reference);
    }

    @ParameterizedTest
    @CsvSource({
        "关于印发《湖州市消防办法（修订）》的通知, 现将《湖州市消防办法（修订）》印发给你们。",
        "关于调整最低工资标准的通知, 省人社厅印发了《关于调整全省最低工资标准的通知》，现将我市标准调整为1800元。",
        "关于做好《浙江省消防条例》宣传工作的补充通知, 现补充通知如下。",
        "某市召开会议, 会议学习了市政府印发的《消防管理办法》，要求纠正对《消防管理办法》执行中的错误做法。",
        "关于变更公交线路的公告, 本公司印发的《公交服务规范》请到站点查阅。"
    })
    void whatIsOnlyNamedIsNotChanged(String title, String text) {
        assertThat(read(title, text)).isEmpty();
    }

    @Test
    void whatASupplementFollowsIsNotWhatItSupplements() {
        assertThat(read("关于落实《浙江省消防条例》的补充通知", "根据《浙江省消防条例》，补充通知如下。")).containsExactly("IMPLEMENTS 浙江省消防条例");
    }

    @Test
    void aRepealDoesNotRepealItself() {
        PageText text = PageText.of("现予废止。");
        String title = Folding.fold("关于废止湖政发〔2019〕5号文件的决定（湖政发〔2020〕8号）");
        assertThat(ReferenceReader.read(AnnouncementKind.DECISION, title, text, "湖政发〔2020〕8号"))
                .extracting(told -> told.value().number())
                .containsExactly("湖政发〔2019〕5号");
    }

    private static List<String> read(String title, String text) {
        return read(AnnouncementKind.NOTICE, title, text);
    }

    private static List<String> correction(String title, String text) {
        return read(AnnouncementKind.CORRECTION, title, text);
    }

    private static List<String> read(AnnouncementKind kind, String title, String text) {
        return ReferenceReader.read(kind, Folding.fold(title), PageText.of(text), null).stream()
                .map(told -> told.value())
                .map(reference -> reference.relation()
                        + (reference.number() == null ? "" : " " + reference.number())
                        + (reference.title() == null ? "" : " " + reference.title()))
                .toList();
    }
}
