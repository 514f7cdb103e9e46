package org.dibao.parser.structure.directive;

import org.dibao.parser.structure.text.Characters;
import org.dibao.parser.structure.text.Dictionary;
import org.dibao.parser.structure.text.PageText;

/** Tells numbered items that order something from headings, facts and definitions. */
final class Items {

    private static final Dictionary VERBS = Dictionary.resource("order-verbs.txt");

    /** Before 一是 where the items tell of what was, is or is wrong. */
    private static final Dictionary DESCRIBES = Dictionary.of(
            "成效", "成绩", "特点", "原因", "问题", "亮点", "背景", "意义", "变化", "进展", "情况如下", "体现", "表现", "分别是", "优势", "差距", "不足");

    /** Words that begin names of parts of a document as well as orders (实施步骤, 实施封闭管理). */
    private static final Dictionary HEADING_BEGINNINGS = Dictionary.of(
            "保障", "组织", "实施", "支持", "补助", "补贴", "奖励", "检查", "监督", "考核", "培训", "登记", "管控", "宣传", "发展", "建设", "整治", "报告",
            "公示", "发布", "限制", "接种", "检测", "采样", "服务", "注意", "活动", "会议", "预期", "调整", "安排", "统一", "治理", "清理", "排查", "申报",
            "报名", "执行");

    /** What names of parts of a document end in, though they begin like an order (实施步骤, 支持对象). */
    private static final Dictionary HEADING_ENDS = Dictionary.of(
            "保障", "措施", "实施", "领导", "步骤", "范围", "时间", "对象", "程序", "方式", "要求", "政策", "标准", "内容", "重点", "检查", "管理", "评价",
            "评估", "办法", "地点", "事项", "目标", "期限", "电话", "现状", "基础", "部署", "原则", "流程", "依据", "条件", "材料", "背景", "安排", "任务");

    /** Such names are no longer than this (实施时间, 支持的对象). */
    private static final int LONGEST_HEADING = 5;

    /** What makes an item without any other word of order one (沿江商铺立即停止营业). */
    private static final Dictionary AT_ONCE = Dictionary.of("立即", "马上", "全部停止", "一律停止");

    /** Items of a decision that change the wording of another document. */
    private static final Dictionary AMENDMENTS = Dictionary.of("修改为", "删去", "删除第", "增加一条", "增加一款", "废止", "予以修改");

    /** Items no longer than this are headings (四、公示). */
    private static final int SHORTEST_ORDER = 3;

    private static final int LONGEST_LEAD = 60;

    private final PageText text;
    private final Orders orders;
    private final boolean document;
    private final boolean warning;
    private boolean describing;

    Items(PageText text, Orders orders, boolean document, boolean warning) {
        this.text = text;
        this.orders = orders;
        this.document = document;
        this.warning = warning;
    }

    /** Whether the item that begins at {@code start} with an ordinal orders something. */
    boolean order(int start, Ordinal ordinal, int to) {
        String folded = text.folded();
        int body = bodyOf(ordinal, to);
        if (ordinal.spoken()) {
            boolean describes = !document && describes(start);
            return !describes
                    && (folded.startsWith("要", body) || folded.startsWith("必须", body) || ordinal.depth() == 3);
        }
        if (!document || isHeading(body, to) || AMENDMENTS.in(folded, body, to)) {
            return false;
        }
        return beginsWithVerb(body, to)
                || warning && ordinal.depth() == 2
                || orders.firstIn(body, to) >= 0
                || AT_ONCE.in(folded, body, to);
    }

    /** Whether the clause that leads to 一是 announces facts; what holds for the first item holds for the rest. */
    private boolean describes(int item) {
        String folded = text.folded();
        if (folded.startsWith("一", item) || folded.startsWith("第一", item)) {
            int end = item;
            while (end > 0 && (Characters.partsClauses(folded, end - 1) || Characters.closes(folded.charAt(end - 1)))) {
                end--;
            }
            int start = Characters.clauseStart(folded, end, Math.max(0, end - LONGEST_LEAD));
            describing = DESCRIBES.in(folded, start, end);
        }
        return describing;
    }

    private boolean isHeading(int body, int to) {
        int end = to;
        while (end > body && "。:;".indexOf(text.folded().charAt(end - 1)) >= 0) {
            end--;
        }
        boolean closes = end == to || text.folded().charAt(end) != ';';
        boolean named = isName(body, end);
        for (int at = body + 1; at < end - 1 && !named; at++) {
            boolean joins = "和及与、".indexOf(text.folded().charAt(at)) >= 0;
            named = joins && isName(body, at) && HEADING_ENDS.longestBefore(text.folded(), end, at + 1) == end - at - 1;
        }
        return end - body <= SHORTEST_ORDER && closes || named;
    }

    /** 培训时间, 实施步骤: a name of a part. */
    private boolean isName(int body, int end) {
        return end - body <= LONGEST_HEADING
                && HEADING_BEGINNINGS.longestAt(text.folded(), body, end) > 0
                && HEADING_ENDS.longestBefore(text.folded(), end, body) > 0;
    }

    private boolean beginsWithVerb(int body, int to) {
        return VERBS.longestAt(text.folded(), body, to) > 0;
    }

    private int bodyOf(Ordinal ordinal, int to) {
        int body = ordinal.end();
        while (body < to && text.folded().charAt(body) == ' ') {
            body++;
        }
        return body;
    }
}
