package org.dibao.parser.duplicate;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.dibao.contracts.Announcement;
import org.dibao.contracts.AnnouncementKind;
import org.dibao.contracts.Block;
import org.dibao.contracts.DatePrecision;
import org.dibao.contracts.Standing;
import org.jspecify.annotations.Nullable;

/** Invented announcements. Nothing in them was ever announced. */
public final class Notices {

    private Notices() {}

    /** Fire safety in a district in a year, as every district orders it every year. */
    public static Announcement fireSafety(String district, int year) {
        return notice(district + "人民政府办公室关于做好" + year + "年冬春火灾防控工作的通知", fireSafetyText(district, year));
    }

    /** Its text, of about 420 characters. */
    public static String fireSafetyText(String district, int year) {
        return """
            各镇人民政府、街道办事处，%1$s直属各单位：
            为切实做好%2$d年冬春季节火灾防控工作，确保人民群众生命财产安全，经研究，现就有关事项通知如下。
            一、强化组织领导。各单位要把冬春火灾防控摆上重要议事日程，主要负责人亲自部署，分管负责人具体落实，层层签订责任书，逐级传导压力。
            二、开展隐患排查。要以出租房屋、沿街店铺、老旧小区、养老院、学校宿舍和在建工地为重点，逐户逐楼开展拉网式检查，建立隐患清单，限期整改销号。
            三、加强值班备勤。元旦、春节期间要严格落实领导带班和二十四小时值班制度，专职消防队伍保持满员在岗，确保遇有情况快速处置。
            四、广泛宣传发动。充分利用广播、微信、横幅等形式普及用火用电常识，组织居民参加疏散演练，提高自防自救能力。
            五、严格督查问责。%1$s消防安全委员会将组织暗访抽查，对责任不落实、整改不到位的单位予以通报，造成后果的依法依规追究责任。
            请各单位于%2$d年12月10日前将实施方案报消防安全委员会办公室。
            """.formatted(district, year);
    }

    /** A speech on reading aloud in libraries, which resembles nothing else here. */
    public static Announcement libraries() {
        return notice("关于在全市公共图书馆开展诵读活动的意见", librariesText());
    }

    /** Its text. */
    public static String librariesText() {
        return """
            各县区文化部门，市属各公共图书馆：
            诵读是亲近经典的好办法。为让更多市民走进图书馆，现就开展诵读活动提出以下意见。
            每个馆至少开辟一间诵读室，配备录音设备，周末全天开放，节假日延长两小时，老人和孩子优先预约，残障读者由志愿者陪同前往。
            选篇要兼顾古今，唐诗宋词之外，也可读方志、家书、民谣和当代散文，鼓励用方言诵读，馆员负责记录整理，每季度汇编成册供人借阅。
            举办赛事不设门槛，不收费用，不排名次，只评最受喜爱的声音，由听众投票产生，结果张贴在阅览大厅，作品收入地方文献数据库永久保存。
            各馆应与学校、社区、部队、工厂结对，把诵读送到课堂、院落、营区和车间，路途较远的乡村由流动书车承担，每月不少于一次。
            活动经费从购书经费之外另行列支，不得挤占，不得摊派，年底由市图书馆汇总并向社会公布。
            """;
    }

    /** A warning as weather offices give it every windy day: too short for likeness. */
    public static Announcement galeWarning(String colour, LocalDate day) {
        return published(notice("市气象台发布大风" + colour + "色预警信号", "受冷空气影响，预计今夜到明天沿海海面有八到九级大风，请有关单位和人员做好防范准备。"), day);
    }

    /** A notice under a title, reposted, of no known date. */
    public static Announcement notice(String title, String text) {
        return announcement(title, text, Standing.REPOST, false, null, null);
    }

    public static Announcement published(Announcement announcement, LocalDate day) {
        return announcement(
                announcement.title(),
                announcement.text(),
                announcement.standing(),
                announcement.truncated(),
                day.atStartOfDay().atOffset(ZoneOffset.ofHours(8)),
                announcement.documentNumber());
    }

    public static Announcement as(Standing standing, Announcement announcement) {
        return announcement(
                announcement.title(),
                announcement.text(),
                standing,
                announcement.truncated(),
                announcement.publishedAt(),
                announcement.documentNumber());
    }

    public static Announcement truncated(Announcement announcement) {
        return announcement(
                announcement.title(),
                announcement.text(),
                announcement.standing(),
                true,
                announcement.publishedAt(),
                announcement.documentNumber());
    }

    public static Announcement numbered(String number, Announcement announcement) {
        return announcement(
                announcement.title(),
                announcement.text(),
                announcement.standing(),
                announcement.truncated(),
                announcement.publishedAt(),
                number);
    }

    private static Announcement announcement(
            String title,
            String text,
            Standing standing,
            boolean truncated,
            @Nullable OffsetDateTime publishedAt,
            @Nullable String number) {
        List<Block> blocks = Stream.of(text.split("\n"))
                .map(line -> new Block(Block.Form.PARAGRAPH, line))
                .toList();
        return new Announcement(
                title,
                blocks,
                "zh",
                null,
                null,
                publishedAt,
                publishedAt == null ? null : DatePrecision.DAY,
                null,
                null,
                standing,
                List.of(),
                AnnouncementKind.NOTICE,
                List.of(),
                null,
                List.of(),
                null,
                List.of(),
                number,
                null,
                null,
                null,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                truncated);
    }
}
