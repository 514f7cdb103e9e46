package org.dibao.bench.copies;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.dibao.bench.papers.Paper;
import org.dibao.bench.papers.Prose;
import org.dibao.bench.papers.Template;

/** Papers that look alike and are all different announcements, by what makes them look alike. */
final class LookAlikes {

    private static final List<String> DISTRICTS = List.of(
            "吴兴区", "南浔区", "德清县", "长兴县", "安吉县", "鹿城区", "龙湾区", "瓯海区", "洞头区", "乐清市", "瑞安市", "永嘉县", "平阳县", "苍南县", "文成县",
            "泰顺县", "越城区", "柯桥区", "上虞区", "诸暨市", "嵊州市", "新昌县", "婺城区", "金东区", "义乌市", "东阳市", "永康市", "武义县");
    private static final List<String> CITIES = List.of("湖州", "温州", "绍兴", "金华");
    private static final int FIRST_YEAR = 2016;
    private static final int LAST_YEAR = 2021;
    private static final int PAIRS = 30;

    private LookAlikes() {}

    /** All of them; every paper is an announcement of its own. */
    static Map<String, List<Paper>> all(int seed) {
        Map<String, List<Paper>> all = new LinkedHashMap<>();
        all.put("annual notice", annual());
        all.put("district template", districts());
        all.put("interpretation", interpretations(seed));
        all.put("correction", corrections(seed));
        all.put("draft and final", drafts(seed));
        all.put("amended edition", amended(seed));
        all.put("daily report", dailyReports());
        all.put("numbered batch", batches());
        all.put("short warning", warnings());
        all.put("short notice", shortNotices());
        return all;
    }

    private static List<Paper> annual() {
        return Template.all().stream()
                .flatMap(template ->
                        IntStream.rangeClosed(FIRST_YEAR, LAST_YEAR).mapToObj(year -> template.filled("临湖县", year)))
                .toList();
    }

    private static List<Paper> districts() {
        return Template.all().stream()
                .flatMap(template -> DISTRICTS.stream().map(district -> template.filled(district, 2020)))
                .toList();
    }

    /** The notice, and a text that quotes most of it to explain it. */
    private static List<Paper> interpretations(int seed) {
        return pairs(seed + 5_000, notice -> {
            List<String> text = new ArrayList<>(List.of("近日，云岭市人民政府办公室印发了《" + notice.title() + "》，现就主要内容解读如下。"));
            text.addAll(notice.paragraphs().subList(1, 1 + notice.paragraphs().size() * 6 / 10));
            text.addAll(Prose.paragraphs(new Random(notice.title().hashCode()), 9));
            return notice.numbered(null).titled("《" + notice.title() + "》政策解读").saying(text);
        });
    }

    /** The notice, and the whole of it once more, with the word that was wrong put right. */
    private static List<Paper> corrections(int seed) {
        return pairs(seed + 6_000, notice -> {
            List<String> text = new ArrayList<>(List.of("我办印发的《" + notice.title() + "》因工作疏忽有误，现更正如下，原文以本次发布为准。"));
            notice.paragraphs().forEach(line -> text.add(line.replace("及时公布", "按期公布")));
            return notice.numbered(null)
                    .titled("关于《" + notice.title() + "》的更正")
                    .on(notice.day().plusDays(3))
                    .saying(text);
        });
    }

    private static List<Paper> drafts(int seed) {
        return pairs(
                7_000,
                notice -> notice.numbered(null)
                        .titled(notice.title() + "（征求意见稿）")
                        .on(notice.day().minusDays(40)));
    }

    private static List<Paper> amended(int seed) {
        return pairs(seed + 8_000, notice -> {
            List<String> text = new ArrayList<>(notice.paragraphs());
            text.set(
                    2,
                    Prose.paragraphs(new Random(notice.title().hashCode()), 3).getFirst());
            return notice.numbered(null)
                    .titled(notice.title().replace("的通知", "的通知（2022年修订）"))
                    .on(LocalDate.of(2022, 3, 1))
                    .saying(text);
        });
    }

    private interface Successor {
        Paper of(Paper notice);
    }

    private static List<Paper> pairs(int firstSeed, Successor successor) {
        return IntStream.range(firstSeed, firstSeed + PAIRS)
                .mapToObj(Prose::notice)
                .flatMap(notice -> Stream.of(notice, successor.of(notice)))
                .toList();
    }

    private static List<Paper> dailyReports() {
        Random random = new Random(11);
        return LocalDate.of(2020, 2, 1)
                .datesUntil(LocalDate.of(2020, 4, 1))
                .map(day -> dailyReport(day, random))
                .toList();
    }

    private static Paper dailyReport(LocalDate day, Random random) {
        String date = day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
        return new Paper(
                "全市政务热线受理情况通报",
                "云岭市政务服务中心",
                null,
                day.plusDays(1),
                List.of(
                        "%s0时至24时，全市政务热线受理来电%d件，其中咨询%d件、求助%d件、投诉%d件，当日办结%d件，按期回访%d件。"
                                .formatted(
                                        date,
                                        300 + random.nextInt(600),
                                        random.nextInt(300),
                                        random.nextInt(200),
                                        random.nextInt(100),
                                        random.nextInt(400),
                                        random.nextInt(300)),
                        "来电集中在供水维修、道路照明、公交班次、小区停车和噪声扰民等方面，承办单位均已签收，涉及多个部门的由热线平台指定牵头单位，不得相互推诿。",
                        "截至%s24时，本年度累计受理%d件，累计办结%d件，群众满意率百分之%d。请各承办单位对超期未办的事项逐件说明原因，次日上午九时前报市政务服务中心汇总，结果在政务公开栏公布。"
                                .formatted(
                                        date,
                                        9_000 + random.nextInt(9_000),
                                        8_000 + random.nextInt(1_000),
                                        90 + random.nextInt(9))));
    }

    private static List<Paper> batches() {
        return IntStream.rangeClosed(1, PAIRS)
                .mapToObj(batch -> new Paper(
                        "云岭市第" + batch + "批社区食堂示范点名单公示",
                        "云岭市民政局",
                        null,
                        LocalDate.of(2020, 1, 6).plusDays(batch * 9L),
                        List.of(
                                "根据社区食堂建设的有关要求，经各县区申报、专家现场评审和部门联审，拟确定下列单位为云岭市第" + batch + "批社区食堂示范点，现予以公示。",
                                "公示期为五个工作日。公示期间，任何单位和个人如有异议，可以通过来信、来电、来访等形式反映，以单位名义反映的应当加盖公章，以个人名义反映的应当署真实姓名和联系方式，我局将为反映人保密。",
                                "示范点应当保证菜品留样、价格公示、明厨亮灶，六十周岁以上老人就餐享受优惠，补助资金按季度拨付，发现虚报就餐人数的取消称号并追回补助。",
                                "名单：" + names(batch))))
                .toList();
    }

    private static String names(int batch) {
        Random random = new Random(batch);
        StringBuilder names = new StringBuilder();
        for (int i = 0; i < 4; i++) {
            names.append((char) ('一' + random.nextInt(3_000)))
                    .append((char) ('一' + random.nextInt(3_000)))
                    .append("社区食堂、");
        }
        return names.substring(0, names.length() - 1) + "。";
    }

    /** Of a city, a danger, a colour and a day each; and the day on which it is lifted. */
    private static List<Paper> warnings() {
        List<Paper> warnings = new ArrayList<>();
        for (String city : CITIES) {
            for (String danger : List.of("大风", "暴雨")) {
                for (String colour : List.of("蓝", "黄", "橙")) {
                    LocalDate.of(2020, 7, 1)
                            .datesUntil(LocalDate.of(2020, 7, 6))
                            .forEach(day -> warnings.add(warning(city, danger, colour, day)));
                    warnings.add(lifted(city, danger, colour, LocalDate.of(2020, 7, 6)));
                }
            }
        }
        return warnings;
    }

    private static Paper warning(String city, String danger, String colour, LocalDate day) {
        return new Paper(
                city + "市气象台发布" + danger + colour + "色预警信号",
                city + "市气象台",
                null,
                day,
                List.of(city + "市气象台" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日16时20分发布" + danger + colour
                        + "色预警信号：受冷空气影响，预计今夜到明天我市沿海海面和高山地区有" + danger + "天气，请有关单位和人员做好防范准备，停止高空和水上户外作业。"));
    }

    private static Paper lifted(String city, String danger, String colour, LocalDate day) {
        return new Paper(
                city + "市气象台解除" + danger + colour + "色预警信号",
                city + "市气象台",
                null,
                day,
                List.of(city + "市气象台" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日8时10分解除" + danger + colour
                        + "色预警信号，目前影响已经减弱，请继续关注天气变化。"));
    }

    private static List<Paper> shortNotices() {
        return LocalDate.of(2020, 5, 1)
                .datesUntil(LocalDate.of(2020, 5, 31))
                .map(day -> new Paper(
                        "停水通知",
                        "云岭市供水公司",
                        null,
                        day,
                        List.of("因管道检修，定于" + day.getMonthValue() + "月" + day.getDayOfMonth()
                                + "日8时至17时对解放路沿线停水，请居民提前储水，恢复供水后先放清浊水再使用，不便之处敬请谅解。")))
                .toList();
    }
}
