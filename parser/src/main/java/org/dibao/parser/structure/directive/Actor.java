package org.dibao.parser.structure.directive;

import org.dibao.parser.structure.text.Characters;
import org.dibao.parser.structure.text.Dictionary;

/** Who must act: what stands before the word of order in its clause, if it names somebody. */
final class Actor {

    private static final Dictionary BEGINNINGS = Dictionary.of(
            "各", "全市", "全省", "全县", "全区", "全国", "全州", "任何", "所有", "有关", "相关", "广大", "本市", "我市", "我省", "我县", "凡", "市",
            "省", "县", "区", "乡镇", "街道", "你", "贵", "教育", "卫生", "公安", "其他", "一切", "外地", "未", "从事", "来");

    private static final Dictionary ENDINGS = Dictionary.of(
            "单位", "部门", "个人", "企业", "人员", "者", "政府", "机构", "组织", "学校", "医院", "群众", "市民", "居民", "干部", "党员", "街道", "乡镇",
            "公司", "家庭", "家长", "学生", "旅客", "乘客", "车辆", "司机", "同志", "大家", "场所", "商户", "门店", "社区", "村", "地区", "局", "厅",
            "委", "办", "院", "部", "处", "中心", "人", "方", "户", "员", "党委", "市", "县", "区", "省", "各地", "船舶", "船只", "园区", "景区",
            "工地", "机关", "团体", "媒体", "银行", "平台", "申请人", "业主", "游客", "师生", "协会", "经营户", "队伍", "领导小组", "指挥部", "集团", "站",
            "所", "班子", "考生", "新生", "毕业生", "业户", "商家", "食堂", "工人", "职工", "员工", "村民", "用户", "住户", "客户", "患者", "病人", "保安",
            "物业", "游船", "渔船", "货车", "客车", "摩托车", "电动车", "诊所", "药店", "宾馆", "酒店", "超市", "商场", "餐馆", "网吧", "养殖场", "矿山",
            "工厂", "海关", "两地", "三地", "四地", "委员会", "会", "镇", "乡", "旗", "州", "书记", "主任", "校长", "局长", "县长", "市长", "镇长", "车",
            "船", "工厂", "上下", "负责人", "法人", "组长", "小组", "专班", "教师", "农户", "渔民", "驾驶人", "行人", "机动车", "级", "办公室", "室", "司",
            "队", "村医", "医生", "护士", "班", "组", "科", "股", "馆", "台", "社");

    /** Not part of the actor though they stand before the word of order. */
    private static final Dictionary TRAILERS = Dictionary.of(
            "都", "也", "还", "均", "一定", "务", "更", "既", "必", "就", "绝", "决", "坚决", "严格", "切实", "同时", "原则上", "一律", "今后",
            "同样", "未经批准", "未经许可", "未经同意", "未经允许", "未经审批");

    private static final Dictionary LEADERS = Dictionary.of(
            "同时", "当前", "今后", "因此", "并且", "此外", "另外", "为此", "希望", "要求", "其中", "特别是", "即日起", "下一步", "原则上", "对", "由",
            "下阶段", "下步", "接下来", "下一阶段", "特别", "尤其", "重点", "首先", "关键", "还", "更", "我们", "当务之急", "现阶段", "今年", "明年", "近期",
            "眼下", "目前", "这就", "下半年", "四季度");

    private static final Dictionary SPEECH = Dictionary.of("强调", "指出", "要求", "表示", "提出", "希望", "说", "认为", "号召");

    private static final int LONGEST = 48;

    private Actor() {}

    /** Where the actor ends whose clause is given; {@code start} if the clause names none. */
    static int end(String text, int start, int modal) {
        int end = modal;
        for (int length = TRAILERS.longestBefore(text, end, start); length > 0; ) {
            end -= length;
            length = TRAILERS.longestBefore(text, end, start);
        }
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        if (end <= start || end - start > LONGEST || text.charAt(end - 1) == '们') {
            return start;
        }
        boolean named = BEGINNINGS.longestAt(text, start, end) > 0 && hasNounEnd(text, start, end)
                || ENDINGS.longestBefore(text, end, start) > 0;
        return named ? end : start;
    }

    /** Where the actor may begin: behind words that only lead over (同时, 当前). */
    static int start(String text, int clause, int modal) {
        int start = afterSpeech(text, clause, modal);
        int length = LEADERS.longestAt(text, start, modal);
        while (length > 0 && start + length <= modal) {
            start += length;
            while (start < modal && (text.charAt(start) == ',' || text.charAt(start) == ' ')) {
                start++;
            }
            length = LEADERS.longestAt(text, start, modal);
        }
        return start;
    }

    private static int afterSpeech(String text, int clause, int modal) {
        for (int at = modal - 1; at > clause; at--) {
            int length = SPEECH.longestAt(text, at, modal);
            if (length > 1 || length == 1 && text.charAt(at - 1) != '学') {
                return at + length;
            }
        }
        return clause;
    }

    private static boolean hasNounEnd(String text, int start, int end) {
        return ENDINGS.longestBefore(text, end, start) > 0
                || text.charAt(end - 1) == ')'
                || end - start <= 4 && Characters.isHan(text.charAt(end - 1));
    }
}
