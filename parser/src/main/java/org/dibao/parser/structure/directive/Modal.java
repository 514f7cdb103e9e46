package org.dibao.parser.structure.directive;

import org.dibao.parser.structure.text.Characters;
import org.dibao.parser.structure.text.Dictionary;

/** The words that make a sentence an order: 要, 必须, 应当, 不得, 严禁 and their like, where they are not part of others. */
final class Modal {

    /** Orders in any announcement. */
    private static final Dictionary ORDERS = Dictionary.of(
            "务必", "必须", "不得", "严禁", "禁止", "不准", "非必要不", "一律不", "应当", "须", "应", "请", "要", "不能", "不要", "不应", "一律", "谢绝",
            "切勿", "勿");

    /** Enough in a speech or report, where 应 and 请 and 一律 tell of other things. */
    private static final Dictionary SPOKEN =
            Dictionary.of("要", "务必", "必须", "不得", "严禁", "非必要不", "一定要", "决不能", "绝不能", "坚决不", "务求", "不准", "不要");

    /** In front of 要 where it is part of another word (主要, 需要, 纪要). */
    private static final String NOT_BEFORE_YAO = "主重需只必紧摘纪首概扼刚快若如想险不正就非提次";

    /** Behind 要 where it is part of another word (要求, 要素, 要点). */
    private static final String NOT_AFTER_YAO = "求素点害么闻约件塞职挟道领义看知务旨";

    /** Verbs that begin like the second half of such a word (要约). */
    private static final Dictionary BEHIND_YAO =
            Dictionary.of("约谈", "约束", "点名", "点亮", "点面结合", "闻令", "闻汛", "件件", "领会", "领先", "知责", "知敬畏");

    /** In front of 不得 where it says what cannot be (容不得, 怪不得). */
    private static final String NOT_BEFORE_BUDE = "容怪舍恨由值巴少见顾来使急";

    private static final Dictionary COURTESIES = Dictionary.of(
            "请谅解", "请予谅解", "请予支持", "请支持", "请理解", "请周知", "请知悉", "请放心", "请关注", "请予理解", "请示", "请广大市民谅解", "请互相转告", "请相互转告",
            "请予以谅解", "请予以理解", "请审议", "请批示", "请审阅");

    /** Asks whether something is to be done. */
    private static final Dictionary ASKS = Dictionary.of("要不要", "应不应", "能不能", "应否", "请问");

    private static final Dictionary OWNERS =
            Dictionary.of("业主", "车主", "船主", "货主", "房主", "店主", "户主", "雇主", "机主", "坟主", "场主", "塘主", "矿主", "失主");

    private static final Dictionary BEFORE_OWNERS = Dictionary.of("各", "各位", "项目", "小区", "广大", "全体", "有关", "相关");

    private Modal() {}

    /** Length of the word of order that begins at a place; 0 if none does. */
    static int lengthAt(String text, int at, int limit, boolean spoken) {
        int length = (spoken ? SPOKEN : ORDERS).longestAt(text, at, limit);
        if (length == 0) {
            return 0;
        }
        if (COURTESIES.longestAt(text, at, limit) > 0 || ASKS.longestAt(text, at, limit) > 0) {
            return 0;
        }
        char before = at > 0 ? text.charAt(at - 1) : ' ';
        char after = at + length < limit ? text.charAt(at + length) : ' ';
        return switch (text.charAt(at)) {
            case '要' ->
                length == 1
                                && (NOT_BEFORE_YAO.indexOf(before) >= 0 && !followsOwner(text, at)
                                        || NOT_AFTER_YAO.indexOf(after) >= 0
                                                && BEHIND_YAO.longestAt(text, at + 1, limit) == 0)
                        ? 0
                        : length;
            case '应' -> length == 1 && !Ought.orders(text, at, limit) ? 0 : length;
            case '请' ->
                "申邀聘恳提敬报特诚".indexOf(before) >= 0 && before != '敬' && before != '特' || "示求假教愿".indexOf(after) >= 0
                        ? 0
                        : length;
            case '须' -> before == '必' || after == '知' || before == '无' ? 0 : length;
            case '不' ->
                text.startsWith("不得不", at)
                                || text.startsWith("不得已", at)
                                || text.startsWith("不得", at)
                                        && NOT_BEFORE_BUDE.indexOf(before) >= 0
                                        && !text.startsWith("理由", at - 2)
                                || before == '能'
                                || before == '要' && text.startsWith("不要", at)
                        ? 0
                        : length;
            case '必' -> before == '不' || before == '势' ? 0 : length;
            case '勿' -> "请切".indexOf(before) >= 0 ? length : 0;
            case '禁' -> before == '和' || before == '严' || before == '限' || after == '类' || after == '性' ? 0 : length;
            default -> length;
        };
    }

    /** 各业主要, 雇主要: whoever owns has to, and nothing is the main thing (企业主要, 列车主要). */
    private static boolean followsOwner(String text, int at) {
        int owner = OWNERS.longestBefore(text, at, 0);
        if (owner == 0) {
            return false;
        }
        int start = at - owner;
        return start == 0
                || !Characters.isHan(text.charAt(start - 1))
                || BEFORE_OWNERS.longestBefore(text, start, 0) > 0;
    }

    /** Where the first word of order in a range begins, one other than 应 if there is any; -1 for none. */
    static int find(String text, int from, int to, boolean spoken) {
        int weak = -1;
        for (int at = from; at < to; at++) {
            if (lengthAt(text, at, to, spoken) > 0) {
                if (text.charAt(at) != '应') {
                    return at;
                }
                weak = weak < 0 ? at : weak;
            }
        }
        return weak;
    }
}
