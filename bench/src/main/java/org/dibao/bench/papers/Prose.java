package org.dibao.bench.papers;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Official prose by the yard: the same turns of phrase over and over, so that different papers have much in common.
 * A seed always gives the same paper.
 */
public final class Prose {

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
            "规模以上企业",
            "物业服务单位",
            "村民委员会",
            "应急管理部门",
            "水利部门",
            "民政部门",
            "财政部门",
            "供电公司",
            "行业协会");
    private static final List<String> HOW = List.of(
            "全面排查", "严格落实", "加快推进", "切实加强", "认真组织", "依法规范", "持续优化", "统筹安排", "逐项整改", "集中整治", "及时公布", "按时报送", "妥善处置",
            "深入开展", "建立健全", "分类管理", "定期通报", "督促完成", "协同做好", "限期办结");
    private static final List<String> WHERE = List.of(
            "河道两岸", "老旧小区", "学校周边", "农村公路", "公共浴室", "养老机构", "客运站点", "冷链仓库", "图书馆", "出租房屋", "山塘水库", "菜市场", "公园绿地",
            "建筑工地", "古村落", "殡仪馆", "城乡结合部", "社区食堂", "养殖场", "商业街区", "渔船码头", "农贸批发点", "乡镇卫生院", "旅游景区", "工业园区", "地下车库",
            "幼儿园", "体育场馆", "加油站", "物流园", "城中村", "高速出入口", "沿江堤防", "林区卡口", "影剧院", "政务大厅", "宾馆酒店", "洗车行", "废品收购站",
            "水源保护区");
    private static final List<String> THING = List.of(
            "垃圾堆放", "供水管网", "食品摊点", "临水护栏", "通风设施", "夜间值守", "停放充电", "进出登记", "开放时间", "租住备案", "巡查记录", "计量器具", "软管更换",
            "补植养护", "候车秩序", "扬尘覆盖", "挂牌保护", "收费项目", "施工许可", "留样制度", "粪污处理", "广告牌匾", "救生装备", "摊位租金", "课后服务", "养老补助",
            "索道检修", "消防通道", "监控探头", "公厕保洁", "路灯照明", "窨井盖板", "排水沟渠", "应急照明", "避难场所", "无障碍坡道", "宣传栏目", "培训台账", "投诉渠道",
            "值班电话");
    private static final List<String> SO_THAT = List.of(
            "确保不留死角",
            "做到底数清楚",
            "让群众少跑一趟",
            "防止问题反弹",
            "形成长效机制",
            "压实各方责任",
            "保障平稳有序",
            "提高办事效率",
            "接受社会监督",
            "经得起检验",
            "守住安全底线",
            "不得流于形式",
            "结果向社会公布",
            "所需经费列入预算",
            "年底前全部完成");
    private static final List<String> MUST = List.of("要", "应当", "必须", "须", "务必", "需");
    private static final List<String> OPENINGS = List.of("", "与此同时，", "在此基础上，", "对照问题清单，", "按照职责分工，", "会同有关单位，");
    private static final int SENTENCES_A_PARAGRAPH = 3;

    private Prose() {}

    /** A notice of between 14 and 45 sentences, some 600 to 2,000 characters. */
    public static Paper notice(int seed) {
        Random random = new Random(seed * 7919L + 17);
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add("各乡镇人民政府、街道办事处，市直属各单位：");
        paragraphs.addAll(paragraphs(random, 14 + random.nextInt(32)));
        LocalDate day = LocalDate.of(2019, 1, 3).plusDays(random.nextInt(700));
        return new Paper(
                "关于" + of(random, HOW) + what(random) + "和" + what(random) + "的通知",
                "云岭市人民政府办公室",
                random.nextBoolean() ? "云政办发〔" + day.getYear() + "〕" + (seed + 1) + "号" : null,
                day,
                paragraphs);
    }

    /** Paragraphs with so many sentences. */
    public static List<String> paragraphs(Random random, int sentences) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder paragraph = new StringBuilder();
        for (int i = 1; i <= sentences; i++) {
            paragraph.append(sentence(random));
            if (i % SENTENCES_A_PARAGRAPH == 0 || i == sentences) {
                paragraphs.add(paragraph.toString());
                paragraph.setLength(0);
            }
        }
        return paragraphs;
    }

    private static String sentence(Random random) {
        String task = of(random, HOW) + what(random);
        return switch (random.nextInt(3)) {
            case 0 ->
                of(random, OPENINGS) + of(random, WHO) + of(random, MUST) + task + "，" + of(random, HOW) + what(random)
                        + "，" + of(random, SO_THAT) + "。";
            case 1 ->
                "对" + what(random) + "，由" + of(random, WHO) + "牵头" + of(random, HOW) + "，" + of(random, WHO) + "配合，"
                        + of(random, SO_THAT) + "。";
            default ->
                of(random, OPENINGS) + task + "的，由" + of(random, WHO) + "在三十日内" + of(random, HOW) + "，并将" + what(random)
                        + "的情况报" + of(random, WHO) + "备查。";
        };
    }

    private static String what(Random random) {
        return of(random, WHERE) + "的" + of(random, THING);
    }

    private static String of(Random random, List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
