package org.dibao.parser.structure.directive;

import org.dibao.parser.structure.text.Characters;
import org.dibao.parser.structure.text.Dictionary;

/** Tells 应 that orders from 应 in words that order nothing: 应急, 供应, “3月20日”应为“3月25日”. */
final class Ought {

    /** Words that end in 应. */
    private static final Dictionary ENDING =
            Dictionary.of("反应", "适应", "响应", "供应", "相应", "回应", "对应", "感应", "效应", "顺应", "呼应", "因应", "照应", "理应", "本应");

    /** Words after which 应 orders, though they end like those: 管理应规范, 成本应控制. */
    private static final Dictionary NOT_ENDING = Dictionary.of(
            "影响应", "提供应", "互相应", "召回应", "收回应", "撤回应", "退回应", "护照应", "按照应", "参照应", "依照应", "遵照应", "执照应", "拍照应", "原因应",
            "成因应", "管理应", "处理应", "办理应", "受理应", "代理应", "经理应", "修理应", "清理应", "整理应", "审理应", "治理应", "护理应", "助理应", "成本应",
            "样本应", "文本应", "标本应", "资本应", "课本应", "版本应");

    /** Words that begin with 应. */
    private static final Dictionary BEGINNING = Dictionary.of(
            "应急", "应用", "应有", "应变", "应付", "应邀", "应诉", "应聘", "应试", "应届", "应收", "应答", "应援", "应纳", "应税", "应缴", "应计", "应系",
            "应属", "应运", "应允", "应验", "应季", "应时", "应战", "应酬", "应该是", "应该说", "应该看到", "应是", "应会");

    /** Orders that begin like those. */
    private static final Dictionary NOT_BEGINNING = Dictionary.of(
            "应属地", "应变更", "应聘请", "应聘用", "应收集", "应收治", "应收回", "应缴清", "应急送", "应付清", "应时刻", "应会同", "应有专人", "应有人", "应有效",
            "应有序", "应有力", "应用心", "应用力", "应付款");

    /** Verbs that need 对 before their object: 应对从业人员进行检测 orders, 应对疫情 does not. */
    private static final Dictionary TAKES_TO =
            Dictionary.of("进行", "实行", "予以", "给予", "加以", "开展", "负责", "作出", "采取", "逐一", "加强", "提出", "严格", "实施");

    /** In front of 应对 where it is to cope with something: 有效应对. */
    private static final String COPES = "效善极好同学来以和为能备力面,、何中利";

    /** What shows that 应为 says what a text should have said. */
    private static final Dictionary CORRECTS =
            Dictionary.of("更正", "有误", "笔误", "误写", "误为", "勘误", "错误", "误植", "误登", "原文");

    /** So far round 应为 such a word is looked for. */
    private static final int REACH = 60;

    private Ought() {}

    /** Whether the 应 at a place orders. */
    static boolean orders(String text, int at, int limit) {
        int end = at + 1;
        if (ENDING.longestBefore(text, end, 0) > 0 && NOT_ENDING.longestBefore(text, end, 0) == 0) {
            return false;
        }
        if (text.startsWith("应对", at)) {
            return actsUpon(text, at, limit);
        }
        if (text.startsWith("应为", at)) {
            return !corrects(text, at);
        }
        return BEGINNING.longestAt(text, at, limit) == 0 || NOT_BEGINNING.longestAt(text, at, limit) > 0;
    }

    private static boolean actsUpon(String text, int at, int limit) {
        boolean copes = at == 0 || COPES.indexOf(text.charAt(at - 1)) >= 0 || !Characters.isHan(text.charAt(at - 1));
        return !copes && TAKES_TO.in(text, at + 2, Math.min(limit, at + REACH));
    }

    private static boolean corrects(String text, int at) {
        boolean quotes = at > 0 && "”》".indexOf(text.charAt(at - 1)) >= 0
                || at + 2 < text.length() && "“《".indexOf(text.charAt(at + 2)) >= 0;
        return quotes || CORRECTS.in(text, lineStart(text, at), lineEnd(text, at));
    }

    private static int lineStart(String text, int at) {
        int start = at;
        while (start > 0 && at - start < REACH && text.charAt(start - 1) != '\n') {
            start--;
        }
        return start;
    }

    private static int lineEnd(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < REACH && text.charAt(end) != '\n') {
            end++;
        }
        return end;
    }
}
