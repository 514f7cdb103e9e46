package org.dibao.parser.duplicate;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Official prose by the yard: the same turns of phrase over and over, as officials write, so that different texts have
 * much in common and copies have everything. Nothing in it was ever announced.
 */
public final class InventedText {

    private static final List<String> WHO = List.of(
            "各镇街",
            "市级各部门",
            "教育部门",
            "卫生健康部门",
            "交通运输部门",
            "住房城乡建设部门",
            "农业农村部门",
            "市场监管部门",
            "文化旅游部门",
            "各学校",
            "各医疗机构",
            "各类企业",
            "物业服务单位",
            "村民委员会",
            "应急管理部门",
            "水利部门");
    private static final List<String> DO = List.of(
            "全面排查", "严格落实", "加快推进", "切实加强", "认真组织", "依法规范", "持续优化", "统筹安排", "逐项整改", "集中整治", "及时公布", "按时报送", "妥善处置",
            "深入开展", "建立健全", "分类管理");
    private static final List<String> WHAT = List.of(
            "河道两岸的垃圾堆放点",
            "老旧小区的供水管网",
            "校园周边的食品摊点",
            "农村公路的临水路段",
            "公共浴室的通风设施",
            "养老机构的夜间值守",
            "电动自行车的停放充电",
            "冷链仓库的进出登记",
            "图书馆的闭馆时间",
            "出租房屋的登记备案",
            "山塘水库的巡查记录",
            "菜市场的计量器具",
            "燃气用户的软管更换",
            "公园绿地的补植养护",
            "客运站点的候车秩序",
            "建筑工地的扬尘覆盖",
            "古树名木的挂牌保护",
            "殡葬服务的收费项目",
            "夜间施工的许可审批",
            "社区食堂的留样制度",
            "畜禽养殖的粪污处理",
            "户外广告的牢固程度");
    private static final List<String> SO_THAT = List.of(
            "确保不留死角", "做到底数清楚", "让群众少跑一趟", "防止问题反弹", "形成长效机制", "压实各方责任", "保障平稳有序", "提高办事效率", "接受社会监督", "经得起检验",
            "守住安全底线", "不得流于形式");
    private static final List<String> OPENINGS = List.of("要", "应当", "必须", "须", "务必", "需");

    private InventedText() {}

    /** A text of so many sentences, one or more a paragraph; the same seed gives the same. */
    public static List<String> sentences(long seed, int count) {
        Random random = new Random(seed);
        List<String> sentences = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            sentences.add(of(random, WHO) + of(random, OPENINGS) + of(random, DO) + of(random, WHAT) + "，"
                    + of(random, DO) + of(random, WHAT) + "，" + of(random, SO_THAT) + "。");
        }
        return sentences;
    }

    /** A title that no other seed has. */
    public static String title(long seed) {
        Random random = new Random(seed);
        return "关于" + of(random, DO) + of(random, WHAT) + "和" + of(random, WHAT) + "的通知";
    }

    public static String joined(List<String> sentences) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < sentences.size(); i++) {
            text.append(sentences.get(i)).append(i % 3 == 2 ? "\n" : "");
        }
        return text.toString();
    }

    private static String of(Random random, List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
