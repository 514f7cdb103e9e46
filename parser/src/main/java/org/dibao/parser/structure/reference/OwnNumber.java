package org.dibao.parser.structure.reference;

import org.dibao.contracts.Span;
import org.dibao.parser.structure.text.Characters;
import org.dibao.parser.structure.text.Dictionary;

/**
 * Tells whether a number that stands in a title is the document's own (关于开学的通知(湖教〔2020〕5号)) or another's that
 * something is done with (关于废止湖教〔2020〕5号文件的通知).
 */
final class OwnNumber {

    /** What is done with another document, whose number follows at once. */
    private static final Dictionary GOVERN = Dictionary.resource("not-signs.txt");

    /** Words of {@link #GOVERN} behind which a document's own number may stand. */
    private static final Dictionary CALL = Dictionary.of("通知", "意见", "方案", "令", "编号", "文号", "公告编号", "文件");

    private static final Dictionary CHANGE = Dictionary.of(
            "废止", "废除", "停止执行", "不再执行", "失效", "作废", "撤销", "取消", "修改", "修订", "修正", "更正", "勘误", "调整", "变更", "延长", "延期",
            "补充", "暂停", "终止", "转发", "解读");

    /** What is said of a document behind its number. */
    private static final Dictionary SAID_OF = Dictionary.of(
            "文", "政策", "解读", "图解", "的", "中", "更正", "勘误", "废止", "失效", "修订", "修改", "有效期", "一图", "问答", "答记者问", "补充", "调整",
            "延期", "延长");

    /** Letters of what a document is at most (的通知, 的补充通知). */
    private static final int LONGEST_FORM = 6;

    private OwnNumber() {}

    /** Whether the number at this place of a title, or of a line of its own, is that of the document itself. */
    static boolean is(String title, Span number) {
        String before = title.substring(labelEnd(title, number.start()), number.start());
        int end = before.length();
        while (end > 0 && " (【[〔".indexOf(before.charAt(end - 1)) >= 0) {
            end--;
        }
        before = before.substring(0, end);
        if (before.endsWith("》") || before.lastIndexOf('《') > before.lastIndexOf('》') || isGoverned(before)) {
            return false;
        }
        int behind = number.end();
        while (behind < title.length() && " )】]〕".indexOf(title.charAt(behind)) >= 0) {
            behind++;
        }
        boolean apart = behind > number.end() && title.charAt(number.end()) == ' ';
        boolean last = behind >= title.length() || apart || !Characters.isHan(title.charAt(behind));
        return last
                ? !CHANGE.in(before) || !before.contains("关于") || endsInForm(before)
                : SAID_OF.longestAt(title, behind) == 0 && !CHANGE.in(before) && !before.contains("关于");
    }

    /** Behind a mark in front of a title (【转载】). */
    private static int labelEnd(String title, int limit) {
        int close = title.startsWith("【") ? title.indexOf('】') : -1;
        return close >= 0 && close < limit ? close + 1 : 0;
    }

    private static boolean isGoverned(String before) {
        return GOVERN.endsOne(before) && !CALL.endsOne(before);
    }

    private static boolean endsInForm(String before) {
        int of = before.lastIndexOf('的');
        return of >= 0 && before.length() - of - 1 <= LONGEST_FORM;
    }
}
