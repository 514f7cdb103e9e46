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

    /** Names of parts of a document that begin like an order. */
    private static final Dictionary HEADINGS = Dictionary.of(
            "保障措施", "组织保障", "组织实施", "组织领导", "实施步骤", "实施范围", "实施时间", "实施对象", "实施程序", "实施方式", "实施要求", "支持范围", "支持对象",
            "支持政策", "支持标准", "补助标准", "补助对象", "补贴标准", "补贴对象", "补贴范围", "奖励标准", "奖励对象", "检查内容", "检查范围", "检查时间", "检查方式",
            "检查重点", "监督检查", "监督管理", "考核评价", "考核评估", "考核办法", "培训内容", "培训对象", "培训时间", "登记时间", "登记地点", "管控范围", "管控措施",
            "管控时间", "宣传重点", "发展目标", "建设目标", "建设内容", "整治范围", "整治重点", "整治内容", "整治目标", "工作目标", "报告内容", "公示时间", "公示期限",
            "公示内容", "发布时间", "限制措施", "监督电话", "公示方式", "接种对象", "检测范围", "检测时间", "检测地点", "采样地点", "发展现状", "发展基础", "服务对象",
            "服务内容", "预期目标", "调整内容", "调整范围", "安排部署", "统一要求");

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
        return beginsWithVerb(body, to) || warning && ordinal.depth() == 2 || orders.firstIn(body, to) >= 0;
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
        return end - body <= SHORTEST_ORDER && closes || HEADINGS.longestAt(text.folded(), body, end) == end - body;
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
