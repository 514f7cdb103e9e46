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
            "委", "办", "院", "部", "处", "中心", "人", "方", "户", "员", "坟主", "车主", "船主", "货主", "房主", "店主", "户主", "雇主", "机主",
            "领导", "党委", "市", "县", "区", "省", "各地", "船舶", "船只", "园区", "景区", "工地", "机关", "团体", "媒体", "银行", "平台", "申请人",
            "业主", "游客", "师生", "协会", "经营户", "队伍", "领导小组", "指挥部", "集团", "站", "所", "班子", "考生", "新生", "毕业生", "业户", "商家",
            "食堂", "工人", "职工", "员工", "村民", "用户", "住户", "客户", "患者", "病人", "保安", "物业", "游船", "渔船", "货车", "客车", "摩托车",
            "电动车", "诊所", "药店", "宾馆", "酒店", "超市", "商场", "餐馆", "网吧", "养殖场", "矿山", "工厂", "海关", "两地", "三地", "四地", "委员会",
            "会", "镇", "乡", "旗", "州", "书记", "主任", "校长", "局长", "县长", "市长", "镇长", "车", "船", "工厂", "上下", "负责人", "法人", "组长",
            "小组", "专班", "教师", "农户", "渔民", "驾驶人", "行人", "机动车", "级", "办公室", "室", "司", "队", "村医", "医生", "护士", "班", "组",
            "科", "股", "馆", "台", "社");

    /** Not part of the actor though they stand before the word of order. */
    private static final Dictionary TRAILERS = Dictionary.of(
            "都", "也", "还", "均", "一定", "务", "更", "既", "必", "就", "绝", "决", "坚决", "严格", "切实", "同时", "原则上", "一律", "今后",
            "同样", "未经批准", "未经许可", "未经同意", "未经允许", "未经审批");

    private static final Dictionary LEADERS = Dictionary.of(
            "同时", "当前", "今后", "因此", "并且", "此外", "另外", "为此", "希望", "要求", "其中", "特别是", "即日起", "下一步", "由", "下阶段", "下步",
            "接下来", "下一阶段", "特别", "尤其", "重点", "首先", "关键", "还", "更", "我们", "当务之急", "现阶段", "今年", "明年", "近期", "眼下", "目前",
            "这就", "下半年", "四季度");

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

    /** What may follow somebody who is asked: how, when, where or with what he is to act. */
    private static final Dictionary DOES = Dictionary.of(
            "于", "在", "将", "把", "按", "对", "从", "自", "凭", "向", "与", "到", "持", "携带", "听到", "看到", "接到", "收到", "提前", "准时",
            "按时", "及时", "务必", "积极", "尽快", "立即", "自觉", "自行", "切勿", "不要", "勿", "每", "会同", "牵头", "负责", "结合", "认真", "广泛",
            "妥善", "切实", "严格", "高度", "主动", "互相", "相互", "做好", "予以", "给予", "尽量", "尽早", "合理", "根据", "依据", "配合", "选择", "绕行",
            "储水", "备足", "通过", "参加", "以", "抓紧", "迅速", "密切", "注意", "安排", "组织");

    private static final Dictionary VERBS = Dictionary.resource("order-verbs.txt");

    /** What no name of somebody who is asked begins with. */
    private static final Dictionary NOBODY = Dictionary.of(
            "您", "你", "予", "于", "在", "将", "把", "按", "对", "从", "自", "凭", "向", "与", "到", "持", "携带", "乘坐", "以", "勿", "不",
            "关闭", "前往", "拨打", "登录", "通过", "联系", "结合", "认真", "及时", "尽快", "务必", "继续", "填写", "点击", "扫描", "参照", "遵照", "务",
            "会同", "站在", "戴", "穿", "带", "速", "查收", "核实", "来电", "来信", "来函", "未", "妥", "一并", "仔细", "严格", "立即", "提前");

    /** 处 and 站 begin verbs of place: 请站在警戒线外. */
    private static final int SHORTEST_PLAIN = 2;

    /** Characters of a name that no word like 各 leads in: 库区养殖户, 过往车辆. */
    private static final int LONGEST_PLAIN = 8;

    /** Where the name of somebody who is asked ends, behind 请 (请各单位于5月8日前报送); {@code start} if none begins there. */
    static int endOfAsked(String text, int start, int limit) {
        if (NOBODY.longestAt(text, start, limit) > 0 || VERBS.longestAt(text, start, limit) > 0) {
            return start;
        }
        boolean led = BEGINNINGS.longestAt(text, start, limit) > 0 || ENDINGS.longestAt(text, start, limit) > 1;
        int stop = Math.min(limit, start + (led ? LONGEST : LONGEST_PLAIN));
        for (int at = start; at < stop; at++) {
            char c = text.charAt(at);
            if (!Characters.isHan(c) && "()、,".indexOf(c) < 0 || c == ',' && !led) {
                return start;
            }
            int length = ENDINGS.longestAt(text, at, stop);
            int end = at + length;
            boolean names = led ? length > 0 : end - start >= SHORTEST_PLAIN && length > 0;
            if (names
                    && end < limit
                    && (DOES.longestAt(text, end, limit) > 0 || VERBS.longestAt(text, end, limit) > 0)) {
                return end;
            }
            if (led && length > 1 && text.charAt(start) == '各' && !goesOn(text, end, limit)) {
                return end;
            }
        }
        return start;
    }

    private static boolean goesOn(String text, int at, int limit) {
        return at < limit && ("()、,的和及与".indexOf(text.charAt(at)) >= 0 || ENDINGS.longestAt(text, at, limit) > 0);
    }

    /** Where the actor may begin: behind words that only lead over (同时, 当前), but not behind a condition. */
    static int start(String text, int clause, int modal) {
        int first = afterLeaders(text, clause, modal);
        return Conditions.opens(text, first, modal)
                ? first
                : afterLeaders(text, afterSpeech(text, clause, modal), modal);
    }

    private static int afterLeaders(String text, int from, int modal) {
        int start = from;
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
            boolean noun = at + length < modal && text.charAt(at + length) == '的';
            if (!noun && (length > 1 || length == 1 && text.charAt(at - 1) != '学')) {
                return at + length;
            }
        }
        return clause;
    }

    private static boolean hasNounEnd(String text, int start, int end) {
        return ENDINGS.longestBefore(text, end, start) > 0
                || text.charAt(end - 1) == ')'
                || end - start <= 4 && Characters.isHan(text.charAt(end - 1)) && text.charAt(start) != '未';
    }
}
