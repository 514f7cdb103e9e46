package org.dibao.launcher.crash;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** As many invented announcements as wanted, no two alike, as one RSS feed that carries their whole texts. */
final class InventedAnnouncements {

    private static final List<String> MATTERS = List.of(
            "道路养护", "供水管网", "校车运行", "农贸市场", "电梯维保", "河道清淤", "垃圾清运", "夜间施工", "公园绿化", "老年食堂", "疫苗接种", "森林防火", "危房排查",
            "路灯照明", "公交线路", "停车秩序", "广告牌匾", "食品抽检", "噪声治理", "社区矫正");
    private static final List<String> ACTS = List.of(
            "逐户登记造册", "建立工作台账", "开展联合检查", "公布投诉电话", "落实专人值守", "组织应急演练", "张贴安全提示", "更新设备设施", "核对基础数据", "召开协调会议",
            "限期整改到位", "报送书面材料", "完善应急预案", "加强日常巡查", "做好群众解释", "公示检查结果");

    private InventedAnnouncements() {}

    static String feed(int count) {
        String items = IntStream.rangeClosed(1, count)
                .mapToObj(InventedAnnouncements::item)
                .collect(Collectors.joining("\n"));
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <rss version="2.0"><channel><title>虚构公告</title><link>http://localhost/</link><description>全部虚构</description>
                %s
                </channel></rss>
                """.formatted(items);
    }

    private static String item(int number) {
        Random random = new Random(number);
        String matter = pick(MATTERS, random) + "与" + pick(MATTERS, random);
        String text = IntStream.rangeClosed(1, 5)
                .mapToObj(i -> "<p>%d. 第%d责任单位要%s、%s，并在%d日内完成%s第%d项工作。</p>"
                        .formatted(
                                i,
                                random.nextInt(900) + 100,
                                pick(ACTS, random),
                                pick(ACTS, random),
                                random.nextInt(90) + 5,
                                pick(MATTERS, random),
                                random.nextInt(9000) + 1000))
                .collect(Collectors.joining());
        return """
                <item><title>关于第%d号%s工作的通知</title><link>http://localhost/item/%d</link><guid>invented-%d</guid>
                <description><![CDATA[<p>虚构市人民政府办公室文件 虚政办〔2026〕%d号</p><p>现就第%d号%s工作通知如下。</p>%s]]></description></item>""".formatted(number, matter, number, number, number, number, matter, text);
    }

    private static String pick(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
